package org.guiju.web.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.guiju.web.AtOnce;
import org.guiju.web.PaperOnFile;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("once")
class DoubtResourceTest {
  private static ValidatableResponse open(String query) {
    return PaperOnFile.request().get(DoubtResource.PATH + "?" + query).then();
  }

  /** Whether the paper's doubt about the yearly total is listed as open. */
  private static boolean isListed(PaperOnFile paper) {
    return open("rule=ALLOC-002&limit=200")
            .extract()
            .<Integer>path("doubts.count { it.docNo == '%s' }".formatted(paper.docNo()))
        == 1;
  }

  @Test
  void a_finding_is_a_doubt_with_a_level() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper
        .get(paper.steps(paper.finding()))
        .statusCode(200)
        .body("doubt.level", equalTo("red"))
        .body("doubt.levelLabel", equalTo("红色"))
        .body("doubt.state", equalTo("DOUBT"))
        .body("doubt.open", equalTo(true))
        .body("doubt.submission", equalTo(paper.id()))
        .body("steps", hasSize(0));
    assertThat(isListed(paper)).isTrue();
  }

  @Test
  void a_violation_is_typed_and_open_until_it_is_corrected() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    paper
        .handle("经办甲", finding, 0, "VIOLATION")
        .statusCode(201)
        .body("doubt.state", equalTo("VIOLATION"))
        .body("doubt.open", equalTo(true))
        .body("steps[0].breachTypeLabel", equalTo("其他"))
        .body("steps[0].attachments.name", contains("批复.pdf"));
    paper
        .handle("复核乙", finding, 1, "CORRECTED")
        .statusCode(201)
        .body("doubt.open", equalTo(false))
        .body("steps.person", contains("经办甲", "复核乙"))
        .body("steps.stateLabel", contains("认定违规", "已整改"));
    assertThat(isListed(paper)).isFalse();
  }

  @Test
  void what_was_judged_normal_can_be_reopened() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    paper.handle("经办甲", finding, 0, "NORMAL").statusCode(201);
    assertThat(isListed(paper)).isFalse();
    paper.handle("复核乙", finding, 1, "DOUBT").statusCode(201).body("steps", hasSize(2));
    assertThat(isListed(paper)).isTrue();
  }

  @Test
  void a_step_that_skips_one_is_refused_with_the_steps_there_are() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper
        .handle("经办甲", paper.finding(), 0, "CORRECTED")
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:doubt-step-not-allowed"))
        .body("detail", containsString("NORMAL（认定正常）、VIOLATION（认定违规）"));
  }

  @Test
  void of_two_who_judge_at_once_one_is_told_what_the_other_did() throws Exception {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    List<ValidatableResponse> answers =
        AtOnce.all(
            List.<Callable<ValidatableResponse>>of(
                () -> paper.handle("经办甲", finding, 0, "NORMAL"),
                () -> paper.handle("复核乙", finding, 0, "VIOLATION")));
    assertThat(answers.stream().map(answer -> answer.extract().statusCode()))
        .containsExactlyInAnyOrder(201, 409);
    String told =
        answers.stream()
            .filter(answer -> answer.extract().statusCode() == 409)
            .map(answer -> answer.extract().<String>path("detail"))
            .findFirst()
            .orElseThrow();
    assertThat(told).containsPattern("(经办甲|复核乙)已于 .* 办理第 1 步：认定");
    paper.get(paper.steps(finding)).body("steps", hasSize(1));
  }

  @Test
  void a_judgement_holds_for_the_next_edition_until_the_finding_says_something_else() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    paper.handle("经办甲", finding, 0, "NORMAL").statusCode(201);
    PaperOnFile same = paper.nextEdition("149");
    same.get(same.steps(finding))
        .body("doubt.state", equalTo("NORMAL"))
        .body("doubt.submission", equalTo(same.id()));
    PaperOnFile other = same.nextEdition("150");
    other
        .get(other.steps(finding))
        .body("doubt.state", equalTo("DOUBT"))
        .body("doubt.evidenceChanged", equalTo(true))
        .body("doubt.open", equalTo(true))
        .body("steps", hasSize(1));
    assertThat(isListed(other)).isTrue();
    other.handle("经办甲", finding, 1, "VIOLATION").statusCode(201);
  }

  @Test
  void a_finding_that_is_gone_is_no_doubt_any_more() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    PaperOnFile mended = paper.nextEdition("148");
    assertThat(isListed(paper)).isFalse();
    mended
        .handle("经办甲", finding, 0, "NORMAL")
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:finding-gone"));
  }

  @Test
  void a_violation_stays_open_without_its_finding_until_somebody_says_it_is_corrected() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    paper.handle("经办甲", finding, 0, "VIOLATION").statusCode(201);
    PaperOnFile mended = paper.nextEdition("148");
    assertThat(isListed(mended)).isTrue();
    mended.handle("复核乙", finding, 1, "CORRECTED").statusCode(201);
    assertThat(isListed(mended)).isFalse();
  }

  @Test
  void a_finding_that_comes_back_is_a_doubt_again() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    paper.handle("经办甲", finding, 0, "NORMAL").statusCode(201);
    PaperOnFile back = paper.nextEdition("148").nextEdition("149");
    back.get(back.steps(finding))
        .body("doubt.state", equalTo("DOUBT"))
        .body("doubt.evidenceChanged", equalTo(true));
    assertThat(isListed(back)).isTrue();
  }

  @Test
  void a_check_as_of_another_day_does_not_change_the_doubts() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String before = paper.get(paper.steps(paper.finding())).extract().asString();
    byte[] content = paper.get("/content").extract().asByteArray();
    PaperOnFile.request()
        .body(content)
        .post(Addresses.SUBMISSIONS + "?asOf=2025-01-01")
        .then()
        .statusCode(200);
    assertThat(paper.get(paper.steps(paper.finding())).extract().asString()).isEqualTo(before);
    paper.get("/reports/2").statusCode(200).body("annotations", not(hasSize(0)));
  }

  @Test
  void doubts_are_listed_by_region_level_rule_and_age() {
    PaperOnFile city = PaperOnFile.sentFrom("宁德市");
    PaperOnFile elsewhere = PaperOnFile.sentFrom("泉州市");
    String all = "rule=ALLOC-002&limit=200&region=";
    open(all + "350900").body("doubts.docNo", hasItem(city.docNo()));
    open(all + "350900").body("doubts.docNo", not(hasItem(elsewhere.docNo())));
    open(all + "350000").body("doubts.docNo", hasItem(elsewhere.docNo()));
    open(all + "350900&level=red").body("doubts.docNo", hasItem(city.docNo()));
    open(all + "350900&level=yellow").body("doubts", hasSize(0));
    open(all + "350900&state=VIOLATION").body("doubts", hasSize(0));
    open(all + "350900&olderThanDays=1").body("doubts", hasSize(0));
    open("rule=NOPE-&limit=200").body("doubts", hasSize(0));
  }

  @Test
  void pages_neither_repeat_nor_miss_a_doubt() {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sent.add(0, PaperOnFile.sentFrom("厦门市").docNo());
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          open("rule=ALLOC-002&region=350200&limit=2&cursor=" + cursor)
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("doubts.docNo"));
      cursor = page.getString("next");
      PaperOnFile.sentFrom("厦门市");
    }
    assertThat(seen).isEqualTo(sent);
  }

  @Test
  void doubts_are_counted_by_level() {
    PaperOnFile paper = PaperOnFile.sentFrom("三明市");
    String path = DoubtResource.PATH + "/counts?rule=ALLOC-002&region=350400";
    PaperOnFile.request()
        .get(path)
        .then()
        .statusCode(200)
        .body("level", contains("red", "orange", "yellow", "blue"))
        .body("count", contains(1, 0, 0, 0))
        .body("[0].rules.ruleId", contains("ALLOC-002"));
    paper.handle("经办甲", paper.finding(), 0, "NORMAL").statusCode(201);
    PaperOnFile.request().get(path).then().body("count", contains(0, 0, 0, 0));
  }

  @Test
  void what_cannot_be_searched_for_is_told() {
    open("level=pink").statusCode(400).body("detail", containsString("red（红色）"));
    open("state=NORMAL").statusCode(400).body("detail", containsString("VIOLATION（认定违规）"));
    open("rule=%25").statusCode(400).body("detail", containsString("ALLOC-"));
    open("olderThanDays=-1").statusCode(400).body("detail", containsString("整数"));
  }

  @Test
  void all_wrong_fields_are_told_at_once() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper
        .post(
            "经办甲",
            paper.steps(paper.finding()),
            """
            {"after": "0", "state": "VIOLATION", "breachType": "BAD", "attachments": [1]}\
            """)
        .statusCode(400)
        .body(
            "problems.pointer",
            containsInAnyOrder("/after", "/breachType", "/note", "/attachments/0"));
    paper
        .post(
            "经办甲",
            paper.steps(paper.finding()),
            """
            {"after": 0, "state": "NORMAL", "breachType": "OTHER", "note": "无误"}\
            """)
        .statusCode(400)
        .body("problems.pointer", contains("/breachType"));
  }

  @Test
  void a_step_needs_a_person_and_a_doubt() {
    PaperOnFile paper = PaperOnFile.sent("149");
    PaperOnFile.request()
        .body("{}")
        .post(paper.path() + paper.steps(paper.finding()))
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:guiju:problem:person-missing"));
    paper
        .handle("经办甲", "ALLOC-002@row:a/b c#x", 0, "NORMAL")
        .statusCode(404)
        .body("detail", containsString("ALLOC-002@row:a/b c#x"));
    paper.get("/findings/%00/steps").statusCode(404);
  }

  @Test
  void the_api_description_shows_what_a_step_takes() {
    String step =
        "paths.'/api/v1/submissions/{id}/findings/{identity}/steps'.post.requestBody.content.'application/json'.";
    PaperOnFile.request()
        .get("/q/openapi?format=json")
        .then()
        .body(step + "schema.$ref", equalTo("#/components/schemas/DoubtStepBody"))
        .body(step + "examples.violation.value.breachType", equalTo("WRONG_USE"))
        .body(
            "components.schemas.DoubtStepBody.required",
            containsInAnyOrder("after", "state", "note"));
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    PaperOnFile paper = PaperOnFile.sent("149");
    PaperOnFile.request()
        .delete(paper.path() + "/waivers")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, OPTIONS, POST");
    PaperOnFile.request()
        .get(paper.path() + "/waivers/1/steps")
        .then()
        .statusCode(405)
        .header("Allow", "OPTIONS, POST");
  }
}
