package org.guiju.web.papers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckResourceTest {
  private static final String GOOD_HEADER = "{\"fiscalYear\": 2024, \"region\": \"福建省\"}";
  private static final String OFF_BY_ONE =
      "{\"regionName\": \"宁德\", \"yearTotal\": 149, \"earlierTranches\": 122, \"thisTranche\": 26}";

  @TestHTTPResource(Addresses.CHECKS)
  URI checks;

  private static String plan(String header, String rows) {
    return "{\"kind\": \"allocation-plan\",\n \"header\": %s,\n \"rows\": [%s]}"
        .formatted(header, rows);
  }

  private static RequestSpecification request() {
    return given().config(PlainContentType.config());
  }

  private static ValidatableResponse submit(String body) {
    return submit(body.getBytes(StandardCharsets.UTF_8), "application/json", "");
  }

  private static ValidatableResponse submit(byte[] body, String contentType, String query) {
    return request().contentType(contentType).body(body).post(Addresses.CHECKS + query).then();
  }

  private static ValidatableResponse refused(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("type", startsWith("urn:guiju:problem:"))
        .body("instance", equalTo(Addresses.CHECKS));
  }

  private static void refusedAt(String body, String code, String pointer) {
    refused(submit(body), 400)
        .body("problems.find { it.code == '%s' }.pointer".formatted(code), equalTo(pointer));
  }

  @AfterEach
  void the_service_still_answers() {
    submit(plan(GOOD_HEADER, OFF_BY_ONE)).statusCode(200);
  }

  @Test
  void an_explanation_is_added_on_request_and_leaves_the_report_as_it_is() {
    // Given
    byte[] body = plan(GOOD_HEADER, OFF_BY_ONE).getBytes(StandardCharsets.UTF_8);
    // When
    String report = submit(body, "application/json", "").extract().asString();
    String explained = submit(body, "application/json", "?explain=true").extract().asString();
    // Then
    assertThat(explained)
        .startsWith(report.substring(0, report.length() - 1) + ",\"explanation\":{\"groups\":[");
    refused(submit(body, "application/json", "?explain=yes"), 400)
        .body("problems.code", hasItem("request.bad-flag"));
  }

  @Test
  void a_wrong_row_is_found_with_place_and_values() {
    submit(plan(GOOD_HEADER, OFF_BY_ONE))
        .statusCode(200)
        .contentType("application/json")
        .body("asOf", equalTo("2024-12-31"))
        .body(
            "findings.find { it.ruleId == 'ALLOC-002' }.location.pointer",
            equalTo("/rows/0/yearTotal"))
        .body("findings.find { it.ruleId == 'ALLOC-002' }.difference", equalTo("1"))
        .body("rules.ruleId", hasItems("ALLOC-001", "ALLOC-002"));
  }

  @Test
  void a_sample_is_checked_as_of_the_day_asked_for() {
    String sample = given().get("/api/v1/samples/nanchang-2022-67-plan").asString();
    submit(sample.getBytes(StandardCharsets.UTF_8), "application/json", "?asOf=2023-01-01")
        .statusCode(200)
        .body("asOf", equalTo("2023-01-01"))
        .body("submission.docNo", equalTo("洪财社指〔2022〕67号"))
        .body("findings.ruleId", hasItem("ALLOC-001"));
  }

  @Test
  void the_same_submission_gets_the_same_bytes() {
    String body = plan(GOOD_HEADER, OFF_BY_ONE);
    byte[] first = submit(body).extract().asByteArray();
    byte[] second = submit(body).extract().asByteArray();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void blank_fields_are_left_out_of_a_report() {
    submit(plan(GOOD_HEADER, OFF_BY_ONE)).body(not(containsString(":null")));
  }

  @Test
  void a_list_where_an_object_belongs_is_a_wrong_type() {
    refusedAt(plan("[]", ""), "intake.wrong-type", "/header");
  }

  @Test
  void an_unknown_field_is_named() {
    refusedAt(
        plan(GOOD_HEADER, "{\"regionName\": \"宁德\", \"yearTotl\": 1}"),
        "intake.unknown-field",
        "/rows/0/yearTotl");
  }

  @Test
  void a_missing_field_is_named() {
    refusedAt(plan("{\"fiscalYear\": 2024}", ""), "intake.missing-field", "/header/region");
  }

  @Test
  void a_date_that_is_none_is_named() {
    refusedAt(
        plan("{\"fiscalYear\": 2024, \"region\": \"福建省\", \"printDate\": \"2024-02-30\"}", ""),
        "intake.bad-date",
        "/header/printDate");
  }

  @Test
  void a_number_in_quotes_is_named() {
    refusedAt(
        plan(GOOD_HEADER, "{\"regionName\": \"宁德\", \"yearTotal\": \"149\"}"),
        "intake.number-as-text",
        "/rows/0/yearTotal");
  }

  @Test
  void not_a_number_is_no_amount() {
    refusedAt(
        plan(GOOD_HEADER, "{\"regionName\": \"宁德\", \"yearTotal\": NaN}"),
        "intake.not-a-number",
        "/rows/0/yearTotal");
  }

  @Test
  void an_unknown_kind_is_answered_with_a_proposal() {
    refused(submit("{\"kind\": \"alocation-plan\", \"header\": " + GOOD_HEADER + "}"), 400)
        .body("problems.code", contains("intake.unknown-kind"))
        .body("problems[0].message", containsString("是否应为“allocation-plan”"));
  }

  @Test
  void two_problems_are_both_listed_in_order_with_lines() {
    String body =
        plan(
            "{\"fiscalYear\": \"2024\", \"region\": \"福建省\"}",
            "{\"regionName\": \"宁德\", \"yearTotal\": \"149\"}");
    refused(submit(body), 400)
        .body("problems.pointer", contains("/header/fiscalYear", "/rows/0/yearTotal"))
        .body("problems.line", contains(2, 3));
  }

  @Test
  void text_that_is_not_json_is_placed() {
    refused(submit("kind: allocation-plan"), 400)
        .body("problems.code", contains("intake.not-json"))
        .body("problems[0].line", equalTo(1));
  }

  @Test
  void an_empty_body_is_named_so() {
    refused(submit(""), 400).body("problems.code", contains("intake.empty"));
  }

  @Test
  void a_list_is_no_submission() {
    refused(submit("[]"), 400).body("problems.code", contains("intake.body-not-object"));
  }

  @Test
  void a_field_given_twice_is_named() {
    refusedAt("{\"kind\": \"allocation-plan\", \"kind\": \"a\"}", "intake.duplicate-key", "/kind");
  }

  @Test
  void deep_nesting_is_refused() {
    refused(submit("[".repeat(100_000)), 400).body("problems.code", contains("intake.too-deep"));
  }

  @Test
  void gbk_bytes_are_recognised() {
    byte[] body = plan(GOOD_HEADER, "").getBytes(Charset.forName("GBK"));
    refused(submit(body, "application/json", ""), 400)
        .body("problems.code", contains("intake.not-utf8"));
  }

  @Test
  void a_declared_charset_other_than_utf8_is_unsupported() {
    refused(submit(new byte[] {'{', '}'}, "application/json;charset=gbk", ""), 415)
        .body("detail", containsString("gbk"));
  }

  @Test
  void utf8_may_be_declared() {
    byte[] body = plan(GOOD_HEADER, OFF_BY_ONE).getBytes(StandardCharsets.UTF_8);
    submit(body, "application/json; charset=utf-8", "").statusCode(200);
  }

  @Test
  void a_compressed_body_is_unsupported() {
    refused(
            request()
                .contentType("application/json")
                .header("Content-Encoding", "br")
                .body(new byte[] {1, 2})
                .post(Addresses.CHECKS)
                .then(),
            415)
        .body("detail", containsString("br"));
  }

  @Test
  void another_content_type_is_unsupported() {
    refused(submit(new byte[] {'{', '}'}, "text/plain", ""), 415);
  }

  @Test
  void a_bad_day_is_answered_with_the_form_to_use() {
    refused(
            submit("{}".getBytes(StandardCharsets.UTF_8), "application/json", "?asOf=24.5.2024"),
            400)
        .body("problems.code", contains("request.bad-date"))
        .body("problems.parameter", contains("asOf"))
        .body("detail", containsString("asOf=2024-05-24"));
  }

  @Test
  void a_million_rows_are_too_large() {
    String rows = "{\"regionName\":\"宁德\"},".repeat(999_999) + "{}";
    refused(submit(plan(GOOD_HEADER, rows)), 413)
        .body("problems.code", contains("intake.too-many-rows"))
        .body("problems[0].pointer", equalTo("/rows"));
  }

  @Test
  void fifty_megabytes_are_too_large() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.BodyPublishers.ofByteArray(spaces()));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("intake.too-large", "请拆分");
  }

  @Test
  void fifty_megabytes_of_unknown_length_are_too_large() throws Exception {
    InputStream body = new ByteArrayInputStream(spaces());
    HttpResponse<String> answer = send(HttpRequest.BodyPublishers.ofInputStream(() -> body));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("intake.too-large");
  }

  /** Over a bare socket: the client of Java 17 waits for ever when it is not told to go on. */
  @Test
  void a_sender_that_asks_first_is_spared_the_upload() throws IOException {
    try (Socket socket = new Socket(checks.getHost(), checks.getPort())) {
      socket.setSoTimeout(10_000);
      String head =
          """
          POST %s HTTP/1.1\r
          Host: test\r
          Content-Type: application/json\r
          Content-Length: 52428800\r
          Expect: 100-continue\r
          \r
          """;
      socket
          .getOutputStream()
          .write(head.formatted(checks.getPath()).getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 413 ".length());
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413 ");
    }
  }

  @Test
  void a_mistyped_parameter_is_not_ignored() {
    byte[] body = plan(GOOD_HEADER, OFF_BY_ONE).getBytes(StandardCharsets.UTF_8);
    refused(submit(body, "application/json", "?asof=2024-05-24"), 400)
        .body("problems.code", contains("request.unknown-parameter"))
        .body("problems.parameter", contains("asof"))
        .body("detail", containsString("是否想写“asOf”"));
  }

  @Test
  void a_mistyped_parameter_of_a_large_body_is_answered() throws Exception {
    URI mistyped = URI.create(checks + "?asof=2024-05-24");
    HttpResponse<String> answer =
        send(mistyped, HttpRequest.BodyPublishers.ofByteArray(new byte[3 << 20]));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("request.unknown-parameter");
  }

  @Test
  void a_parameter_written_twice_is_not_guessed_at() {
    byte[] body = plan(GOOD_HEADER, OFF_BY_ONE).getBytes(StandardCharsets.UTF_8);
    refused(submit(body, "application/json", "?asOf=2024-05-24&asOf=2025-05-24"), 400)
        .body("problems.code", contains("request.repeated-parameter"));
  }

  @Test
  void all_bad_parameters_are_named_in_one_answer() {
    byte[] body = plan(GOOD_HEADER, OFF_BY_ONE).getBytes(StandardCharsets.UTF_8);
    refused(submit(body, "application/json", "?asOf=mañana&knownAt=2024-13-01&explain=ja"), 400)
        .body("title", equalTo("查询参数有 3 处错误"))
        .body("problems.parameter", contains("asOf", "knownAt", "explain"))
        .body(
            "problems.code", contains("request.bad-date", "request.bad-date", "request.bad-flag"));
    refused(submit(body, "application/json", "?asof=1&explain=true&explain=true"), 400)
        .body("problems.parameter", contains("asof", "explain"))
        .body("problems.code", contains("request.unknown-parameter", "request.repeated-parameter"));
  }

  private static byte[] spaces() {
    byte[] body = new byte[50 << 20];
    Arrays.fill(body, (byte) ' ');
    return body;
  }

  private HttpResponse<String> send(HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    return send(checks, body);
  }

  private static HttpResponse<String> send(URI address, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(body)
            .build();
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request, HttpResponse.BodyHandlers.ofString());
  }
}
