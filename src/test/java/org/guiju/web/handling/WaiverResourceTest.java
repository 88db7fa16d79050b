package org.guiju.web.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guiju.web.AtOnce;
import org.guiju.web.PaperOnFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("once")
class WaiverResourceTest {
  private static String waiverState(PaperOnFile paper) {
    return paper
        .report()
        .getString(
            "annotations.find { it.finding == '%s' }.waivers[0].state".formatted(paper.finding()));
  }

  private static int requested(PaperOnFile paper) {
    return paper
        .requestWaiver("经办甲", paper.finding(), PaperOnFile.lastDay())
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void a_waiver_is_requested_by_one_and_approved_by_another() {
    PaperOnFile paper = PaperOnFile.sent("149");
    int waiver =
        paper
            .requestWaiver("经办甲", paper.finding(), PaperOnFile.lastDay())
            .statusCode(201)
            .header("Location", containsString(paper.path() + "/waivers/"))
            .body("state", equalTo("REQUESTED"))
            .body("requester", equalTo("经办甲"))
            .body("message", containsString("全年下达 149"))
            .body("attachment.name", equalTo("批复.pdf"))
            .body("attachment.size", equalTo(9))
            .extract()
            .path("id");
    paper
        .decide("复核乙", waiver, "APPROVE")
        .statusCode(201)
        .body("state", equalTo("APPROVED"))
        .body("steps.person", contains("复核乙"))
        .body("steps.reason", contains("批复属实"));
    paper.get("/waivers/" + waiver).statusCode(200).body("stateLabel", equalTo("已批准"));
  }

  @Test
  void nobody_approves_what_they_asked_for() {
    PaperOnFile paper = PaperOnFile.sent("149");
    int waiver = requested(paper);
    paper
        .decide("经办甲", waiver, "APPROVE")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:guiju:problem:same-person"))
        .body("detail", containsString("请由另一人办理"));
  }

  @Test
  void a_waiver_is_shown_beside_the_finding_and_changes_no_report() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String before = paper.get("/reports").extract().asString();
    String text = paper.report().getString("report");
    int waiver = requested(paper);
    paper.decide("复核乙", waiver, "APPROVE").statusCode(201);
    assertThat(waiverState(paper)).isEqualTo("APPROVED");
    assertThat(paper.get("/reports").extract().asString()).isEqualTo(before);
    assertThat(paper.report().getString("report")).isEqualTo(text);
  }

