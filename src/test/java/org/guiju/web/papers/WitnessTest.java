package org.guiju.web.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WitnessTest {
  private static final String ROW_SUM = "witnesses.find { it.ruleId == 'ALLOC-002' }.";

  private static Response post(String path) {
    byte[] paper = given().get("/api/v1/samples/nanchang-2022-67-plan").asByteArray();
    return given().contentType("application/json").body(paper).post(path);
  }

  @Test
  void a_check_shows_what_satisfied_a_rule_when_asked() {
    post("/api/v1/checks?witness=true")
        .then()
        .statusCode(200)
        .body(ROW_SUM + "subjects[0].type", equalTo("分配表明细行"))
        .body(ROW_SUM + "subjects[0].comparisons[0].values.name", hasItem("全年下达"));
  }

  @Test
  void the_report_is_the_same_to_the_byte_whether_witnesses_were_asked_for_or_not() {
    // When
    String plain = post("/api/v1/checks").asString();
    String witnessed = post("/api/v1/checks?witness=true").asString();
    // Then
    assertThat(plain).doesNotContain("\"witnesses\"");
    assertThat(witnessed).startsWith(plain.substring(0, plain.length() - 1) + ",\"witnesses\":[");
  }

  @Test
  void a_stored_report_shows_what_satisfied_its_rules() {
    // Given
    int id = post("/api/v1/submissions").jsonPath().getInt("submission.id");
    String report = "/api/v1/submissions/" + id + "/reports/1";
    // When, then
    given().get(report).then().statusCode(200).body("witnesses", nullValue());
    given()
        .get(report + "?witness=true")
        .then()
        .statusCode(200)
        .body(ROW_SUM + "subjects[0].comparisons[0].values.name", hasItem("全年下达"));
  }

  @Test
  void a_flag_is_true_or_false() {
    post("/api/v1/checks?witness=yes")
        .then()
        .statusCode(400)
        .body("problems.code", hasItem("request.bad-flag"));
  }
}
