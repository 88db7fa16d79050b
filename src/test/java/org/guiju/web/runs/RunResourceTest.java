package org.guiju.web.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Runs over the wire; the service has a database and a rules folder of its own. */
@QuarkusTest
@TestProfile(RunProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class RunResourceTest {
  @TestHTTPResource private URL home;

  private String candidate;
  private long run;

  @BeforeEach
  void three_papers_and_a_run_that_has_ended() throws Exception {
    if (run > 0) {
      return;
    }
    TrialRuns.paper("福建省", 90);
    TrialRuns.paper("福建省", 110);
    TrialRuns.paper("福建省", 150);
    candidate = TrialRuns.draftWithLimit(120);
    run =
        TrialRuns.begin(
                "{\"candidate\": \"%s\", \"region\": \"福建省\", \"reason\": \"比较\"}"
                    .formatted(candidate))
            .then()
            .statusCode(202)
            .header("Location", containsString(Addresses.RUNS))
            .extract()
            .jsonPath()
            .getLong("id");
    TrialRuns.ended(run);
  }

  private String at(String path) {
    return Addresses.RUNS + "/" + run + path;
  }

  @Test
  void a_run_counts_verdicts_before_and_after() {
    given()
        .get(at(""))
        .then()
        .statusCode(200)
        .body("state", equalTo("FINISHED"))
        .body("candidate", equalTo(candidate))
        .body("person", equalTo("复核丙"))
        .body("steps.step", equalTo(List.of("STARTED", "FINISHED")))
        .body("progress.done", equalTo(3))
        .body("progress.byStatus.FLIPPED", equalTo(2))
        .body("progress.before.REJECT", equalTo(2))
        .body("progress.after.REJECT", equalTo(1))
        .body("progress.changes[0].after", equalTo("PASS"))
        .body("progress.shareCarried", notNullValue());
    given()
        .get(Addresses.RUNS)
        .then()
        .statusCode(200)
        .body("runs.id", hasItem((int) run))
        .body("runs.progress", everyItem(nullValue()));
  }

  @Test
  void a_run_begun_or_stepped_by_nobody_is_refused_in_words_of_its_own() {
    for (String path : List.of(Addresses.RUNS, at("/pause"))) {
      given()
          .contentType("application/json")
          .body("{}")
          .post(path)
          .then()
          .statusCode(400)
          .body("type", equalTo("urn:guiju:problem:person-missing"))
          .body("detail", containsString("批量复核"))
          .body("detail", not(containsString("规则集")));
    }
  }

  @Test
  void every_paper_of_a_run_has_its_outcome() {
    given()
        .get(at("/filings"))
        .then()
        .statusCode(200)
        .body("filings.status", containsInAnyOrder("FLIPPED", "FLIPPED", "SAME"))
        .body("filings.docNo", everyItem(notNullValue()));
    given()
        .queryParam("status", "FAILED")
        .get(at("/filings"))
        .then()
        .statusCode(200)
        .body("filings", hasSize(0));
    given().queryParam("status", "LOST").get(at("/filings")).then().statusCode(400);
  }

  @Test
  void every_flip_names_both_findings_and_the_edit_with_its_numbers() {
    given()
        .queryParam("kind", "NEWLY_PASSED")
        .get(at("/flips"))
        .then()
        .statusCode(200)
        .body("flips", hasSize(1))
        .body("flips[0].ruleId", equalTo("CAP-001"))
        .body("flips[0].before.message", containsString("110"))
        .body("flips[0].after", nullValue())
        .body("flips[0].causes[0].kind", equalTo("LIMIT"))
        .body("flips[0].causes[0].old", containsString("100"))
        .body("flips[0].causes[0].now", containsString("120"));
  }

  @Test
  void flips_come_page_by_page() {
    JsonPath first = given().queryParam("limit", 1).get(at("/flips")).then().extract().jsonPath();
    assertThat(first.getList("flips")).hasSize(1);
    given()
        .queryParam("limit", 1)
        .queryParam("cursor", first.getString("next"))
        .get(at("/flips"))
        .then()
        .body("flips", hasSize(1))
        .body("flips[0].submission", not(equalTo(first.getInt("flips[0].submission"))))
        .body("next", nullValue());
  }

  @Test
  void a_csv_opens_in_excel() {
    Response csv = given().get(at("/flips.csv"));
    csv.then().statusCode(200).header("Content-Type", containsString("text/csv"));
    String text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF\"材料编号\",\"文号\"");
    assertThat(text.split("\r\n")).hasSize(3);
    assertThat(text).contains("不再违反");
  }

  @Test
  void a_workbook_has_a_row_for_each_flip() throws IOException {
    Response xlsx = given().get(at("/flips.xlsx"));
    xlsx.then().statusCode(200);
    String sheet = sheet(xlsx.asByteArray());
    assertThat(sheet.split("<row ")).hasSize(4);
    assertThat(sheet).contains("CAP-001");
  }

  private static String sheet(byte[] workbook) throws IOException {
    Path file = Files.write(Files.createTempFile("flips", ".xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void flips_are_searched_by_kind_rule_and_region() {
    flips("rule", "CAP-001").body("flips", hasSize(2));
    flips("kind", "NEWLY_VIOLATED").body("flips", hasSize(0));
    flips("region", "江西省").body("flips", hasSize(0));
    flips("edit", "no-such-edit").body("flips", hasSize(0));
  }

  private ValidatableResponse flips(String parameter, String value) {
    return given().queryParam(parameter, value).get(at("/flips")).then().statusCode(200);
  }

  @Test
  void a_search_of_flips_that_cannot_be_read_is_refused() {
    given()
        .queryParam("kind", "BETTER")
        .get(at("/flips"))
        .then()
        .statusCode(400)
        .body("problems.code", equalTo(List.of("request.unknown-flip-kind")));
    given()
        .queryParam("kinds", "NEWLY_PASSED")
        .get(at("/flips"))
        .then()
        .statusCode(400)
        .body("detail", containsString("是否想写“kind”"))
        .body("detail", containsString("cursor、edit、kind、limit、region、rule"));
  }

  @Test
  void flips_are_summed_up() {
    given()
        .get(at("/flips/summary"))
        .then()
        .statusCode(200)
        .body("groups.flips.sum()", equalTo(2))
        .body("edits.key", hasItems(notNullValue()));
    given()
        .queryParam("by", "region")
        .get(at("/flips/summary"))
        .then()
        .body("groups.label", everyItem(equalTo("福建省")))
        .body("edits", nullValue());
    given().queryParam("by", "moon").get(at("/flips/summary")).then().statusCode(400);
  }

  @Test
  void those_who_listen_hear_of_the_end() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(home.toURI().resolve(at("/events"))).GET().build();
    List<String> lines =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body().toList();
    assertThat(lines).filteredOn(line -> line.startsWith("data:")).hasSize(1);
    assertThat(lines.get(0)).contains("\"state\":\"FINISHED\"");
    given().get(Addresses.RUNS + "/999999/events").then().statusCode(404);
  }

  @Test
  void a_step_that_cannot_be_taken_is_refused_in_words() {
    TrialRuns.post("复核丙", at("/pause"), "{\"reason\": \"让路\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:guiju:problem:wrong-state"))
        .body("detail", equalTo("批量复核 %d 已完成，不能暂停。".formatted(run)));
    TrialRuns.post("复核丙", at("/cancel"), "{}").then().statusCode(400);
  }

  @Test
  void everything_that_is_wrong_with_a_new_run_is_told_at_once() {
    TrialRuns.begin(
            "{\"candidate\": \"000000000000\", \"region\": \"火星\", \"years\": [\"二四\"],"
                + " \"verdikt\": 1}")
        .then()
        .statusCode(400)
        .body(
            "problems.pointer", hasItems("/candidate", "/region", "/years", "/verdikt", "/reason"));
  }

  @Test
  void the_impact_of_a_version_is_shown_beside_it() throws Exception {
    String version = TrialRuns.draftWithLimit(140);
    String impact = Addresses.RULE_SETS + "/" + version + "/impact";
    given().get(impact).then().statusCode(404);
    long number =
        TrialRuns.post("复核丙", impact, "{\"reason\": \"启用前比较\"}")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getLong("id");
    TrialRuns.ended(number);
    given().get(impact).then().statusCode(200).body("id", equalTo((int) number));
    given()
        .get(Addresses.RULE_SETS + "/" + version)
        .then()
        .body("impact.run", equalTo((int) number))
        .body("impact.flipped", greaterThanOrEqualTo(2))
        .body("impact.changes[0].before", equalTo("REJECT"));
  }

  @Test
  void a_sample_says_between_which_numbers_the_flips_of_all_papers_lie() throws Exception {
    String version = TrialRuns.draftWithLimit(160);
    String impact = Addresses.RULE_SETS + "/" + version + "/impact";
    long number =
        TrialRuns.post("复核丙", impact, "{\"reason\": \"启用前抽查\", \"sample\": 2}")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getLong("id");
    TrialRuns.ended(number);
    given()
        .get(Addresses.RUNS + "/" + number + "/forecast")
        .then()
        .statusCode(200)
        .body("confidence", equalTo("95%"))
        .body("all", greaterThanOrEqualTo(3))
        .body("flipped.low", greaterThanOrEqualTo(2))
        .body("papers.'rule:CAP-001'.likely", greaterThanOrEqualTo(2));
    given()
        .get(Addresses.RULE_SETS + "/" + version)
        .then()
        .body("impact.sample", equalTo(2))
        .body("impact.estimated.likely", greaterThanOrEqualTo(2));
    given().get(at("/forecast")).then().statusCode(400).body("detail", containsString("不用推算"));
  }
}
