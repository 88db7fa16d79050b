package org.guiju.web.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.guiju.web.AtOnce;
import org.guiju.web.PaperOnFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("once")
class CertificationResourceTest {
  private static PaperOnFile settled() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper.settleRedDoubts("科员丁");
    return paper;
  }

  @Test
  void two_persons_certify_the_standing_report() {
    PaperOnFile paper = settled();
    String sha256 = paper.get("/reports/1").extract().path("sha256");
    paper.get("/certifications").body("state", equalTo("NONE"));
    paper.certify("经办甲", "PREPARER").statusCode(201).body("state", equalTo("PREPARED"));
    paper
        .certify("复核乙", "REVIEWER")
        .statusCode(201)
        .body("state", equalTo("CERTIFIED"))
        .body("stateLabel", equalTo("已签认"))
        .body("certifications.person", contains("经办甲", "复核乙"))
        .body("certifications.report", contains(1, 1))
        .body("certifications.reportSha256", contains(sha256, sha256));
  }

  @Test
  void one_person_does_not_certify_twice() {
    PaperOnFile paper = settled();
    paper.certify("经办甲", "PREPARER").statusCode(201);
    paper
        .certify("经办甲", "REVIEWER")
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:same-person"))
        .body("detail", containsString("复核须由另一人签认"));
    paper.certify("科员丙", "PREPARER").statusCode(409).body("detail", containsString("经办甲已于"));
  }

  @Test
  void the_reviewer_comes_after_the_preparer() {
    settled()
        .certify("复核乙", "REVIEWER")
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:not-prepared"));
  }

  @Test
  void an_open_red_doubt_keeps_a_report_from_being_certified() {
    PaperOnFile paper = PaperOnFile.sent("149");
    paper
        .certify("经办甲", "PREPARER")
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:red-doubts-open"))
        .body("detail", containsString("红色疑点"));
    paper.settleRedDoubts("科员丁");
    paper.certify("经办甲", "PREPARER").statusCode(201);
    paper.handle("科员丁", paper.finding(), 1, "DOUBT").statusCode(201);
    paper.certify("复核乙", "REVIEWER").statusCode(409);
  }

  @Test
  void only_the_report_that_stands_and_was_seen_is_certified() {
    PaperOnFile paper = settled();
    String sha256 = paper.get("/reports/1").extract().path("sha256");
    paper
        .certify("经办甲", "PREPARER", 2, sha256)
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:not-the-standing-report"))
        .body("detail", containsString(sha256));
    paper.certify("经办甲", "PREPARER", 1, "0".repeat(64)).statusCode(409);
  }

  @Test
  void an_edition_that_was_replaced_is_not_certified() {
    PaperOnFile paper = settled();
    PaperOnFile next = paper.nextEdition("149");
    paper
        .certify("经办甲", "PREPARER")
        .statusCode(409)
        .body("detail", containsString("编号 " + next.id()));
    next.get("/certifications").body("state", equalTo("NONE"));
  }

  @Test
  void a_report_that_stands_since_makes_it_certified_earlier() throws Exception {
    String upstream = PaperOnFile.newDocNo();
    PaperOnFile paper = PaperOnFile.restingOn(upstream);
    paper.settleRedDoubts("科员丁");
    paper.certify("经办甲", "PREPARER").statusCode(201);
    paper.certify("复核乙", "REVIEWER").statusCode(201).body("state", equalTo("CERTIFIED"));
    PaperOnFile.fromTheCentre(upstream);
    paper.awaitJudgement();
    paper
        .get("/certifications")
        .body("report", equalTo(2))
        .body("state", equalTo("CERTIFIED_EARLIER"))
        .body("certifications.report", contains(1, 1));
  }

  @Test
  void of_two_reviewers_at_once_one_certifies() throws Exception {
    PaperOnFile paper = settled();
    paper.certify("经办甲", "PREPARER").statusCode(201);
    List<Integer> answers =
        AtOnce.all(
            List.of(
                () -> paper.certify("复核乙", "REVIEWER").extract().statusCode(),
                () -> paper.certify("科员丙", "REVIEWER").extract().statusCode()));
    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    paper.get("/certifications").body("certifications", hasSize(2));
  }

  @Test
  void all_wrong_fields_are_told_at_once() {
    PaperOnFile paper = settled();
    paper
        .post("经办甲", "/certifications", "{\"role\": \"BOSS\", \"report\": -1, \"sha256\": \"\"}")
        .statusCode(400)
        .body(
            "problems.pointer", containsInAnyOrder("/role", "/report", "/reportSha256", "/sha256"));
  }
}
