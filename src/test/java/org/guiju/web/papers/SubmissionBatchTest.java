package org.guiju.web.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("once")
class SubmissionBatchTest {
  private static Response batch(String lines) {
    return given()
        .config(PlainContentType.config())
        .contentType(SubmissionBatchResource.LINES)
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.SUBMISSION_BATCHES);
  }

  private static String line(GeneratedPaper paper) {
    return paper.json().text().replace("\n", "");
  }

  private static String lines(List<GeneratedPaper> papers) {
    return papers.stream().map(SubmissionBatchTest::line).collect(Collectors.joining("\n"));
  }

  @Test
  void a_batch_sent_again_is_there_already() {
    String lines = lines(FundYears.of(12).years(2023, 2023).in("210000").papers(20).toList());
    Response first = batch(lines);
    first.then().statusCode(200).body("created", equalTo(20));
    Response again = batch(lines);
    again.then().statusCode(200).body("created", equalTo(0)).body("known", equalTo(20));
    assertThat(again.jsonPath().getList("items.submission"))
        .isEqualTo(first.jsonPath().getList("items.submission"));
  }

  @Test
  void what_cannot_be_read_keeps_nothing_back() {
    List<GeneratedPaper> papers =
        FundYears.of(13).years(2022, 2022).in("220000").papers(2).toList();
    String lines = line(papers.get(0)) + "\n\n{\"kind\": 1}\nnot json\n" + line(papers.get(1));
    batch(lines)
        .then()
        .statusCode(200)
        .body("items.line", contains(1, 3, 4, 5))
        .body("items.status", contains(201, 400, 400, 201))
        .body("items[1].problems.message", hasItem(containsString("kind")));
  }

  @Test
  void editions_of_one_paper_in_one_batch_follow_each_other() {
    String lines =
        IntStream.of(1, 2)
            .mapToObj(
                amount ->
                    """
                    {"kind": "allocation-plan", "header": {"fiscalYear": 2024, "region": "福建省", "docNo": "批财社〔2024〕77号", "issueDate": "2024-05-24"}, "rows": [{"regionName": "宁德", "thisTranche": %d}]}\
                    """
                        .formatted(amount))
            .collect(Collectors.joining("\n"));
    List<Integer> ids = batch(lines).jsonPath().getList("items.submission");
    given()
        .get(Addresses.SUBMISSIONS + "/" + ids.get(1))
        .then()
        .body("edition", equalTo(2))
        .body("predecessor", equalTo(ids.get(0)));
  }

  @Test
  void other_content_is_refused() {
    given()
        .contentType("application/json")
        .body("{}")
        .post(Addresses.SUBMISSION_BATCHES)
        .then()
        .statusCode(415);
  }
}
