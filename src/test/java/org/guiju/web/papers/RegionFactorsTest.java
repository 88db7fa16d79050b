package org.guiju.web.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.Addresses;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** A plan on file is held against what its regions said of themselves. */
@QuarkusTest
class RegionFactorsTest {
  private static final List<String> CITIES = List.of("银川市", "石嘴山市", "吴忠市", "固原市");
  private static final String POOR = "固原市";

  private static JsonPath submit(String kind, String region, String docNo, String fields) {
    String body =
        """
        {"kind": "%s", "header": {"region": "%s", "fiscalYear": %s, "docNo": "%s",
          "fundName": "医疗服务与保障能力提升补助资金", "fundPart": "医疗保障服务能力建设部分"}, %s}"""
            .formatted(kind, region, docNo.replaceAll("\\D*〔(\\d+)〕.*", "$1"), docNo, fields);
    return given()
        .config(PlainContentType.config())
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.SUBMISSIONS)
        .then()
        .statusCode(Matchers.lessThan(300))
        .extract()
        .jsonPath();
  }

  private static JsonPath plan(String docNo, String others, String poor) {
    String rows =
        CITIES.stream()
            .map(city -> row(city, city.equals(POOR) ? poor : others))
            .collect(Collectors.joining(","));
    String fields = "\"unit\": \"万元\", \"factors\": [\"参保人数\"], \"rows\": [%s]".formatted(rows);
    return submit("allocation-plan", "宁夏回族自治区", docNo, fields);
  }

  private static String row(String city, String more) {
    return "{\"regionName\": \"%s\", \"thisTranche\": 10%s}".formatted(city, more);
  }

  private static List<String> regions(JsonPath answer, String rule) {
    return answer.getList(
        "report.findings.findAll { it.ruleId == '%s' }.location.rowName".formatted(rule));
  }

  @Test
  void a_region_that_scored_low_last_year_and_is_given_more_is_told_of() {
    // Given
    for (String city : CITIES) {
      String score = city.equals(POOR) ? "58" : "91";
      String fields =
          "\"annualBudget\": 5, \"score\": %s, \"indicators\": [{\"name\": \"满意度\"}]"
              .formatted(score);
      submit("self-evaluation", city, city + "医保〔2018〕7号", fields);
    }
    // When
    JsonPath answer = plan("宁财社〔2019〕7号", "", "");
    // Then
    assertThat(regions(answer, "PERF-005")).containsExactly(POOR);
  }

  @Test
  void a_region_far_above_the_others_by_the_insured_persons_of_another_plan_is_told_of() {
    // Given
    plan("宁财社〔2017〕7号", ", \"insured\": 100.5", ", \"insured\": 10");
    // When
    JsonPath answer = plan("宁财社〔2017〕8号", "", "");
    // Then
    assertThat(regions(answer, "ALLOC-017")).containsExactly(POOR);
  }
}
