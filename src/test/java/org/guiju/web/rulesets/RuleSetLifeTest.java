package org.guiju.web.rulesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.guiju.desk.RulesDesk;
import org.guiju.desk.TrialRules;
import org.guiju.web.PlainContentType;
import org.guiju.web.RulesFolderProfile;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The life of a version over the wire; the service has a database and a rules folder of its own.
 */
@QuarkusTest
@TestProfile(RuleSetLifeTest.ApprovalsOnly.class)
@Tag("once")
public class RuleSetLifeTest {
  private static final String FILES = "/files/";

  /** A bureau that goes by approvals only: the folder is not watched. */
  public static class ApprovalsOnly extends RulesFolderProfile {
    public ApprovalsOnly() {
      super("false");
    }
  }

  @Inject RulesDesk desk;

  private String before;

  @BeforeEach
  void remember_what_is_in_force() {
    before = desk.standing().rules().version();
  }

  private static RequestSpecification by(String person) {
    return given()
        .config(PlainContentType.config())
        .header("Guiju-Person", URLEncoder.encode(person, StandardCharsets.UTF_8));
  }

  private static String at(String version) {
    return Addresses.RULE_SETS + "/" + version;
  }

  private static Response put(String person, String version, String path, String text) {
    return by(person)
        .contentType("text/plain")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .put(at(version) + FILES + path);
  }

  private static Response step(String person, String version, String step, String body) {
    return by(person)
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(at(version) + "/" + step);
  }

  private static Response review(String version) {
    return by("编写甲").post(at(version) + "/review");
  }

  /** A version by 编写甲 that nobody made before. */
  private String drafted() {
    String words = "超过 {expected}（%s）。".formatted(UUID.randomUUID().toString().substring(0, 8));
    return put("编写甲", before, TrialRules.RULE, TrialRules.rule(words)).path("version");
  }

  private String approved() {
    String version = drafted();
    review(version).then().statusCode(200).body("accepted", equalTo(true));
    step("审批乙", version, "approvals", "{\"reason\": \"同意\"}").then().statusCode(200);
    return version;
  }

