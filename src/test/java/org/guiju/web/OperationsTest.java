package org.guiju.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guiju.facts.Kind;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest {
  /** A resource with a bug. */
  @Path("/broken")
  static class Broken {
    @GET
    public String get() {
      throw new IllegalStateException("secret");
    }
  }

  @Test
  void a_fault_is_answered_with_a_number_and_without_its_inside() {
    given()
        .get("/broken")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("errorId", hasLength(36))
        .body(not(containsString("secret")))
        .body(not(containsString("Exception")));
  }

  @Test
  void an_unknown_address_is_a_problem() {
    given()
        .get("/api/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("instance", equalTo("/api/v1/nothing"));
  }

  @Test
  void a_wrong_method_is_a_problem_that_names_the_right_one() {
    given()
        .get("/api/v1/checks")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", containsString("POST"));
  }

  @Test
  void an_answer_in_another_format_is_a_problem() {
    given()
        .accept("application/xml")
        .get("/api/v1/rules")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void readiness_tells_the_rule_set() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'active-rules' }.data.version", hasLength(12))
        .body("checks.find { it.name == 'active-rules' }.data.rules", greaterThan(0));
  }

  @Test
  void checks_findings_and_problems_are_counted() {
    String sample = given().get("/api/v1/samples/nanchang-2022-67-plan").asString();
    given().contentType("application/json").body(sample).post("/api/v1/checks");
    given().contentType("application/json").body("[]").post("/api/v1/checks");
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("# HELP guiju_checks Papers checked."))
        .body(containsString("# HELP guiju_check_duration_seconds Time from"))
        .body(containsString("guiju_checks_total{kind=\"allocation-plan\""))
        .body(containsString("guiju_check_duration_seconds_count"))
        .body(containsString("guiju_findings_total{rule=\"ALLOC-001\""))
        .body(containsString("guiju_intake_problems_total{code=\"intake.body-not-object\"}"));
  }

  @Test
  void the_api_description_shows_the_wire_format_of_every_kind() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("components.schemas.Submission.oneOf", hasSize(Kind.values().length))
        .body("components.schemas.AllocationPlanSubmission.required", hasItems("kind", "header"))
        .body("components.schemas.AllocationRow.properties.kind.enum", hasItem("SUBTOTAL"))
        .body("components.schemas.AllocationRow.properties", not(hasKey("nameState")))
        .body("components.schemas.Header.properties.docNo.description", equalTo("文号"))
        .body("components.schemas.Problem.properties.problems", notNullValue());
  }

  @Test
  void the_api_description_has_examples_that_can_be_sent() {
    String body = "paths.'/api/v1/checks'.post.requestBody.content.'application/json'.";
    given()
        .get("/q/openapi?format=json")
        .then()
        .body(body + "schema.$ref", equalTo("#/components/schemas/Submission"))
        .body(body + "examples.fujian-2024-15-plan.value.header.docNo", equalTo("闽财社指〔2024〕15号"));
  }

  @Test
  void the_first_page_and_the_page_to_try_the_api_are_there() {
    given().get("/").then().statusCode(200).body(containsString("规矩"));
    given().get("/q/swagger-ui/").then().statusCode(200);
  }
}
