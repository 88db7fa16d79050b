package org.guiju.web.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueTest {
  private static ValidatableResponse get(String path) {
    return given().get(path).then();
  }

  private static ValidatableResponse refused(String path, int status) {
    return get(path)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));
  }

  @Test
  void a_rule_is_listed_with_what_it_says_and_reads() {
    String rule = "rules.find { it.ruleId == 'ALLOC-001' }.";
    get("/api/v1/rules?asOf=2024-05-24")
        .statusCode(200)
        .body(rule + "documentId", equalTo("common"))
        .body(rule + "severities", hasItems("VIOLATION", "WARNING", "ADVISORY"))
        .body(rule + "kinds", hasItem("allocation-plan"))
        .body(rule + "reads.field", hasItem("ColumnTotal.amount"))
        .body(rule + "file", equalTo("common/ALLOC-001-totals/from-2015-01-01.drl"));
  }

  @Test
  void a_rule_is_not_listed_before_its_time() {
    get("/api/v1/rules?asOf=2014-12-31")
        .statusCode(200)
        .body("rules.ruleId", not(hasItem("ALLOC-001")));
  }

  @Test
  void a_region_keeps_out_the_rules_of_other_regions() {
    get("/api/v1/rules?asOf=2024-12-31&region=江西省")
        .statusCode(200)
        .body("rules.ruleId", hasItem("ALLOC-001"))
        .body("rules.documentId", not(hasItem("fujian-2024-15")));
  }

  @Test
  void a_region_may_be_given_by_code() {
    get("/api/v1/rules?region=350000").statusCode(200).body("count", greaterThan(0));
  }

  @Test
  void a_document_keeps_out_the_rules_of_others() {
    get("/api/v1/rules?documentId=common")
        .statusCode(200)
        .body("rules.documentId", everyItem(equalTo("common")));
  }

  @Test
  void an_unknown_region_is_answered_with_a_proposal() {
    refused("/api/v1/rules?region=福健省", 400)
        .body("problems[0].code", equalTo("request.unknown-region"))
        .body("detail", containsString("是否应为“福建省”"));
  }

  @Test
  void an_unknown_document_filter_is_answered_with_a_proposal() {
    refused("/api/v1/rules?documentId=comon", 400).body("detail", containsString("“common”"));
  }

  @Test
  void a_rule_shows_its_text_and_examples() {
    get("/api/v1/rules/ALLOC-002")
        .statusCode(200)
        .body("inForce", equalTo(true))
        .body("wordings[0].effectiveFrom", equalTo("2015-01-01"))
        .body("wordings[0].text", containsString("rule \"ALLOC-002"))
        .body("examples.expect", hasItems("PASSED", "VIOLATED", "NOT_APPLICABLE", "NOT_CHECKED"))
        .body("examples[0].submission.kind", equalTo("allocation-plan"));
  }

  @Test
  void an_unknown_rule_is_answered_with_a_proposal() {
    refused("/api/v1/rules/ALOC-001", 404).body("detail", containsString("是否想写“ALLOC-001”"));
  }

  @Test
  void documents_tell_their_scope_and_whether_they_are_in_force() {
    String document = "documents.find { it.id == 'fujian-2024-15' }.";
    get("/api/v1/documents?asOf=2023-06-01")
        .statusCode(200)
        .body(document + "docNo", equalTo("闽财社指〔2024〕15号"))
        .body(document + "inForce", equalTo(false))
        .body(document + "scope.regions[0].name", equalTo("福建省"))
        .body(document + "counts.articles", notNullValue());
  }

  @Test
  void a_document_is_found_by_id() {
    get("/api/v1/documents/common").statusCode(200).body("rules", hasItem("ALLOC-001"));
  }

  @Test
  void an_unknown_document_is_answered_with_a_proposal() {
    refused("/api/v1/documents/fujian-2024-1", 404)
        .body("detail", containsString("是否想写“fujian-2024-15”"));
  }

  @Test
  void samples_are_listed_and_given_as_they_are() {
    get("/api/v1/samples").statusCode(200).body("$", hasSize(9)).body("[0].kind", notNullValue());
    get("/api/v1/samples/zhangzhou-2024-59")
        .statusCode(200)
        .contentType("application/json")
        .body("kind", equalTo("management-measure"));
  }

  @Test
  void an_unknown_sample_is_not_found() {
    refused("/api/v1/samples/none", 404);
  }

  @Test
  void a_field_shows_the_rules_that_read_it_in_their_wordings() {
    String field =
        "types.find { it.type == 'AllocationRow' }.fields.find { it.name == 'yearTotal' }.";
    get("/api/v1/fields")
        .statusCode(200)
        .body(field + "label", equalTo("全年下达"))
        .body(field + "valueType", equalTo("数字"))
        .body(field + "rules.ruleId", hasItem("ALLOC-002"))
        .body(field + "rules.find { it.ruleId == 'ALLOC-002' }.wordings", hasItem("2015-01-01"))
        .body(field + "rules.find { it.ruleId == 'ALLOC-002' }.documentId", equalTo("common"));
  }

  @Test
  void fields_that_no_rule_reads_are_listed_too() {
    get("/api/v1/fields")
        .statusCode(200)
        .body("unused", greaterThan(0))
        .body("types.fields.flatten().findAll { it.rules.isEmpty() }.size()", greaterThan(0));
  }

  @Test
  void a_limit_shows_its_values_by_date_and_the_rules_that_look_it_up() {
    String limit = "limits.find { it.code == 'province-issue-days' }.";
    get("/api/v1/fields?name=province-issue-days")
        .statusCode(200)
        .body("limits.code", everyItem(equalTo("province-issue-days")))
        .body(limit + "label", notNullValue())
        .body(limit + "values[0].article", notNullValue())
        .body(limit + "rules.ruleId", hasItem("TIME-001"));
  }

  @Test
  void a_fact_type_may_be_asked_for_by_its_chinese_name() {
    get("/api/v1/fields?type=分配表明细行")
        .statusCode(200)
        .body("types.type", contains("AllocationRow"))
        .body("limits", hasSize(0));
  }

  @Test
  void a_field_may_be_asked_for_in_all_types() {
    get("/api/v1/fields?name=regionName")
        .statusCode(200)
        .body("types.type", hasItem("AllocationRow"))
        .body("types.fields.flatten().name", everyItem(equalTo("regionName")));
  }

  @Test
  void an_unknown_field_or_type_is_answered_with_a_proposal() {
    refused("/api/v1/fields?name=yearTotl", 400).body("detail", containsString("“yearTotal”"));
    refused("/api/v1/fields?type=AlocationRow", 400)
        .body("detail", containsString("“AllocationRow”"));
  }

  @Test
  void an_unknown_parameter_is_answered_with_those_there_are() {
    refused("/api/v1/rules?regoin=福建省", 400)
        .body("detail", containsString("是否想写“region”"))
        .body("detail", containsString("asOf、documentId、region"));
    refused("/api/v1/samples?asOf=2024-05-24", 400).body("detail", containsString("没有查询参数"));
  }
}
