package org.guiju.web.rulesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.checker.Checker;
import org.guiju.desk.RulesDesk;
import org.guiju.desk.TrialRules;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.guiju.web.RulesFolderProfile;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RuleWatchTest.Watched.class)
@Tag("once")
class RuleWatchTest {
  private static final int RELOADS = 200;
  private static final int CLIENTS = 4;
  private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(5);

  /** Changes in the folder come in force. */
  public static class Watched extends RulesFolderProfile {
    public Watched() {
      super("true");
    }
  }

  @TestHTTPResource(Addresses.CHECKS)
  URI checks;

  @ConfigProperty(name = "guiju.rules.dir")
  Path folder;

  @Inject RulesDesk desk;
  @Inject ObjectMapper json;

  @BeforeEach
  void begin_with_the_limit_of_100() {
    TrialRules.write(folder, TrialRules.texts(100));
    awaitActive(TrialRules.files(100));
  }

  private static void await(String what, BooleanSupplier wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long until " + what).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
  }

  private void awaitActive(RuleFiles files) {
    String sha256 = files.sha256();
    await(
        "the saved rules were active",
        () ->
            desk.standing().rules().sha256().equals(sha256) && desk.standing().refusal().isEmpty());
  }

  private void awaitRefused() {
    await("the saved rules were refused", () -> desk.standing().refusal().isPresent());
  }

  private static ValidatableResponse check() {
    return given()
        .contentType("application/json")
        .body(TrialRules.PAPER.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.CHECKS)
        .then()
        .statusCode(200);
  }

  private static JsonPath health() {
    return given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();
  }

  private static String ofHealth(String name) {
    return health()
        .getString("checks.find { it.name == 'active-rules' }.data.'%s'".formatted(name));
  }

