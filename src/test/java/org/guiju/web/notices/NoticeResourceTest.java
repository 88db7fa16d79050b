package org.guiju.web.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.guiju.notices.Receiver;
import org.guiju.web.PaperOnFile;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The inbox and webhooks as other programs see them. */
@QuarkusTest
@TestProfile(NoticeResourceTest.InsideANetwork.class)
@Tag("once")
class NoticeResourceTest {
  private static final int SECONDS = 60;

  /** A deployment that may send to its own network. */
  public static class InsideANetwork implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("guiju.webhooks.allow-private", "true", "guiju.webhooks.every", "100ms");
    }
  }

  /** Files a plan as of a day before there were rules, and then as of its own day: rejected. */
  private static int flippedPaper(String region) {
    String body =
        """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "%s", "docNo": "%s", "issueDate": "2024-05-24"},
         "rows": [{"regionName": "宁德", "earlierTranches": 122, "thisTranche": 26, "yearTotal": 149}]}\
        """
            .formatted(region, PaperOnFile.newDocNo());
    file(body, "?asOf=1990-01-01").statusCode(201);
    return file(body, "")
        .statusCode(200)
        .body("submission.verdict", equalTo("REJECT"))
        .extract()
        .path("submission.id");
  }

  private static ValidatableResponse file(String body, String query) {
    return PaperOnFile.request()
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.SUBMISSIONS + query)
        .then();
  }

  private static ValidatableResponse get(String path) {
    return PaperOnFile.request().get(path).then();
  }

  private static ValidatableResponse post(String person, String path, String body) {
    return PaperOnFile.request()
        .header(ActingPerson.HEADER, encoded(person))
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonPath webhook(String url, String region) {
    return post(
            "管理员",
            Addresses.WEBHOOKS,
            "{\"url\": \"%s\", \"region\": \"%s\"}".formatted(url, region))
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  @Test
  void a_changed_verdict_is_in_the_inbox_of_its_region_and_of_those_above() {
    int id = flippedPaper("漳浦县");
    for (String region : List.of("漳浦县", "漳州市", "福建省")) {
      get(Addresses.NOTICES + "?limit=1&region=" + encoded(region))
          .statusCode(200)
          .body("notices[0].notice.submission", equalTo(id))
          .body("notices[0].notice.type", equalTo("verdict.changed"))
          .body("notices[0].notice.region.name", equalTo("漳浦县"))
          .body("notices[0].notice.verdict.after", equalTo("REJECT"))
          .body(
              "notices[0].notice.reports.after",
              equalTo("/api/v1/submissions/%d/reports/2".formatted(id)))
          .body("notices[0].readBy", hasSize(0));
    }
    get(Addresses.NOTICES + "?limit=200&region=" + encoded("宁德市"))
        .body("notices.notice.submission", not(hasItem(id)));
  }

  @Test
  void a_person_notes_that_a_notice_was_read() {
    int id = flippedPaper("平和县");
    String inbox = Addresses.NOTICES + "?unread=true&region=" + encoded("平和县");
    int notice = get(inbox).body("notices", hasSize(1)).extract().path("notices[0].notice.id");
    post("经办甲", Addresses.NOTICES + "/" + notice + "/read", "")
        .statusCode(200)
        .body("notice.submission", equalTo(id))
        .body("readBy[0].person", equalTo("经办甲"));
    get(inbox).body("notices", hasSize(0));
    PaperOnFile.request()
        .header(ActingPerson.HEADER, encoded("处长乙"))
        .get(inbox)
        .then()
        .body("notices", hasSize(1));
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended() {
    int first = flippedPaper("华安县");
    int second = flippedPaper("华安县");
    String inbox = Addresses.NOTICES + "?limit=1&region=" + encoded("华安县");
    JsonPath page = get(inbox).extract().jsonPath();
    assertThat(page.getInt("notices[0].notice.submission")).isEqualTo(second);
    get(inbox + "&cursor=" + page.getString("next"))
        .body("notices[0].notice.submission", equalTo(first))
        .body("next", nullValue());
  }

  @Test
  void a_webhook_is_told_with_a_signature_by_the_secret_that_was_shown_once() throws Exception {
    try (Receiver receiver = Receiver.start()) {
      receiver.answer(503);
      JsonPath made = webhook(receiver.url(), "诏安县");
      int id = flippedPaper("诏安县");
      String own = Addresses.WEBHOOKS + "/" + made.getInt("webhook.id");
      awaitDelivered(own);
      assertThat(receiver.received()).hasSize(2);
      assertThat(receiver.ids().get(1)).isEqualTo(receiver.ids().get(0));
      assertThat(receiver.received())
          .allMatch(one -> one.isSignedWith(made.getString("secret")))
          .allMatch(one -> JsonPath.from(one.body()).getInt("submission") == id)
          .allMatch(one -> one.id().equals(JsonPath.from(one.body()).getString("id")));
      get(own + "/deliveries").body("deliveries[0].stateLabel", equalTo("已送达"));
      String listed = get(Addresses.WEBHOOKS).extract().asString();
      assertThat(listed).contains(receiver.url()).doesNotContain(made.getString("secret"));
    }
  }

  private static void awaitDelivered(String webhook) throws InterruptedException {
    for (int i = 0; i < SECONDS * 10; i++) {
      if (!get(webhook + "/deliveries?state=DELIVERED")
          .extract()
          .jsonPath()
          .getList("deliveries")
          .isEmpty()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError(get(webhook + "/deliveries").extract().asString());
  }

  @Test
  void a_webhook_that_was_ended_stays_on_record() {
    String own =
        Addresses.WEBHOOKS + "/" + webhook("http://127.0.0.1:9/", "云霄县").getInt("webhook.id");
    PaperOnFile.request().delete(own).then().statusCode(400).body("detail", startsWith("通知的每一步"));
    for (int i = 0; i < 2; i++) {
      PaperOnFile.request()
          .header(ActingPerson.HEADER, encoded("管理员"))
          .delete(own)
          .then()
          .statusCode(204);
    }
    get(own)
        .statusCode(200)
        .body("endedBy", equalTo("管理员"))
        .body("endedAt", notNullValue())
        .body("region", equalTo("350622"));
  }

  @Test
  void all_that_is_wrong_with_a_webhook_is_told_at_once() {
    post(
            "管理员",
            Addresses.WEBHOOKS,
            "{\"url\": \"ftp://oa.example\", \"region\": \"无此县\", \"secret\": \"own\"}")
        .statusCode(400)
        .body("problems.pointer", org.hamcrest.Matchers.contains("/url", "/region", "/secret"))
        .body("problems[0].message", startsWith("地址须以 http"))
        .body("problems[1].message", startsWith("“地区”（region）填写为“无此县”"));
  }

  @Test
  void what_is_not_there_is_answered_in_words() {
    get(Addresses.WEBHOOKS + "/99999")
        .statusCode(404)
        .body("detail", equalTo("没有编号为“99999”的接收系统。全部接收系统见 /api/v1/webhooks。"));
    post("经办甲", Addresses.NOTICES + "/99999/read", "")
        .statusCode(404)
        .body("detail", containsString("没有编号为“99999”的通知"));
    post("经办甲", Addresses.NOTICES + "/x/read", "").statusCode(404);
  }

  @Test
  void parameters_that_cannot_be_read_are_refused() {
    get(Addresses.NOTICES + "?unread=yes")
        .statusCode(400)
        .body("detail", containsString("请写 true 或 false"));
    String own =
        Addresses.WEBHOOKS + "/" + webhook("http://127.0.0.1:9/", "东山县").getInt("webhook.id");
    get(own + "/deliveries?state=LOST").statusCode(400).body("detail", containsString("GIVEN_UP"));
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    PaperOnFile.request()
        .put(Addresses.WEBHOOKS + "/1")
        .then()
        .statusCode(405)
        .header("Allow", "DELETE, GET, HEAD, OPTIONS");
    get(Addresses.NOTICES + "/1/read").statusCode(405).header("Allow", "OPTIONS, POST");
  }
}
