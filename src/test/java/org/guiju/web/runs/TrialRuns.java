package org.guiju.web.runs;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.guiju.desk.TrialRules;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;

/** Papers, versions and runs of tests over the wire. */
public final class TrialRuns {
  private TrialRuns() {}

  public static RequestSpecification by(String person) {
    return given()
        .config(PlainContentType.config())
        .contentType("application/json")
        .header(ActingPerson.HEADER, URLEncoder.encode(person, StandardCharsets.UTF_8));
  }

  public static Response post(String person, String path, String body) {
    return by(person).body(body.getBytes(StandardCharsets.UTF_8)).post(path);
  }

  /** A plan on file whose only tranche is {@code tranche}; its number. */
  public static long paper(String region, int tranche) {
    String body =
        """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "%s", "docNo": "批复〔2024〕%d号", "issueDate": "2024-05-24"},
         "rows": [{"regionName": "宁德", "earlierTranches": 0, "thisTranche": %d, "yearTotal": %d}]}\
        """
            .formatted(region, UUID.randomUUID().hashCode() & 0xFFFFFFF, tranche, tranche);
    return post("报送人", Addresses.SUBMISSIONS, body)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("submission.id");
  }

  /** A draft of the version in force with another limit from 2024 on. */
  public static String draftWithLimit(int most) {
    String active = given().get("/api/v1/rule-sets/active").path("version");
    return by("编写甲")
        .contentType("text/plain")
        .body(TrialRules.limits(most).getBytes(StandardCharsets.UTF_8))
        .put(Addresses.RULE_SETS + "/" + active + "/files/" + TrialRules.LIMITS)
        .path("version");
  }

  /** Puts a version in force the whole way. */
  public static void activate(String version) {
    String at = Addresses.RULE_SETS + "/" + version;
    post("编写甲", at + "/review", "").then().statusCode(200);
    post("审批乙", at + "/approvals", "{\"reason\": \"同意\"}").then().statusCode(200);
    post("审批乙", at + "/activation", "{\"reason\": \"启用\", \"retroactive\": true}")
        .then()
        .statusCode(200);
  }

  public static Response begin(String terms) {
    return post("复核丙", Addresses.RUNS, terms);
  }

  public static JsonPath get(long run) {
    return given().get(Addresses.RUNS + "/" + run).then().statusCode(200).extract().jsonPath();
  }

  /** The run once it has ended. */
  public static JsonPath ended(long run) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      JsonPath now = get(run);
      if (!now.getString("state").equals("RUNNING")) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("run " + run + " goes on still");
  }
}
