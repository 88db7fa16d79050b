package org.guiju.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.guiju.web.PlainContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LargeBodiesTest {
  private static final int PLACES = 4;
  private static final int LARGE = 1 << 21;
  private static final String SMALL =
      """
      {"kind": "allocation-plan", "header": {"fiscalYear": 2024, "region": "福建省"}, "rows": []}\
      """;

  @TestHTTPResource(Addresses.CHECKS)
  URI checks;

  @Inject LargeBodies largeBodies;

  @BeforeEach
  void takePlaces() {
    for (int i = 0; i < PLACES; i++) {
      largeBodies.enter();
    }
  }

  @AfterEach
  void leavePlaces() {
    for (int i = 0; i < PLACES; i++) {
      largeBodies.leave();
    }
  }

  private static ValidatableResponse submit(String body) {
    return given()
        .config(PlainContentType.config())
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.CHECKS)
        .then();
  }

  @Test
  void a_large_body_waits_in_line_and_is_told_to_come_back() {
    submit(" ".repeat(LARGE)).statusCode(503).header("Retry-After", "5");
  }

  @Test
  void a_small_body_does_not_wait_for_the_large_ones() {
    submit(SMALL).statusCode(200);
  }

  @Test
  void a_refused_large_body_gives_its_place_back() {
    largeBodies.leave();
    submit(" ".repeat(LARGE)).statusCode(400);
    submit(" ".repeat(LARGE)).statusCode(400);
    largeBodies.enter();
  }

  @Test
  void a_body_that_turns_out_large_waits_in_line_as_well() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(checks)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[LARGE])))
            .build();
    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(503);
  }
}
