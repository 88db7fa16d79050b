package org.guiju.web.papers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("once")
@TestProfile(DeadlineTest.Hurried.class)
class DeadlineTest {
  /** Allows a check next to no time, and small papers only. */
  public static class Hurried implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "guiju.check.deadline", "PT0.000000001S",
          "guiju.intake.max-bytes", "4000",
          "guiju.intake.max-rows", "2");
    }
  }

  @Test
  void a_check_that_takes_too_long_may_be_tried_again() {
    String paper =
        "{\"kind\": \"allocation-plan\", \"header\": {\"fiscalYear\": 2024, \"region\": \"福建省\"},"
            + " \"rows\": []}";
    given()
        .contentType("application/json")
        .body(paper)
        .post("/api/v1/checks")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "30")
        .body("errorId", hasLength(36));
  }

  @Test
  void the_limits_on_size_follow_the_settings() {
    given()
        .contentType("application/json")
        .body("{\"rows\": [{}, {}, {}]}")
        .post("/api/v1/checks")
        .then()
        .statusCode(413)
        .body("problems[0].code", equalTo("intake.too-many-rows"));
  }
}
