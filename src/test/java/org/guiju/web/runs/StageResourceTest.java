package org.guiju.web.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.web.runs.TrialRuns.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stages and shadows over the wire; the service has a database and a rules folder of its own. */
@QuarkusTest
@TestProfile(StageProfile.class)
@Tag("once")
class StageResourceTest {
  private static final String STAGE =
      "{\"reason\": \"先在福建试行\", \"retroactive\": true, \"stage\": {\"regions\": [\"福建省\"]}}";

  private String base;

  @BeforeEach
  void remember_what_is_in_force() {
    base = given().get("/api/v1/rule-sets/active").path("version");
  }

  private static String at(String version) {
    return Addresses.RULE_SETS + "/" + version;
  }

  private static String approved(int limit, String budget) {
    String version = TrialRuns.draftWithLimit(limit);
    post("编写甲", at(version) + "/review", "").then().statusCode(200);
    post(
            "审批乙",
            at(version) + "/approvals",
            "{\"reason\": \"同意\", \"budget\": %s}".formatted(budget))
        .then()
        .statusCode(200);
    return version;
  }

  private static JsonPath awaited(String path, Predicate<JsonPath> isSo)
      throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      JsonPath now = given().get(path).then().statusCode(200).extract().jsonPath();
      if (isSo.test(now)) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError(path + " did not come to that: " + given().get(path).asString());
  }

  private static String standsUnder(long paper) {
    JsonPath submission = given().get(Addresses.SUBMISSIONS + "/" + paper).jsonPath();
    return given()
        .get(Addresses.SUBMISSIONS + "/" + paper + "/reports/" + submission.getInt("report"))
        .path("report.ruleSet.version");
  }

  @Test
  void a_candidate_that_flips_too_much_is_taken_back_by_itself() throws Exception {
    List<Long> papers =
        List.of(
            TrialRuns.paper("福建省", 210), TrialRuns.paper("福建省", 211), TrialRuns.paper("江西省", 212));
    String candidate = approved(220, "{\"total\": 1, \"newlyViolated\": \"0%\"}");
    given()
        .get(at(candidate))
        .then()
        .body("budget.total", equalTo("1"))
        .body("budget.newlyViolated", equalTo("0%"))
        .body("steps[-1].budget.total", equalTo("1"));
    post("审批乙", at(candidate) + "/activation", STAGE).then().statusCode(200);
    awaited(at(candidate), now -> now.getString("state").equals("RETIRED"));
    given()
        .get(at(candidate))
        .then()
        .body("steps[-2].step", equalTo("STAGED"))
        .body("steps[-2].stage.regions", equalTo(List.of("350000")))
        .body("steps[-1].step", equalTo("ROLLED_BACK"))
        .body("steps[-1].person", equalTo("system"))
        .body("steps[-1].reason", containsString("超过批准的 1 份"));
    JsonPath end = awaited(at(candidate) + "/stage", now -> !now.getBoolean("goesOn"));
    assertThat(end.getInt("observed.flipped")).isGreaterThan(1);
    assertThat(end.getInt("observed.underCandidate")).isZero();
    assertThat(papers).extracting(StageResourceTest::standsUnder).containsOnly(base);
    given()
        .get("/api/v1/rule-sets/active")
        .then()
        .body("version", equalTo(base))
        .body("staged", nullValue())
        .body("rolledBack.version", equalTo(candidate));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.data.'rolled-back-version'", hasItem(candidate));
    given()
        .get(at(candidate) + "/stage/flips?region=福建省")
        .then()
        .body("flips.kind", hasItem("NEWLY_PASSED"))
        .body("flips.submission", not(hasItem(papers.get(2).intValue())));
    given()
        .get("/api/v1/notices?region=福建省")
        .then()
        .body("notices.notice.verdict.after", hasItems("PASS", "REJECT"));
  }

  @Test
  void a_stage_is_widened_and_completed() throws Exception {
    long here = TrialRuns.paper("福建省", 310);
    long there = TrialRuns.paper("浙江省", 311);
    String candidate = approved(320, "{\"total\": 1000}");
    post("审批乙", at(candidate) + "/activation", STAGE)
        .then()
        .statusCode(200)
        .body("state", equalTo("STAGED"))
        .body("stage.percent", equalTo(100));
    given().get("/api/v1/rule-sets/active").then().body("staged.version", equalTo(candidate));
    awaited(
        at(candidate) + "/stage",
        now -> now.getInt("observed.waiting") == 0 && now.getInt("observed.judged") > 0);
    assertThat(standsUnder(here)).isEqualTo(candidate);
    assertThat(standsUnder(there)).isEqualTo(base);
    long arrived = TrialRuns.paper("福建省", 312);
    assertThat(standsUnder(arrived)).isEqualTo(candidate);
    post(
            "审批乙",
            at(candidate) + "/activation",
            "{\"reason\": \"扩大\", \"stage\": {\"regions\": [\"福建省\", \"浙江省\"]}}")
        .then()
        .statusCode(200);
    awaited("/api/v1/submissions/" + there, now -> standsUnder(there).equals(candidate));
    post("审批乙", at(candidate) + "/activation", "{\"reason\": \"全面启用\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACTIVE"));
    given()
        .get("/api/v1/rule-sets/active")
        .then()
        .body("version", equalTo(candidate))
        .body("staged", nullValue());
    post("审批乙", at(base) + "/activation", "{\"reason\": \"退回\"}").then().statusCode(200);
  }

  @Test
  void a_shadow_finds_what_no_bureau_sees() throws Exception {
    String candidate = TrialRuns.draftWithLimit(420);
    post("编写甲", at(candidate) + "/review", "").then().statusCode(200);
    post("审批丙", at(candidate) + "/shadow/start", "{\"reason\": \"先看一阵\"}")
        .then()
        .statusCode(200)
        .body("kind", equalTo("SHADOW"))
        .body("goesOn", equalTo(true));
    long paper = TrialRuns.paper("福建省", 410);
    awaited(at(candidate) + "/shadow", now -> now.getInt("observed.judged") > 0);
    given()
        .get(at(candidate) + "/shadow/flips")
        .then()
        .body("flips", hasSize(1))
        .body("flips[0].submission", equalTo((int) paper))
        .body("flips[0].causes[0].kind", equalTo("LIMIT"));
    given()
        .get(at(candidate) + "/shadow/flips/summary?by=rule")
        .then()
        .body("groups[0].key", equalTo("CAP-001"));
    for (String path :
        List.of("", "/reports", "/reports/1", "/reports/1/certificate", "/verdict")) {
      assertThat(given().get(Addresses.SUBMISSIONS + "/" + paper + path).asString())
          .doesNotContain(candidate);
    }
    given()
        .get(Addresses.SUBMISSIONS + "/" + paper + "/reports")
        .then()
        .body("reports", hasSize(1));
    assertThat(
            given()
                .get("/api/v1/notices?limit=200")
                .jsonPath()
                .getList("notices.notice.submission"))
        .doesNotContain((int) paper);
    post("审批丙", at(candidate) + "/shadow/stop", "{\"reason\": \"看够了\"}")
        .then()
        .statusCode(200)
        .body("goesOn", equalTo(false))
        .body("end.person", equalTo("审批丙"));
    post("审批丙", at(candidate) + "/shadow/stop", "{\"reason\": \"再停\"}").then().statusCode(409);
  }

  @Test
  void the_impact_of_a_version_proposes_its_budget() throws Exception {
    TrialRuns.paper("福建省", 505);
    String version = TrialRuns.draftWithLimit(510);
    long run =
        post("复核丙", at(version) + "/impact", "{\"reason\": \"批准前\"}")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getLong("id");
    TrialRuns.ended(run);
    given()
        .get(at(version))
        .then()
        .body("impact.flipped", greaterThan(0))
        .body("impact.proposedBudget.total", containsString("%"))
        .body("impact.proposedBudget.newlyViolated", equalTo("0.00%"));
  }

  @Test
  void everything_that_is_wrong_with_a_stage_or_a_budget_is_told_at_once() {
    String version = TrialRuns.draftWithLimit(600);
    post(
            "审批乙",
            at(version) + "/activation",
            "{\"reason\": \"试\", \"at\": \"2030-01-01\", \"stage\": {\"regions\": [\"火星\"],"
                + " \"percent\": 5, \"share\": 1}}")
        .then()
        .statusCode(400)
        .body("problems.pointer", hasItems("/at", "/stage/regions/0", "/stage/share"));
    post(
            "审批乙",
            at(version) + "/approvals",
            "{\"reason\": \"同意\", \"budget\": {\"total\": \"many\", \"newlyPassed\": 2.5,"
                + " \"other\": 1}}")
        .then()
        .statusCode(400)
        .body(
            "problems.pointer", hasItems("/budget/total", "/budget/newlyPassed", "/budget/other"));
    post("审批乙", at(version) + "/activation", STAGE)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:wrong-state"));
    given().get(at(version) + "/stage").then().statusCode(404);
  }
}
