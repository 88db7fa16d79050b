package org.guiju.web.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One fund-year from the centre to payments: papers on file judge each other. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChainOfPapersTest {
  private static final List<String> ORDER =
      List.of(
          "chain/1-central-plan",
          "fujian-2024-15-plan",
          "fujian-2024-15-targets",
          "chain/2-zhangzhou-plan",
          "chain/3-ningde-plan-over",
          "chain/4-zhangpu-payments",
          "chain/5-zhaoan-payments-same-invoice",
          "chain/6-nanjing-payments-over",
          "chain/7-zhangzhou-targets-weaker");

  private final Map<String, JsonPath> tried = new HashMap<>();
  private final Map<String, JsonPath> answers = new HashMap<>();

  @Test
  @Order(1)
  void all_papers_are_taken() throws IOException {
    for (String name : ORDER) {
      tried.put(name, send(name, Addresses.CHECKS + "?archive=true"));
      answers.put(name, send(name, Addresses.SUBMISSIONS));
    }
    assertThat(answers).hasSize(ORDER.size());
  }

  private static JsonPath send(String name, String path) throws IOException {
    try (InputStream paper =
        ChainOfPapersTest.class.getResourceAsStream("/samples/" + name + ".json")) {
      String body = new String(paper.readAllBytes(), StandardCharsets.UTF_8);
      return given()
          .config(PlainContentType.config())
          .contentType("application/json")
          .body(body.getBytes(StandardCharsets.UTF_8))
          .post(path)
          .then()
          .statusCode(org.hamcrest.Matchers.lessThan(300))
          .extract()
          .jsonPath();
    }
  }

  private String outcome(String paper, String rule) {
    return answers
        .get(paper)
        .getString("report.rules.find { it.ruleId == '%s' }.outcome".formatted(rule));
  }

  private List<String> messages(String paper, String rule) {
    return answers
        .get(paper)
        .getList("report.findings.findAll { it.ruleId == '%s' }.message".formatted(rule));
  }

  @Test
  @Order(2)
  void a_paper_tried_with_the_archive_hears_what_submitting_it_says() {
    for (String name : ORDER) {
      Map<String, Object> report = new HashMap<>(answers.get(name).getMap("report"));
      Map<String, Object> submission = new HashMap<>(answers.get(name).getMap("report.submission"));
      submission.remove("id");
      report.put("submission", submission);
      assertThat(tried.get(name).<String, Object>getMap("")).as(name).isEqualTo(report);
    }
  }

  @Test
  @Order(2)
  void a_paper_tried_without_the_archive_stands_alone() throws IOException {
    JsonPath alone = send("chain/3-ningde-plan-over", Addresses.CHECKS);
    assertThat(alone.getString("rules.find { it.ruleId == 'ALLOC-012' }.outcome"))
        .isEqualTo("NOT_CHECKED");
    assertThat(alone.prettify())
        .isEqualTo(
            send("chain/3-ningde-plan-over", Addresses.CHECKS + "?archive=false").prettify());
  }

  @Test
  @Order(2)
  void a_plan_within_what_was_received_passes() {
    assertThat(outcome("fujian-2024-15-plan", "ALLOC-012")).isEqualTo("PASSED");
    assertThat(outcome("chain/2-zhangzhou-plan", "ALLOC-012")).isEqualTo("PASSED");
    assertThat(outcome("chain/2-zhangzhou-plan", "TAG-003")).isEqualTo("PASSED");
  }

  @Test
  @Order(2)
  void a_city_that_passes_on_more_than_it_got_is_found() {
    assertThat(messages("chain/3-ningde-plan-over", "ALLOC-012"))
        .containsExactly("分配表本次下达上级资金共 95 万元，收到上级资金共 90 万元，多分配了。");
  }

  @Test
  @Order(2)
  void payments_within_the_indicator_pass() {
    assertThat(outcome("chain/4-zhangpu-payments", "EXP-001")).isEqualTo("PASSED");
    assertThat(outcome("chain/4-zhangpu-payments", "EXP-004")).isEqualTo("PASSED");
    assertThat(outcome("chain/4-zhangpu-payments", "TAG-003")).isEqualTo("PASSED");
  }

  @Test
  @Order(2)
  void an_invoice_that_another_county_has_paid_is_found() {
    assertThat(messages("chain/5-zhaoan-payments-same-invoice", "EXP-004"))
        .containsExactly(
            "支付 ZA-001（28000.0 元）的发票 24352000000055667788 在其他申报的支付 ZP-002 中也用过，疑似重复列支。");
  }

  @Test
  @Order(2)
  void payments_beyond_the_indicator_are_found() {
    assertThat(messages("chain/6-nanjing-payments-over", "EXP-001"))
        .singleElement()
        .asString()
        .contains("指标 漳财社指〔2024〕28号 共 70000 元", "列支净额 75000");
  }

  @Test
  @Order(2)
  void targets_below_those_of_the_province_are_found() {
    assertThat(messages("chain/7-zhangzhou-targets-weaker", "IND-009"))
        .hasSize(2)
        .anyMatch(message -> message.contains("≥80%"))
        .anyMatch(message -> message.contains("≤90分钟"));
  }

  @Test
  @Order(2)
  void what_a_verdict_rests_on_can_be_read() {
    JsonPath zhangzhou = answers.get("chain/2-zhangzhou-plan");
    String related =
        given()
            .get(
                "%s/%s/reports/%s/related"
                    .formatted(
                        Addresses.SUBMISSIONS,
                        zhangzhou.getString("submission.id"),
                        zhangzhou.getString("stored.n")))
            .asString();
    assertThat(JsonPath.from(related).getList("received.docNo")).containsExactly("闽财社指〔2024〕15号");
    assertThat(JsonPath.from(related).getList("indicators.docNo"))
        .containsExactly("财社〔2024〕33号", "闽财社指〔2024〕15号");
  }

  @Test
  @Order(3)
  void a_later_paper_has_earlier_verdicts_judged_again() throws Exception {
    JsonPath early = answers.get("chain/4-zhangpu-payments");
    assertThat(outcome("chain/4-zhangpu-payments", "EXP-004")).isEqualTo("PASSED");
    String id = early.getString("submission.id");
    JsonPath now = settled(id);
    assertThat(now.getInt("report")).isGreaterThan(early.getInt("stored.n"));
    JsonPath report = JsonPath.from(get(id + "/reports/" + now.getInt("report")));
    assertThat(report.getString("cause"))
        .isEqualTo(answers.get("chain/5-zhaoan-payments-same-invoice").getString("submission.id"));
    assertThat(report.getString("report.rules.find { it.ruleId == 'EXP-004' }.outcome"))
        .isEqualTo("VIOLATED");
    assertThat(get(id + "/reports/1")).contains("\"verdict\"");
  }

  /** The submission once nothing that arrived since is left to be looked at. */
  private static JsonPath settled(String id) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      JsonPath now = JsonPath.from(get(id));
      if (now.get("staleSince") == null) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("submission " + id + " is stale still");
  }

  private static String get(String path) {
    return given()
        .get(Addresses.SUBMISSIONS + "/" + path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
