package org.guiju.web.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionResourceTest {
  private static String plan(String docNo, String region, String amount) {
    return """
    {"kind": "allocation-plan",
     "header": {"fiscalYear": 2024, "region": "%s", "docNo": "%s", "issueDate": "2024-05-24"},
     "rows": [{"regionName": "宁德", "thisTranche": %s}]}\
    """
        .formatted(region, docNo, amount);
  }

  /** A number that no other test uses. */
  private static String newDocNo() {
    return "测试〔2024〕" + (UUID.randomUUID().hashCode() & 0xFFFFF) % 99999 + "号";
  }

  private static RequestSpecification request() {
    return given().config(PlainContentType.config()).contentType("application/json");
  }

  private static Response submit(String body) {
    return request().body(body.getBytes(StandardCharsets.UTF_8)).post(Addresses.SUBMISSIONS);
  }

  @Test
  void a_submission_is_kept_with_its_report() {
    String body = plan(newDocNo(), "福建省", "26");
    Response answer = submit(body);
    answer
        .then()
        .statusCode(201)
        .body("submission.edition", equalTo(1))
        .body("submission.predecessor", nullValue())
        .body("submission.regionCode", equalTo("350000"))
        .body("stored.n", equalTo(1))
        .body("report.submission.id", equalTo(answer.path("submission.id").toString()))
        .body("report.verdict", equalTo(answer.path("submission.verdict")));
    String location = answer.header("Location");
    assertThat(request().get(location + "/content").asString()).isEqualTo(body);
    request().get(location).then().statusCode(200).body("report", equalTo(1));
    request().get(location + "/reports").then().body("n", contains(1));
    String report = request().get(location + "/reports/1").asString();
    assertThat(JsonPath.from(report).getMap("report"))
        .isEqualTo(answer.jsonPath().getMap("report"));
  }

  @Test
  void a_stored_report_is_explained_and_stays_as_it_is() {
    // Given
    String body =
        plan(newDocNo(), "福建省", "26")
            .replace("\"rows\"", "\"statedTotal\": {\"thisTranche\": 62}, \"rows\"");
    String report = submit(body).header("Location") + "/reports/1";
    String before = request().get(report).asString();
    // When
    Response explanation = request().get(report + "/explanation");
    // Then
    explanation
        .then()
        .statusCode(200)
        .body("groups[0].root.ruleId", equalTo("ALLOC-001"))
        .body("groups[0].root.page", equalTo("/rules/ALLOC-001"))
        .body("groups[0].repair.cells", equalTo(1))
        .body("groups[0].repair.proposals[0].edits[0].slip", equalTo("SWAPPED_DIGITS"));
    assertThat(request().get(report + "/explanation").asString()).isEqualTo(explanation.asString());
    assertThat(request().get(report).asString()).isEqualTo(before);
    request().get(report.replaceFirst("1$", "9") + "/explanation").then().statusCode(404);
  }

  @Test
  void the_same_content_is_the_same_submission() {
    String body = plan(newDocNo(), "福建省", "26");
    int id = submit(body).path("submission.id");
    submit(body.replace("\n", " "))
        .then()
        .statusCode(200)
        .body("submission.id", equalTo(id))
        .body("stored.n", equalTo(1));
  }

  @Test
  void another_day_gives_another_report_on_the_same_submission() {
    String body = plan(newDocNo(), "福建省", "26");
    int id = submit(body).path("submission.id");
    request()
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.SUBMISSIONS + "?asOf=2025-01-01")
        .then()
        .statusCode(200)
        .body("submission.id", equalTo(id))
        .body("stored.n", equalTo(2))
        .body("stored.asOf", equalTo("2025-01-01"));
  }

  @Test
  void other_content_under_the_same_number_is_the_next_edition() {
    String docNo = newDocNo();
    int first = submit(plan(docNo, "福建省", "26")).path("submission.id");
    submit(plan(docNo, "福建省", "27"))
        .then()
        .statusCode(201)
        .body("submission.edition", equalTo(2))
        .body("submission.predecessor", equalTo(first));
  }

  @Test
  void a_paper_that_was_only_tried_is_not_on_file() {
    String docNo = newDocNo();
    String body = plan(docNo, "福建省", "26");
    tryOut(body, "true").then().statusCode(200).body("submission.id", nullValue());
    request()
        .queryParam("docNo", docNo)
        .get(Addresses.SUBMISSIONS)
        .then()
        .body("submissions", empty());
    submit(body).then().statusCode(201).body("submission.edition", equalTo(1));
  }

  @Test
  void whether_to_ask_the_archive_is_true_or_false() {
    tryOut(plan(newDocNo(), "福建省", "26"), "yes")
        .then()
        .statusCode(400)
        .body("problems.code", contains("request.bad-flag"));
  }

  private static Response tryOut(String body, String archive) {
    return request()
        .queryParam("archive", archive)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.CHECKS);
  }

  @Test
  void a_body_that_cannot_be_read_leaves_nothing_behind() {
    String docNo = newDocNo();
    submit(plan(docNo, "福建省", "\"26\""))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("problems.pointer", hasItem("/rows/0/thisTranche"));
    request()
        .queryParam("docNo", docNo)
        .get(Addresses.SUBMISSIONS)
        .then()
        .body("submissions", empty());
  }

  @Test
  void the_same_key_gives_the_same_answer() {
    String key = UUID.randomUUID().toString();
    String body = plan(newDocNo(), "福建省", "26");
    String first = withKey(key, body).then().statusCode(201).extract().asString();
    String again = withKey(key, body).then().statusCode(201).extract().asString();
    assertThat(again).isEqualTo(first);
    withKey(key, plan(newDocNo(), "福建省", "26"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:idempotency-key-reused"));
  }

  private static Response withKey(String key, String body) {
    return request()
        .header("Idempotency-Key", key)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.SUBMISSIONS);
  }

  @Test
  void keys_of_two_senders_do_not_meet() {
    String key = UUID.randomUUID().toString();
    withKey(key, plan(newDocNo(), "福建省", "26")).then().statusCode(201);
    request()
        .header("Idempotency-Key", key)
        .header(ActingPerson.HEADER, "%E7%A7%91%E5%91%98")
        .body(plan(newDocNo(), "福建省", "26").getBytes(StandardCharsets.UTF_8))
        .post(Addresses.SUBMISSIONS)
        .then()
        .statusCode(201)
        .body("submission.sentBy", equalTo("科员"));
  }

  @Test
  void of_many_at_once_one_is_kept() throws Exception {
    String body = plan(newDocNo(), "福建省", "26");
    String key = UUID.randomUUID().toString();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Response>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(() -> withKey(key, body));
      }
      List<String> answers = new ArrayList<>();
      for (Future<Response> call : pool.invokeAll(calls)) {
        answers.add(call.get().then().statusCode(201).extract().asString());
      }
      assertThat(answers).hasSize(16).containsOnly(answers.get(0));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void editions_sent_at_once_are_numbered_without_gap() throws Exception {
    String docNo = newDocNo();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Response>> calls = new ArrayList<>();
      for (int i = 1; i <= 12; i++) {
        String body = plan(docNo, "福建省", String.valueOf(i));
        calls.add(() -> submit(body));
      }
      List<Integer> editions = new ArrayList<>();
      for (Future<Response> call : pool.invokeAll(calls)) {
        editions.add(call.get().then().statusCode(201).extract().path("submission.edition"));
      }
      assertThat(editions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void pages_neither_repeat_nor_miss_a_submission() {
    String docNo = newDocNo();
    List<Integer> sent = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      sent.add(0, submit(plan(docNo, "宁德市", String.valueOf(i))).path("submission.id"));
    }
    List<Integer> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page =
          request()
              .queryParam("docNo", docNo)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get(Addresses.SUBMISSIONS);
      seen.addAll(page.then().statusCode(200).extract().path("submissions.id"));
      cursor = page.path("next");
      submit(plan(docNo, "宁德市", "1" + seen.size()));
    }
    assertThat(seen).isEqualTo(sent);
  }

  @Test
  void a_region_is_searched_with_those_below_it() {
    String docNo = newDocNo();
    int city = submit(plan(docNo, "宁德市", "26")).path("submission.id");
    int county = submit(plan(docNo, "宁德市霞浦县", "26")).path("submission.id");
    int elsewhere = submit(plan(docNo, "泉州市", "26")).path("submission.id");
    inRegion("350000", docNo).body("submissions.id", contains(elsewhere, county, city));
    inRegion("宁德市", docNo).body("submissions.id", contains(county, city));
    inRegion("350921", docNo).body("submissions.id", contains(county));
  }

  private static io.restassured.response.ValidatableResponse inRegion(String region, String docNo) {
    return request()
        .queryParam("region", region)
        .queryParam("docNo", docNo)
        .queryParam("kind", "allocation-plan")
        .queryParam("fiscalYear", "2024")
        .get(Addresses.SUBMISSIONS)
        .then()
        .statusCode(200);
  }

  @Test
  void the_standing_verdict_can_be_searched() {
    Response answer = submit(plan(newDocNo(), "福建省", "26"));
    String verdict = answer.path("submission.verdict");
    int id = answer.path("submission.id");
    request()
        .queryParam("verdict", verdict)
        .get(Addresses.SUBMISSIONS)
        .then()
        .body("submissions.id", hasItem(id));
    String other = verdict.equals("PASS") ? "REJECT" : "PASS";
    request()
        .queryParam("verdict", other)
        .get(Addresses.SUBMISSIONS)
        .then()
        .body("submissions.id", not(hasItem(id)));
  }

  @Test
  void what_cannot_be_searched_for_is_told() {
    refused("verdict", "GOOD", "REJECT");
    refused("kind", "plan", "allocation-plan（资金分配方案）");
    refused("fiscalYear", "24", "2024");
    refused("limit", "500", "1 至 200");
    refused("cursor", "xyz", "next");
    refused("region", "福建生", "福建省");
    request()
        .queryParam("verdict", "GOOD")
        .queryParam("limit", "500")
        .queryParam("cursor", "xyz")
        .get(Addresses.SUBMISSIONS)
        .then()
        .statusCode(400)
        .body("problems.parameter", containsInAnyOrder("verdict", "limit", "cursor"));
  }

  private static void refused(String name, String value, String hint) {
    request()
        .queryParam(name, value)
        .get(Addresses.SUBMISSIONS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("problems[0].parameter", equalTo(name))
        .body("problems[0].message", containsString(hint));
  }

  @Test
  void what_is_not_there_is_told() {
    request().get(Addresses.SUBMISSIONS + "/999999999").then().statusCode(404);
    request().get(Addresses.SUBMISSIONS + "/abc").then().statusCode(404);
    int id = submit(plan(newDocNo(), "福建省", "26")).path("submission.id");
    request()
        .get(Addresses.SUBMISSIONS + "/" + id + "/reports/2")
        .then()
        .statusCode(404)
        .body("detail", containsString("没有第 2 份报告"));
  }

  @Test
  void a_key_or_a_person_that_cannot_be_read_is_told() {
    String body = plan(newDocNo(), "福建省", "26");
    withKey("two words", body).then().statusCode(400).body("detail", notNullValue());
    request()
        .header(ActingPerson.HEADER, "%zz")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.SUBMISSIONS)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:guiju:problem:bad-person"));
  }
}
