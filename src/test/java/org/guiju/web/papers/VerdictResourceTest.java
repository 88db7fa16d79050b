package org.guiju.web.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.guiju.desk.TrialRules;
import org.guiju.store.local.TestDatabase;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.Addresses;
import org.guiju.web.rulesets.RuleSetLifeTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The verdict of two clocks over the wire. The first version came in force with the service. */
@QuarkusTest
@TestProfile(RuleSetLifeTest.ApprovalsOnly.class)
@Tag("once")
class VerdictResourceTest {
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private static Response post(String path) {
    String title = "\"header\": {\"title\": \"%s\", ".formatted(UUID.randomUUID());
    return given()
        .config(PlainContentType.config())
        .contentType("application/json")
        .body(TrialRules.PAPER.replace("\"header\": {", title).getBytes(StandardCharsets.UTF_8))
        .post(path);
  }

  private static long submitted() {
    return post(Addresses.SUBMISSIONS)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("submission.id");
  }

  /** Moves the day on which a paper was received. */
  private static void receivedOn(LocalDate day, long paper) throws SQLException {
    try (Connection superuser = TestDatabase.superuser();
        Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(
              statement.executeUpdate(
                  "update submission set received_at = '%s' where id = %d".formatted(day, paper)))
          .isEqualTo(1);
    }
  }

  private static ValidatableResponse verdict(long paper, String query) {
    return given().get(Addresses.SUBMISSIONS + "/" + paper + "/verdict" + query).then();
  }

  private static void refused(ValidatableResponse answer, int status, String type) {
    answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:guiju:problem:" + type));
  }

  @Test
  void what_is_known_today_is_the_standing_report() {
    long paper = submitted();
    verdict(paper, "")
        .statusCode(200)
        .body("verdict", equalTo("REJECT"))
        .body("asOf", equalTo("2024-05-24"))
        .body("knownAt", equalTo(today.toString()))
        .body("ruleSet.effective", notNullValue())
        .body("papers", empty())
        .body("identical", equalTo(1))
        .body("since", notNullValue())
        .body("standing.report", equalTo(1))
        .body("standing.same", equalTo(true))
        .body("standing.differences", empty())
        .body("report.findings.ruleId", hasItem("CAP-001"));
  }

  @Test
  void another_business_date_shows_what_is_different_now_and_why() {
    verdict(submitted(), "?asOf=2019-12-31")
        .statusCode(200)
        .body("verdict", equalTo("PASS"))
        .body("identical", nullValue())
        .body("since", nullValue())
        .body("standing.same", equalTo(false))
        .body("standing.differences.ruleId", hasItem("CAP-001"))
        .body("standing.differences.reasons.flatten().kind", hasItem("DATE"))
        .body("standing.differences.reasons.flatten().before", hasItem("2019-12-31"));
  }

  @Test
  void a_day_on_which_the_paper_had_not_come_has_no_verdict() {
    long paper = submitted();
    ValidatableResponse answer = verdict(paper, "?knownAt=" + today.minusDays(2));
    refused(answer, 409, "not-received-then");
    answer.body("detail", containsString("还没有收到材料 " + paper));
  }

  @Test
  void a_day_before_the_first_version_has_no_verdict() throws SQLException {
    long paper = submitted();
    receivedOn(today.minusDays(30), paper);
    ValidatableResponse answer = verdict(paper, "?knownAt=" + today.minusDays(20));
    refused(answer, 409, "no-verdict-then");
    answer.body("detail", containsString(today.minusDays(20) + " 还没有启用过任何规则版本"));
  }

  @Test
  void a_check_by_what_was_known_before_the_first_version_is_refused_as_well() {
    String query = "?knownAt=" + today.minusDays(20);
    refused(post(Addresses.CHECKS + query).then(), 409, "no-verdict-then");
    refused(post(Addresses.SUBMISSIONS + query).then(), 409, "no-verdict-then");
  }

  @Test
  void what_will_be_known_is_not_known() {
    ValidatableResponse answer = verdict(submitted(), "?knownAt=" + today.plusDays(2));
    refused(answer, 400, "bad-parameter");
    answer.body("problems[0].message", containsString("还没有到"));
  }

  @Test
  void a_paper_that_is_not_there_has_no_verdict() {
    refused(verdict(999_999_999, ""), 404, "not-found");
  }
}
