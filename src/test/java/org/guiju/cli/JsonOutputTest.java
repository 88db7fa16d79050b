package org.guiju.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What programs read is the same over HTTP and from the command line. */
@QuarkusTest
@Tag("once")
class JsonOutputTest {
  @Test
  void a_report_has_the_bytes_of_the_rest_interface() {
    String paper = given().get("/api/v1/samples/nanchang-2022-67-plan").asString();
    assertThat(Run.with(paper, "check", "-", "--json").out()).isEqualTo(answer(paper) + "\n");
  }

  @Test
  void an_unreadable_paper_is_the_same_problem_but_for_the_place_it_came_from() {
    String paper = "{\"kind\": \"allocation-plan\", \"header\": {\"fiscalYear\": \"二〇二四\"}}";
    assertThat(Run.with(paper, "check", "-", "--json").out())
        .isEqualTo(answer(paper).replace("/api/v1/checks", "-") + "\n");
  }

  @Test
  void the_list_of_samples_is_the_same() {
    assertThat(Run.of("samples", "--json").out())
        .isEqualTo(given().get("/api/v1/samples").asString() + "\n");
  }

  private static String answer(String paper) {
    return given().contentType("application/json").body(paper).post("/api/v1/checks").asString();
  }
}
