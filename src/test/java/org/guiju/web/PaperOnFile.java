package org.guiju.web;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;

/** A plan in the archive whose yearly total may be wrong, for tests of what people do about it. */
public record PaperOnFile(int id, String docNo, String region) {
  static final String ATTACHMENT =
      """
      {"name": "批复.pdf", "mediaType": "application/pdf", "content": "JVBERi0xLjcK"}\
      """;

  /** A day until which waivers are requested. */
  public static LocalDate lastDay() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
  }

  /** Of 148 in all it says {@code yearTotal}; 149 is a violation. */
  public static PaperOnFile sent(String yearTotal) {
    return send(yearTotal, newDocNo(), "福建省", "");
  }

  public static PaperOnFile sentFrom(String region) {
    return send("149", newDocNo(), region, "");
  }

  /** The next edition, with something else changed that no finding is about. */
  public PaperOnFile nextEdition(String yearTotal) {
    return send(yearTotal, docNo, region, ", \"copyTo\": [\"%s\"]".formatted(UUID.randomUUID()));
  }

  /** A plan that rests on another paper, which may not be on file yet. */
  public static PaperOnFile restingOn(String upstream) {
    return send("148", newDocNo(), "福建省", ", \"upstreamDocNos\": [\"%s\"]".formatted(upstream));
  }

  /** A paper of the ministry that gives Fujian something. */
  public static PaperOnFile fromTheCentre(String docNo) {
    return send("148", docNo, "中央", "");
  }

  /** Waits until nothing that arrived since is left to be looked at. */
  public void awaitJudgement() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (get("").extract().path("staleSince") == null) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("submission " + id + " is stale still");
  }

  public static String newDocNo() {
    return "办理〔2024〕" + (UUID.randomUUID().hashCode() & 0xFFFFFFF) + "号";
  }

  private static PaperOnFile send(String yearTotal, String docNo, String region, String more) {
    String body =
        """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "%s", "docNo": "%s", "issueDate": "2024-05-24"%s},
         "rows": [{"regionName": "宁德", "earlierTranches": 122, "thisTranche": 26, "yearTotal": %s}]}\
        """
            .formatted(region, docNo, more, yearTotal);
    Response answer = request().body(bytes(body)).post(Addresses.SUBMISSIONS);
    return new PaperOnFile(
        answer.then().statusCode(201).extract().path("submission.id"), docNo, region);
  }

  public static RequestSpecification request() {
    return given()
        .urlEncodingEnabled(false)
        .config(PlainContentType.config())
        .contentType("application/json");
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  public String path() {
    return Addresses.SUBMISSIONS + "/" + id;
  }

  public ValidatableResponse post(String person, String path, String body) {
    return request()
        .header(ActingPerson.HEADER, encoded(person))
        .body(bytes(body))
        .post(path() + path)
        .then();
  }

  public ValidatableResponse get(String path) {
    return request().get(path() + path).then();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The latest report with its annotations. */
  public JsonPath report() {
    int n = get("").extract().path("report");
    return get("/reports/" + n).statusCode(200).extract().jsonPath();
  }

  /** Identity of the finding about the yearly total. */
  public String finding() {
    return report().getString("annotations.find { it.finding.startsWith('ALLOC-002@') }.finding");
  }

  public String steps(String finding) {
    return "/findings/" + encoded(finding) + "/steps";
  }

  public ValidatableResponse handle(String person, String finding, int after, String state) {
    String type = state.equals("VIOLATION") ? ", \"breachType\": \"OTHER\"" : "";
    return post(
        person,
        steps(finding),
        """
        {"after": %d, "state": "%s", "note": "核对原件"%s, "attachments": [%s]}\
        """
            .formatted(after, state, type, ATTACHMENT));
  }

  public ValidatableResponse requestWaiver(String person, String finding, LocalDate expires) {
    return post(
        person,
        "/waivers",
        """
        {"finding": "%s", "reason": "省厅书面同意", "expires": "%s", "attachment": %s}\
        """
            .formatted(finding, expires, ATTACHMENT));
  }

  public ValidatableResponse decide(String person, int waiver, String action) {
    return post(
        person,
        "/waivers/" + waiver + "/steps",
        """
        {"action": "%s", "reason": "批复属实"}\
        """
            .formatted(action));
  }

  public ValidatableResponse certify(String person, String role) {
    JsonPath standing = get("/certifications").statusCode(200).extract().jsonPath();
    return certify(person, role, standing.getInt("report"), standing.getString("reportSha256"));
  }

  public ValidatableResponse certify(String person, String role, int report, String sha256) {
    return post(
        person,
        "/certifications",
        """
        {"role": "%s", "report": %d, "reportSha256": "%s"}\
        """
            .formatted(role, report, sha256));
  }

  /** Judges every red doubt normal. */
  public void settleRedDoubts(String person) {
    List<Map<String, String>> red =
        report().getList("annotations.doubt.findAll { it.level == 'red' && it.open }");
    red.forEach(doubt -> handle(person, doubt.get("finding"), 0, "NORMAL").statusCode(201));
  }
}