  @Test
  void a_saved_limit_changes_what_is_found() {
    check().body("findings.ruleId", hasItem("CAP-001"));
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(200));
    awaitActive(TrialRules.files(200));
    check()
        .body("findings", equalTo(List.of()))
        .body("ruleSet.sha256", equalTo(TrialRules.files(200).sha256()));
  }

  @Test
  void a_saved_rule_changes_what_is_said() {
    SortedMap<String, String> texts = TrialRules.texts(100);
    texts.put(TrialRules.RULE, TrialRules.rule("超过了 {expected}。"));
    TrialRules.write(folder, texts);
    awaitActive(RuleFiles.of(texts));
    check().body("findings[0].message", equalTo("超过了 100。"));
    given()
        .get("/api/v1/rules/CAP-001")
        .then()
        .body("wordings[0].text", containsString("超过了"))
        .body("examples.size()", equalTo(4));
  }

  @Test
  void saved_examples_are_shown_with_their_rule() {
    SortedMap<String, String> texts = TrialRules.texts(100);
    texts.compute(TrialRules.EXAMPLES, (name, text) -> text.replace("低于上限", "远低于上限"));
    TrialRules.write(folder, texts);
    awaitActive(RuleFiles.of(texts));
    given().get("/api/v1/rules/CAP-001").then().body("examples[0].name", equalTo("远低于上限时通过"));
  }

  @Test
  void a_broken_save_leaves_the_old_rules_and_tells_why_until_it_is_mended() {
    String before = TrialRules.files(100).sha256();
    TrialRules.save(folder, TrialRules.RULE, TrialRules.rule("有误").replace("thisTranche,", "本次,"));
    awaitRefused();
    check().body("findings.ruleId", hasItem("CAP-001")).body("ruleSet.sha256", equalTo(before));
    assertThat(health().getString("status")).isEqualTo("UP");
    assertThat(ofHealth("version")).isEqualTo(RuleSet.versionOf(before));
    assertThat(ofHealth("refused-version")).hasSize(12).isNotEqualTo(ofHealth("version"));
    assertThat(ofHealth("problems")).isEqualTo("1");
    assertThat(ofHealth("problem-1")).startsWith(TrialRules.RULE + ":");
    given()
        .get("/api/v1/rule-sets/active")
        .then()
        .statusCode(200)
        .body("sha256", equalTo(before))
        .body("lastReview.review.accepted", equalTo(false))
        .body("lastReview.review.problems[0].file", equalTo(TrialRules.RULE))
        .body("lastReview.review.problems[0].rule", equalTo("CAP-001 一次下达不超过上限"));

    TrialRules.save(folder, TrialRules.RULE, TrialRules.texts(100).get(TrialRules.RULE));
    awaitActive(TrialRules.files(100));
    assertThat(ofHealth("refused-version")).isNull();
    given()
        .get("/api/v1/rule-sets/active")
        .then()
        .body("groups.id", equalTo(List.of("cap", "sum")))
        .body("lastReview.review.accepted", equalTo(true))
        .body("lastReview.review.version", equalTo(RuleSet.versionOf(before)));
  }

  @Test
  void a_rule_whose_example_no_longer_holds_is_not_activated() {
    TrialRules.save(
        folder, TrialRules.LIMITS, TrialRules.limits(200).replace("number: 100", "number: 90"));
    awaitRefused();
    check().body("findings.ruleId", hasItem("CAP-001"));
    assertThat(ofHealth("problem-1")).startsWith(TrialRules.EXAMPLES);
  }

  @Test
  void a_folder_taken_away_changes_nothing_until_it_is_put_back() {
    TrialRules.remove(folder);
    await(
        "the missing folder was told", () -> String.valueOf(ofHealth("problem-1")).contains("不存在"));
    check().body("findings.ruleId", hasItem("CAP-001"));
    TrialRules.write(folder, TrialRules.texts(200));
    awaitActive(TrialRules.files(200));
    check().body("findings.ruleId", equalTo(List.of()));
    assertThat(ofHealth("refused-version")).isNull();
  }

  @Test
  void reloads_are_counted_by_result() {
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(200));
    awaitActive(TrialRules.files(200));
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("guiju_rules_reloads_total{result=\"activated\"}"))
        .body(containsString("guiju_rules_reloads_total{result=\"refused\"}"));
  }

  /** What one client saw: an answer by the version it names, or what went wrong. */
  private record Seen(String version, String body, String failure) {}

  @Test
  void under_load_200_reloads_lose_no_request_and_mix_no_versions() throws Exception {
    Map<String, String> expected =
        Map.of(
            RuleSet.versionOf(TrialRules.files(100).sha256()), replay(TrialRules.files(100)),
            RuleSet.versionOf(TrialRules.files(200).sha256()), replay(TrialRules.files(200)));
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<List<Seen>>> answers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      answers.add(clients.submit(client(over)));
    }
    for (int i = 0; i < RELOADS; i++) {
      int most = i % 2 == 0 ? 200 : 100;
      TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(most));
      awaitActive(TrialRules.files(most));
    }
    over.set(true);
    List<Seen> seen = new ArrayList<>();
    for (Future<List<Seen>> answer : answers) {
      seen.addAll(answer.get());
    }
    clients.shutdown();
    assertThat(seen).hasSizeGreaterThan(RELOADS).extracting(Seen::failure).containsOnlyNulls();
    assertThat(seen)
        .extracting(Seen::version)
        .containsOnly(expected.keySet().toArray(String[]::new));
    assertThat(seen)
        .allSatisfy(one -> assertThat(one.body()).isEqualTo(expected.get(one.version())));
  }

  /** The paper checked anew under exactly these rules, as the service would write it. */
  private String replay(RuleFiles files) throws IOException {
    FactSet facts =
        new SubmissionReader()
            .read(
                new ByteArrayInputStream(TrialRules.PAPER.getBytes(StandardCharsets.UTF_8)),
                IntakeLimits.STANDARD)
            .facts();
    RuleSet rules = RuleSetReader.read(files);
    CheckReport report =
        new Checker(Duration.ofSeconds(20)).check(facts, rules, facts.businessDate(), null);
    return json.writeValueAsString(report);
  }

  private Callable<List<Seen>> client(AtomicBoolean over) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(checks)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(TrialRules.PAPER))
            .build();
    return () -> {
      List<Seen> seen = new ArrayList<>();
      while (!over.get()) {
        seen.add(ask(http, request));
        LockSupport.parkNanos(BETWEEN_REQUESTS.toNanos());
      }
      return seen;
    };
  }

  private static Seen ask(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return new Seen(null, null, answer.statusCode() + " " + answer.body());
      }
      String version = JsonPath.from(answer.body()).getString("ruleSet.version");
      return new Seen(version, answer.body(), null);
    } catch (IOException failure) {
      return new Seen(null, null, failure.toString());
    }
  }
}
