package org.guiju.web.rulesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.desk.ActiveRules;
import org.guiju.review.ZipFixture;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleSetReviewTest {
  private static final String LIMITS = "common/limits.yaml";
  private static final String BROKEN = "limits: 三\n";

  @Inject ActiveRules activeRules;
  @Inject ReviewTurn turn;

  private static ValidatableResponse send(byte[] zip, String query) {
    return given()
        .contentType("application/zip")
        .body(zip)
        .post(Addresses.RULE_SET_REVIEWS + query)
        .then();
  }

  private static ValidatableResponse send(Map<String, String> files) {
    return send(ZipFixture.zip(files), "");
  }

  private static RequestSpecification file(RequestSpecification form, String name, byte[] content) {
    return form.multiPart(
        new MultiPartSpecBuilder(content).fileName(name).controlName("file").build());
  }

  private static RequestSpecification form(String name, String content) {
    return file(given(), name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse refused(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("type", startsWith("urn:guiju:problem:"))
        .body("instance", equalTo(Addresses.RULE_SET_REVIEWS));
  }

  @Test
  void the_rules_in_force_are_accepted_and_stay_in_force() {
    String version = activeRules.current().version();
    Map<String, String> rules = new TreeMap<>();
    activeRules.current().files().texts().forEach((path, text) -> rules.put("rules/" + path, text));
    rules.put("rules/README.md", "# 说明");
    send(rules)
        .statusCode(200)
        .contentType("application/json")
        .body("problems", empty())
        .body("accepted", equalTo(true))
        .body("version", equalTo(version))
        .body("steps", not(empty()))
        .body("upload.inForce", equalTo(version))
        .body("upload.base", nullValue())
        .body("upload.files", hasItem(LIMITS))
        .body("upload.remarks.file", contains("rules/README.md"));
    assertThat(activeRules.current().version()).isEqualTo(version);
  }

  @Test
  void a_single_changed_file_is_laid_over_the_rules_in_force() {
    String version = activeRules.current().version();
    form(LIMITS, BROKEN)
        .post(Addresses.RULE_SET_REVIEWS + "?base=active")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(false))
        .body("upload.base", equalTo(version))
        .body("upload.files", contains(LIMITS))
        .body("problems.file", hasItem(LIMITS))
        .body("problems.file", not(hasItem("common/document.yaml")))
        .body("version", not(equalTo(version)));
    assertThat(activeRules.current().version()).isEqualTo(version);
  }

  @Test
  void all_problems_of_a_tree_come_at_once_with_their_places() {
    String drl = "rule \"A-001 一\" when then end";
    send(Map.of("trial/AAA-001-x/from-2020-01-01.drl", drl, "trial/limits.yaml", BROKEN))
        .statusCode(200)
        .body("accepted", equalTo(false))
        .body("problems.file", hasItem("trial/document.yaml"))
        .body("problems.file", hasItem("trial/limits.yaml"))
        .body("problems.file", hasItem("trial/AAA-001-x/from-2020-01-01.drl"));
  }

  @Test
  void a_form_may_carry_several_files_with_chinese_names() {
    String form =
        """
        --cut
        Content-Disposition: form-data; name="file"; filename="试验/document.yaml"

        id: 别的
        title: 试验
        --cut
        Content-Disposition: form-data; name="file"; filename*=UTF-8''%E8%AF%95%E9%AA%8C/limits.yaml

        limits: 三
        --cut--
        """;
    rawForm(form.replace("\n", "\r\n"), "multipart/form-data; boundary=cut")
        .statusCode(200)
        .body("upload.files", contains("试验/document.yaml", "试验/limits.yaml"))
        .body("problems.file", hasItem("试验/document.yaml"));
  }

  private static ValidatableResponse rawForm(String form, String contentType) {
    return given()
        .config(PlainContentType.config())
        .contentType(contentType)
        .body(form.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.RULE_SET_REVIEWS)
        .then();
  }

  @Test
  void a_form_may_carry_an_archive() {
    file(given(), "rules.zip", ZipFixture.zip(Map.of("rules/" + LIMITS, BROKEN)))
        .post(Addresses.RULE_SET_REVIEWS)
        .then()
        .statusCode(200)
        .body("upload.files", contains(LIMITS));
  }

  @Test
  void a_large_file_in_a_form_arrives_whole() {
    String padding = "# 一行说明\n".repeat(60_000);
    form(LIMITS, padding + BROKEN)
        .post(Addresses.RULE_SET_REVIEWS + "?base=active")
        .then()
        .statusCode(200)
        .body("problems.find { it.file == '%s' }.message".formatted(LIMITS), notNullValue());
  }

  @Test
  void a_file_may_be_taken_away() {
    send(new byte[0], "?base=active&remove=common/document.yaml")
        .statusCode(200)
        .body("accepted", equalTo(false))
        .body("upload.removed", contains("common/document.yaml"))
        .body("problems.file", hasItem("common/document.yaml"));
  }

  @Test
  void what_is_to_be_taken_away_must_be_there() {
    refused(send(new byte[0], "?base=active&remove=common/limit.yaml"), 400)
        .body("problems[0].parameter", equalTo("remove"))
        .body("detail", containsString("是否想写“common/limits.yaml”"));
  }

  @Test
  void taking_away_needs_a_version_to_take_from() {
    refused(send(new byte[0], "?remove=common/limits.yaml"), 400)
        .body("problems[0].code", equalTo("request.remove-without-base"));
  }

  @Test
  void the_base_is_the_active_version_or_none() {
    refused(send(new byte[0], "?base=latest"), 400).body("problems[0].parameter", equalTo("base"));
  }

  @Test
  void an_archive_that_leads_elsewhere_is_refused_with_all_bad_names() {
    Map<String, String> files = Map.of("../a.yaml", "", "/b.yaml", "", LIMITS, BROKEN);
    refused(send(files), 400)
        .body("problems.code", contains("upload.bad-path", "upload.bad-path"))
        .body("problems.file", hasItem("../a.yaml"));
  }

  @Test
  void a_bomb_is_too_large() {
    String zeros = "0".repeat(40_000_000);
    refused(send(Map.of(LIMITS, zeros)), 413)
        .body("problems.code", contains("upload.file-too-large"));
  }

  @Test
  void a_body_beyond_the_limit_is_too_large() {
    refused(send(new byte[9 << 20], ""), 413).body("detail", containsString("8388608"));
  }

  @Test
  void a_body_without_rule_files_is_refused() {
    refused(send(Map.of("readme.txt", "x")), 400).body("title", containsString("没有规则文件"));
    refused(send(new byte[0], ""), 400);
  }

  @Test
  void what_is_neither_archive_nor_form_is_unsupported() {
    refused(
            given()
                .contentType("application/json")
                .body("{}")
                .post(Addresses.RULE_SET_REVIEWS)
                .then(),
            415)
        .body("detail", containsString("application/zip"));
  }

  @Test
  void a_form_that_breaks_off_is_refused() {
    String half =
        "--cut\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a/b.yaml\"\r\n\r\nx";
    for (String boundary : new String[] {"; boundary=cut", "; boundary=other", ""}) {
      refused(rawForm(half, "multipart/form-data" + boundary), 400);
    }
  }

  @Test
  void a_field_that_is_no_file_is_refused() {
    refused(given().multiPart("limits", "text").post(Addresses.RULE_SET_REVIEWS).then(), 400)
        .body("detail", containsString("“limits”没有文件名"));
  }

  @Test
  void another_review_is_told_to_come_back() {
    turn.take();
    try {
      refused(send(Map.of(LIMITS, BROKEN)), 429).header("Retry-After", "10");
    } finally {
      turn.giveBack();
    }
    send(Map.of(LIMITS, BROKEN)).statusCode(200);
  }

  @Test
  void the_colon_of_the_address_may_be_written_either_way() {
    for (String path : List.of("/api/v1/rule-sets:review", "/api/v1/rule-sets%3areview")) {
      given()
          .urlEncodingEnabled(false)
          .contentType("application/zip")
          .body(ZipFixture.zip(Map.of(LIMITS, BROKEN)))
          .post(path)
          .then()
          .statusCode(200)
          .body("accepted", equalTo(false));
    }
  }

  @Test
  void a_wrong_method_is_told_the_right_one() {
    given()
        .get(Addresses.RULE_SET_REVIEWS)
        .then()
        .statusCode(405)
        .header("Allow", containsString("POST"));
  }

  @Test
  void the_api_description_tells_how_to_send_a_tree() {
    String post = "paths.'/api/v1/rule-sets:review'.post.";
    given()
        .get("/q/openapi?format=json")
        .then()
        .body(post + "requestBody.content.'application/zip'.schema.format", equalTo("binary"))
        .body(post + "requestBody.content.'multipart/form-data'.schema", notNullValue())
        .body(post + "parameters.name", contains("base", "remove"))
        .body(post + "responses.'200'.content.'application/json'.examples.refused", notNullValue())
        .body("components.schemas.UploadReview.properties.accepted", notNullValue())
        .body("components.schemas.UploadReview.properties", hasKey("upload"));
  }
}