  @Test
  void after_its_last_day_a_waiver_is_expired() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper.decide("复核乙", requested(paper), "APPROVE").statusCode(201);
    paper.get("/waivers?on=" + PaperOnFile.lastDay()).body("state", contains("APPROVED"));
    String dayAfter = PaperOnFile.lastDay().plusDays(1).toString();
    paper.get("/waivers?on=" + dayAfter).body("state", contains("EXPIRED"));
    paper
        .get("/reports/1?on=" + dayAfter)
        .body("annotations.waivers.flatten().state", contains("EXPIRED"));
  }

  @Test
  void the_next_edition_with_the_same_finding_keeps_its_waiver() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper.decide("复核乙", requested(paper), "APPROVE").statusCode(201);
    assertThat(waiverState(paper.nextEdition("149"))).isEqualTo("APPROVED");
  }

  @Test
  void a_finding_that_says_something_else_needs_a_new_decision() {
    PaperOnFile paper = PaperOnFile.sent("149");
    int waiver = requested(paper);
    paper.decide("复核乙", waiver, "APPROVE").statusCode(201);
    PaperOnFile next = paper.nextEdition("150");
    assertThat(waiverState(next)).isEqualTo("EVIDENCE_CHANGED");
    assertThat(waiverState(paper)).as("the edition before says what it said").isEqualTo("APPROVED");
    next.requestWaiver("经办甲", next.finding(), PaperOnFile.lastDay())
        .statusCode(201)
        .body("state", equalTo("REQUESTED"));
    next.get("/waivers").body("state", contains("EVIDENCE_CHANGED", "REQUESTED"));
  }

  @Test
  void what_changed_meanwhile_cannot_be_approved() {
    PaperOnFile paper = PaperOnFile.sent("149");
    int waiver = requested(paper);
    PaperOnFile next = paper.nextEdition("150");
    next.decide("复核乙", waiver, "APPROVE")
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:waiver-not-current"))
        .body("detail", containsString("事实已变"));
  }

  @Test
  void a_finding_that_the_standing_report_does_not_have_cannot_be_waived() {
    PaperOnFile paper = PaperOnFile.sent("148");
    paper
        .requestWaiver("经办甲", "ALLOC-002@row:350900#yearTotal", PaperOnFile.lastDay())
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:no-such-finding"))
        .body("detail", containsString("现行报告（第 1 份）没有标识为“ALLOC-002@row:350900#yearTotal”的发现"));
    paper.get("/waivers").statusCode(200).body("", empty());
  }

  @Test
  void an_edition_that_was_replaced_gets_no_new_waiver() {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    PaperOnFile next = paper.nextEdition("150");
    paper
        .requestWaiver("经办甲", finding, PaperOnFile.lastDay())
        .statusCode(409)
        .body("detail", containsString("编号 " + next.id()));
  }

  @Test
  void a_finding_has_one_waiver_at_a_time() {
    PaperOnFile paper = PaperOnFile.sent("149");
    int waiver = requested(paper);
    paper
        .requestWaiver("科员丙", paper.finding(), PaperOnFile.lastDay())
        .statusCode(409)
        .body("detail", allOf(containsString("已有豁免 " + waiver), containsString("经办甲")));
    paper.decide("经办甲", waiver, "WITHDRAW").statusCode(201).body("state", equalTo("WITHDRAWN"));
    paper.requestWaiver("科员丙", paper.finding(), PaperOnFile.lastDay()).statusCode(201);
  }

  @Test
  void only_who_asked_or_approved_takes_a_waiver_back() {
    PaperOnFile paper = PaperOnFile.sent("149");
    int waiver = requested(paper);
    paper.decide("复核乙", waiver, "APPROVE").statusCode(201);
    paper.decide("科员丙", waiver, "WITHDRAW").statusCode(409);
    paper.decide("复核乙", waiver, "WITHDRAW").statusCode(201);
    paper.decide("经办甲", waiver, "WITHDRAW").statusCode(409).body("detail", containsString("复核乙已于"));
  }

  @Test
  void of_two_who_decide_at_once_one_is_told_what_the_other_did() throws Exception {
    PaperOnFile paper = PaperOnFile.sent("149");
    int waiver = requested(paper);
    List<ValidatableResponse> answers =
        AtOnce.all(
            List.of(
                () -> paper.decide("复核乙", waiver, "APPROVE"),
                () -> paper.decide("科员丙", waiver, "REFUSE")));
    assertThat(answers.stream().map(answer -> answer.extract().statusCode()))
        .containsExactlyInAnyOrder(201, 409);
    answers.stream()
        .filter(answer -> answer.extract().statusCode() == 409)
        .forEach(
            answer ->
                answer
                    .body("type", equalTo("urn:guiju:problem:waiver-already-decided"))
                    .body("detail", containsString("已于")));
    paper.get("/waivers").body("[0].steps", hasSize(1));
  }

  @Test
  void of_many_requests_at_once_one_is_kept() throws Exception {
    PaperOnFile paper = PaperOnFile.sent("149");
    String finding = paper.finding();
    List<Integer> answers =
        AtOnce.all(
            IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                    i ->
                        () ->
                            paper
                                .requestWaiver("申请人" + i, finding, PaperOnFile.lastDay())
                                .extract()
                                .statusCode())
                .toList());
    assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
  }

  @Test
  void all_wrong_fields_are_told_at_once() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper
        .post(
            "经办甲",
            "/waivers",
            """
            {"reason": " ", "expires": "2099-01-01", "until": 1,
             "attachment": {"name": "../批复", "mediaType": "text/html", "content": "%%%"}}\
            """)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:guiju:problem:bad-fields"))
        .body(
            "problems.pointer",
            containsInAnyOrder(
                "/finding",
                "/reason",
                "/expires",
                "/until",
                "/attachment/name",
                "/attachment/mediaType",
                "/attachment/content"));
    paper.get("/waivers").body("", empty());
  }

  @Test
  void a_waiver_needs_a_person_and_an_attachment() {
    PaperOnFile paper = PaperOnFile.sent("149");
    PaperOnFile.request()
        .body("{}")
        .post(paper.path() + "/waivers")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:guiju:problem:person-missing"))
        .body("detail", containsString("Guiju-Person"));
    paper
        .post(
            "经办甲",
            "/waivers",
            """
            {"finding": "%s", "reason": "同意", "expires": "%s"}\
            """
                .formatted(paper.finding(), PaperOnFile.lastDay()))
        .statusCode(400)
        .body("problems.pointer", contains("/attachment"));
  }

  @Test
  void a_body_that_is_no_object_is_told() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper
        .post("经办甲", "/waivers", "{\"finding\": \"A\",\n \"finding\": \"B\"}")
        .statusCode(400)
        .body("problems[0].line", equalTo(2));
    paper.post("经办甲", "/waivers", "[1]").statusCode(400);
    paper.post("经办甲", "/waivers", "").statusCode(400);
  }

  @Test
  void the_attachment_comes_back_to_the_byte_and_is_not_run() {
    PaperOnFile paper = PaperOnFile.sent("149");
    requested(paper);
    String sha256 = paper.get("/waivers").extract().path("[0].attachment.sha256");
    byte[] content =
        paper
            .get("/attachments/" + sha256)
            .statusCode(200)
            .contentType(startsWith("application/pdf"))
            .header("Content-Disposition", startsWith("attachment;"))
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asByteArray();
    assertThat(new String(content, StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.7\n");
    PaperOnFile other = PaperOnFile.sent("149");
    other.get("/attachments/" + sha256).statusCode(404);
    other.get("/attachments/abc").statusCode(404);
  }

  @Test
  void what_is_not_there_is_told() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper.decide("复核乙", 999_999_999, "APPROVE").statusCode(404);
    paper.get("/waivers/abc").statusCode(404);
    PaperOnFile nowhere = new PaperOnFile(999_999_999, "", "");
    nowhere.get("/waivers").statusCode(404);
    nowhere.requestWaiver("经办甲", "A@b#c", PaperOnFile.lastDay()).statusCode(404);
  }
}