  private static ValidatableResponse problem(Response answer, int status, String type) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:guiju:problem:" + type));
  }

  private static String inForce() {
    return given().get("/api/v1/rule-sets/active").path("version");
  }

  @Test
  void one_changed_file_goes_the_whole_way() {
    String text = TrialRules.rule("超过规定的 {expected}。");
    Response draft = put("编写甲", before, TrialRules.RULE, text);
    String version = draft.path("version");
    draft
        .then()
        .statusCode(201)
        .header("Location", containsString(at(version)))
        .body("state", equalTo("DRAFT"))
        .body("parent", equalTo(before))
        .body("authors", contains("编写甲"));
    review(version).then().statusCode(200).body("changes.wordings", hasSize(1));
    given().get(at(version) + "/review").then().body("sha256", equalTo(draft.path("sha256")));
    step("审批乙", version, "approvals", "{\"reason\": \"按新文件\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"));
    step("审批乙", version, "activation", "{\"reason\": \"即日启用\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACTIVE"))
        .body("steps.step", contains("DRAFTED", "REVIEWED", "APPROVED", "ACTIVATED"))
        .body("steps.person", contains("编写甲", "编写甲", "审批乙", "审批乙"))
        .body("steps[3].other", equalTo(before))
        .body("steps[3].effect", equalTo("TAKEN"));
    assertThat(inForce()).isEqualTo(version);
    given()
        .contentType("application/json")
        .body(TrialRules.PAPER.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.CHECKS)
        .then()
        .body("ruleSet.version", equalTo(version))
        .body("findings.message", hasItem("超过规定的 100。"));
    given().get(at(before)).then().body("state", equalTo("RETIRED"));
  }

  @Test
  void going_back_puts_the_older_version_in_force() {
    String version = approved();
    step("审批乙", version, "activation", "{\"reason\": \"启用\"}").then().statusCode(200);
    step("审批丙", before, "activation", "{\"reason\": \"新版有误，退回\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACTIVE"));
    assertThat(inForce()).isEqualTo(before);
  }

  @Test
  void the_author_is_told_that_somebody_else_has_to_approve() {
    String version = drafted();
    review(version);
    problem(step("编写甲", version, "approvals", "{\"reason\": \"同意\"}"), 403, "own-work")
        .body("detail", containsString("编写甲"))
        .body("detail", containsString("另一人"));
  }

  @Test
  void a_broken_draft_is_refused_with_its_problems_and_never_comes_in_force() {
    String version = put("编写甲", before, TrialRules.RULE, "rule \"CAP-001 坏\"").path("version");
    review(version)
        .then()
        .statusCode(200)
        .body("accepted", equalTo(false))
        .body("problems.file", everyItem(equalTo(TrialRules.RULE)));
    problem(step("审批乙", version, "approvals", "{\"reason\": \"同意\"}"), 409, "wrong-state");
    problem(step("审批乙", version, "activation", "{\"reason\": \"试\"}"), 409, "wrong-state");
    assertThat(inForce()).isEqualTo(before);
  }

  @Test
  void a_number_that_would_judge_earlier_money_is_refused_with_its_place() {
    String text = given().get(at(before) + FILES + TrialRules.LIMITS).asString();
    String version =
        put(
                "编写甲",
                before,
                TrialRules.LIMITS,
                text.replace(
                    "2024-01-01, article: 第一条, number: 100",
                    "2024-01-01, article: 第一条, number: 120"))
            .path("version");
    review(version);
    step("审批乙", version, "approvals", "{\"reason\": \"同意\"}");
    problem(step("审批乙", version, "activation", "{\"reason\": \"启用\"}"), 409, "retroactive-rules")
        .body("detail", containsString("retroactive: true"))
        .body("problems[0].file", equalTo(TrialRules.LIMITS))
        .body("problems[0].line", equalTo(2))
        .body("problems[0].message", containsString("2024-01-01"));
    assertThat(inForce()).isEqualTo(before);
    step("审批乙", version, "activation", "{\"reason\": \"文件明确追溯\", \"retroactive\": true}")
        .then()
        .statusCode(200)
        .body("steps[-1].retroactive", equalTo(true));
    step("审批乙", before, "activation", "{\"reason\": \"退回\"}").then().statusCode(200);
  }

  @Test
  void a_version_for_next_year_is_scheduled_and_can_be_withdrawn() {
    String version = approved();
    String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1).toString();
    step("审批乙", version, "activation", "{\"at\": \"%s\", \"reason\": \"明年启用\"}".formatted(day))
        .then()
        .statusCode(200)
        .body("state", equalTo("SCHEDULED"))
        .body("steps[-1].effect", equalTo("PENDING"));
    given().get(Addresses.RULE_SETS).then().body("scheduled.version", equalTo(version));
    assertThat(inForce()).isEqualTo(before);
    step("审批乙", version, "retirement", "{\"reason\": \"推迟\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("RETIRED"));
    given().get(Addresses.RULE_SETS).then().body("scheduled", nullValue());
  }

  @Test
  void every_step_needs_a_person() {
    problem(
            given()
                .config(PlainContentType.config())
                .contentType("text/plain")
                .body("x")
                .put(at(before) + FILES + TrialRules.RULE),
            400,
            "person-missing")
        .body("detail", containsString("Guiju-Person"));
    problem(given().post(at(before) + "/review"), 400, "person-missing");
    problem(by("system").post(at(before) + "/review"), 400, "bad-person");
  }

  @Test
  void approval_and_activation_need_a_reason_and_nothing_unknown() {
    problem(step("审批乙", before, "approvals", "{}"), 400, "bad-fields")
        .body("problems.pointer", contains("/reason"));
    problem(
            step(
                "审批乙",
                before,
                "activation",
                "{\"reason\": \"\", \"att\": \"2027-01-01\", \"retroactive\": \"ja\"}"),
            400,
            "bad-fields")
        .body("problems.pointer", contains("/reason", "/retroactive", "/att"))
        .body("problems[2].message", containsString("是否想写“at”"));
    problem(
            step("审批乙", before, "activation", "{\"reason\": \"x\", \"at\": \"明年\"}"),
            400,
            "bad-fields")
        .body("problems.pointer", contains("/at"));
    problem(step("审批乙", before, "activation", "nonsense"), 400, "bad-fields");
    problem(
        step("审批乙", approved(), "activation", "{\"reason\": \"x\", \"at\": \"2020-01-01\"}"),
        400,
        "bad-instant");
  }

  @Test
  void files_can_be_read_changed_back_and_taken_away() {
    String original = given().get(at(before) + FILES + TrialRules.RULE).asString();
    assertThat(original).contains("rule \"CAP-001");
    put("编写甲", before, TrialRules.RULE, original)
        .then()
        .statusCode(200)
        .body("version", equalTo(before));
    by("编写甲")
        .delete(at(before) + FILES + TrialRules.EXAMPLES)
        .then()
        .statusCode(201)
        .body("parent", equalTo(before));
    given().get(at(before)).then().body("files", hasItems(TrialRules.RULE, TrialRules.EXAMPLES));
  }

  @Test
  void what_is_no_rule_file_is_refused() {
    problem(put("编写甲", before, "cap/notes.txt", "x"), 400, "unreadable-upload");
    problem(put("编写甲", before, "limits.yaml", "x"), 400, "unreadable-upload");
    problem(put("编写甲", before, "cap/..%2f..%2fx.drl", "x"), 400, "unreadable-upload");
    Response binary =
        by("编写甲")
            .contentType("text/plain")
            .body(new byte[] {(byte) 0xFF, (byte) 0xFE})
            .put(at(before) + FILES + TrialRules.RULE);
    problem(binary, 400, "unreadable-upload").body("problems[0].message", containsString("UTF-8"));
  }

  @Test
  void an_uploaded_file_over_the_version_in_force_is_a_draft() {
    by("编写甲")
        .multiPart(
            "file",
            TrialRules.RULE,
            TrialRules.rule("上传的 {expected}。").getBytes(StandardCharsets.UTF_8))
        .post(Addresses.RULE_SETS + "?base=active&reason=" + "试改")
        .then()
        .statusCode(201)
        .body("parent", equalTo(before))
        .body("steps[0].reason", equalTo("试改"));
  }

  @Test
  void the_rules_folder_can_be_drafted() {
    Response draft = by("编写甲").post(Addresses.RULE_SETS + "?from=rules");
    assertThat(draft.statusCode()).isIn(200, 201);
    assertThat(draft.jsonPath().getString("version"))
        .isEqualTo(TrialRules.files(100).sha256().substring(0, 12));
    problem(by("编写甲").post(Addresses.RULE_SETS + "?from=nowhere"), 400, "bad-parameter");
  }

  @Test
  void versions_are_listed_page_by_page_with_the_one_in_force() {
    String later = drafted();
    Response page = given().get(Addresses.RULE_SETS + "?limit=1");
    page.then()
        .statusCode(200)
        .body("active", equalTo(before))
        .body("versions.version", contains(later))
        .body("versions[0].files", nullValue())
        .body("next", notNullValue());
    given()
        .get(Addresses.RULE_SETS + "?limit=1&cursor=" + page.path("next"))
        .then()
        .body("versions", hasSize(1))
        .body("versions[0].version", hasLength(12));
  }

  @Test
  void what_does_not_exist_is_not_found() {
    problem(given().get(at("000000000000")), 404, "not-found");
    problem(given().get(at("neu")), 404, "not-found").body("detail", containsString("十六进制"));
    problem(given().get(at(before) + FILES + "cap/none.drl"), 404, "not-found");
    problem(given().get(at(drafted()) + "/review"), 404, "not-found")
        .body("detail", containsString("还没有审查"));
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    given()
        .delete(Addresses.RULE_SETS)
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, OPTIONS, POST");
  }

  @Test
  void the_api_description_has_every_step() {
    Map<String, Object> paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
    assertThat(paths)
        .containsKeys(
            "/api/v1/rule-sets",
            "/api/v1/rule-sets/{version}",
            "/api/v1/rule-sets/{version}/files/{path}",
            "/api/v1/rule-sets/{version}/review",
            "/api/v1/rule-sets/{version}/approvals",
            "/api/v1/rule-sets/{version}/activation",
            "/api/v1/rule-sets/{version}/retirement");
  }
}
