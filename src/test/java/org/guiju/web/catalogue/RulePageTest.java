package org.guiju.web.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulePageTest {
  @Test
  void a_rule_has_a_page_for_people() {
    given()
        .get("/rules/TIME-001")
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("<h2>什么时候报告，怎样改</h2>"))
        .body(containsString("href=\"/rules\""));
  }

  @Test
  void the_list_of_rules_leads_to_their_pages() {
    given()
        .get("/rules")
        .then()
        .statusCode(200)
        .body(containsString("<a href=\"/rules/ALLOC-001\">"))
        .body(containsString("<h2>闽财社指〔2024〕15号"));
  }

  @Test
  void an_unknown_rule_is_answered_with_a_likely_one() {
    given()
        .get("/rules/TIME-01")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404))
        .body("detail", containsString("TIME-001"));
  }
}
