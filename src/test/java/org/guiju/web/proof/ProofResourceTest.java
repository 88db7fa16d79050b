package org.guiju.web.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.desk.ActiveRules;
import org.guiju.desk.TrialRules;
import org.guiju.proof.Chain;
import org.guiju.proof.DossierCheck;
import org.guiju.proof.DossierZip;
import org.guiju.proof.Dossiers;
import org.guiju.proof.Replayer;
import org.guiju.proof.RuleSets;
import org.guiju.proof.Sealer;
import org.guiju.proof.SigningKey;
import org.guiju.proof.UnusableThenException;
import org.guiju.proof.VerifyingKey;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.store.local.TestDatabase;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.Addresses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@Tag("once")
class ProofResourceTest {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final List<String> FIELDS =
      List.of(
          "sequence",
          "previousSha256",
          "submission",
          "submissionSha256",
          "contentSha256",
          "report",
          "reportSha256",
          "relatedSha256",
          "ruleSetSha256",
          "engine",
          "asOf",
          "knownAt",
          "cause",
          "checkedAt",
          "sealedAt");

  @Inject ActiveRules activeRules;
  @Inject Chain chain;
  @Inject Dossiers dossiers;
  @TempDir private Path folder;

  private static String plan(String related) {
    return """
    {"kind": "allocation-plan",
     "header": {"fiscalYear": 2024, "region": "福建省", "docNo": "%s", "issueDate": "2024-05-24"},
     %s
     "rows": [{"regionName": "宁德", "thisTranche": 26}]}\
    """
        .formatted("重现〔2024〕" + (UUID.randomUUID().hashCode() & 0xFFFFFF) + "号", related);
  }

  private static Response submit(byte[] body) {
    return given()
        .config(PlainContentType.config())
        .contentType("application/json")
        .body(body)
        .post(Addresses.SUBMISSIONS);
  }

  /** Where the report on {@code body} lies. */
  private static String report(String body) {
    return report(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String report(byte[] body) {
    JsonPath filed = submit(body).then().statusCode(lessThan(300)).extract().jsonPath();
    return "%s/%d/reports/%d"
        .formatted(Addresses.SUBMISSIONS, filed.getLong("submission.id"), filed.getInt("stored.n"));
  }

  private static ValidatableResponse replayed(String report) {
    return given().get(report + "/replay").then();
  }

  private static void requireIdentical(String report) {
    replayed(report)
        .statusCode(200)
        .body("difference", nullValue())
        .body("identical", equalTo(true));
  }

  @Test
  void every_sample_comes_out_the_same_again() throws IOException {
    List<Path> papers = new ArrayList<>();
    for (Path place : List.of(SAMPLES, SAMPLES.resolve("chain"))) {
      try (Stream<Path> files = Files.list(place)) {
        files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(papers::add);
      }
    }
    assertThat(papers).hasSize(16);
    for (Path paper : papers) {
      requireIdentical(report(Files.readAllBytes(paper)));
    }
  }

  @Test
  void related_facts_are_those_of_the_report_whatever_came_with_the_first_submission() {
    String received =
        "\"related\": {\"received\": [{\"docNo\": \"财社〔2024〕21号\", \"amount\": %s}]},";
    String body = plan(received.formatted("26"));
    String first = report(body);
    String second = report(body.replace(received.formatted("26"), received.formatted("99.50")));
    String third = report(body.replace(received.formatted("26"), ""));
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    requireIdentical(first);
    requireIdentical(second);
    requireIdentical(third);
  }

  @Test
  void a_replay_goes_by_the_rules_of_then() {
    String report = report(plan(""));
    RuleSet then = activeRules.current();
    RuleSet other = RuleSetReader.readLazily(RuleFiles.of(TrialRules.texts(100)), null);
    activeRules.activate(other, Optional.empty());
    try {
      requireIdentical(report);
      String later = report(plan(""));
      activeRules.activate(then, Optional.empty());
      requireIdentical(later);
      assertThat(given().get(later).jsonPath().getString("ruleSetSha256"))
          .isEqualTo(other.sha256());
    } finally {
      activeRules.activate(then, Optional.empty());
    }
  }

  @Test
  void a_certificate_can_be_verified_by_its_description_alone() throws Exception {
    String report = report(plan(""));
    JsonPath certificate = given().get(report + "/certificate").jsonPath();
    StringBuilder text = new StringBuilder("guiju-link-v1\n");
    for (String field : FIELDS) {
      String value = certificate.getString("link." + field);
      boolean isTime = field.endsWith("edAt");
      text.append(field).append('=').append(isTime ? micros(value) : value == null ? "" : value);
      text.append('\n');
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(certificate.getString("sha256"));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(key(certificate.getString("keyId")))));
    signature.update(hash);
    assertThat(signature.verify(Base64.getDecoder().decode(certificate.getString("signature"))))
        .isTrue();
  }

  private static String micros(String instant) {
    String plain = instant.substring(0, instant.length() - 1);
    String whole = plain.contains(".") ? plain : plain + ".";
    return whole + "0".repeat(6 - (whole.length() - whole.indexOf('.') - 1)) + "Z";
  }

  private static byte[] key(String id) {
    String pem =
        given()
            .get("/api/v1/certificate-keys")
            .jsonPath()
            .getString("find { it.id == '%s' }.publicKey".formatted(id));
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }

  @Test
  void a_certificate_names_what_the_archive_holds() throws Exception {
    String report = report(plan("\"related\": {\"received\": []},"));
    JsonPath link = given().get(report + "/certificate").jsonPath();
    String submission = report.replaceAll("/reports/.*", "");
    assertThat(link.getString("link.contentSha256"))
        .isEqualTo(sha256(given().get(submission + "/content").asByteArray()));
    assertThat(link.getString("link.relatedSha256"))
        .isEqualTo(sha256(given().get(report + "/related").asByteArray()));
    assertThat(link.getString("link.reportSha256"))
        .isEqualTo(given().get(report).jsonPath().getString("sha256"));
    assertThat(link.getString("link.submissionSha256"))
        .isEqualTo(given().get(submission).jsonPath().getString("sha256"));
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @Test
  void a_bundle_holds_everything_and_stands_by_itself() throws IOException {
    String report = report(plan("\"related\": {\"received\": []},"));
    byte[] zip = given().get(report + "/bundle").asByteArray();
    DossierZip.Found found = DossierZip.read(Files.write(folder.resolve("b.zip"), zip));
    assertThat(found.flaws()).isEmpty();
    assertThat(DossierCheck.check(found.dossier(), Optional.empty())).isEmpty();
    assertThat(found.dossier().parts().keySet())
        .contains("certificate.json", "public-key.pem", "related.json", "report.json")
        .contains("submission.json", "rules/common/document.yaml");
    assertThat(given().get(report + "/bundle").asByteArray()).isEqualTo(zip);
  }

  @Test
  void sealers_at_once_leave_one_chain_without_gap() throws Exception {
    List<Sealer> sealers =
        List.of(new Sealer(chain, SigningKey.create()), new Sealer(chain, SigningKey.create()));
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<String> reports = new ArrayList<>();
    try {
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Sealer sealer = sealers.get(i % 2);
        work.add(
            () -> {
              String report = report(plan(""));
              sealer.seal();
              return report;
            });
      }
      for (Future<String> done : pool.invokeAll(work)) {
        reports.add(done.get());
      }
    } finally {
      pool.shutdownNow();
    }
    List<Integer> numbers =
        reports.stream()
            .map(report -> given().get(report + "/certificate").jsonPath().getInt("link.sequence"))
            .toList();
    assertThat(numbers).doesNotHaveDuplicates();
    int first = numbers.stream().min(Integer::compare).orElseThrow();
    given()
        .get("/api/v1/archive/verification?from=" + first)
        .then()
        .statusCode(200)
        .body("flaws", hasSize(0))
        .body("intact", equalTo(true))
        .body("next", nullValue());
  }

  @Test
  void keys_of_earlier_starts_still_verify() {
    Sealer earlier = new Sealer(chain, SigningKey.create());
    String report = report(plan(""));
    String[] names = report.split("/", -1);
    String keyId =
        earlier
            .certificate(Long.parseLong(names[4]), Integer.parseInt(names[6]))
            .orElseThrow()
            .keyId();
    given()
        .get("/api/v1/certificate-keys")
        .then()
        .body("id", hasItem(keyId))
        .body("findAll { it.signing }", hasSize(1));
    given().get(report + "/certificate").then().statusCode(200);
  }

  @Test
  void a_public_key_can_be_fetched_as_a_file() {
    String signing = given().get("/api/v1/certificate-keys/signing").asString();
    assertThat(signing).startsWith("-----BEGIN PUBLIC KEY-----");
    String id = VerifyingKey.read(signing).orElseThrow().id();
    assertThat(given().get("/api/v1/certificate-keys/" + id).asString()).isEqualTo(signing);
    given()
        .get("/api/v1/certificate-keys/none")
        .then()
        .statusCode(404)
        .body("detail", containsString("没有编号为 none 的公钥"));
  }

  @Test
  void a_long_chain_is_walked_in_parts() {
    String report = report(plan(""));
    int last = given().get(report + "/certificate").jsonPath().getInt("link.sequence");
    report(plan(""));
    given()
        .get("/api/v1/archive/verification?limit=1&from=" + last)
        .then()
        .body("to", equalTo(last))
        .body("next", equalTo(last + 1))
        .body("lastSha256", equalTo(given().get(report + "/certificate").path("sha256")));
    given()
        .get("/api/v1/archive/verification?from=0")
        .then()
        .statusCode(400)
        .body("problems[0].parameter", equalTo("from"));
  }

  @Test
  void a_replay_that_takes_too_long_is_no_difference() {
    String[] names = report(plan("")).split("/", -1);
    Replayer hurried =
        new Replayer(
            dossiers, new RuleSets(activeRules::current), new Checker(Duration.ofNanos(1)));
    assertThatThrownBy(() -> hurried.replay(Long.parseLong(names[4]), Integer.parseInt(names[6])))
        .isInstanceOf(CheckTimeoutException.class);
  }

  @Test
  void a_replay_by_rules_that_are_refused_today_says_so() {
    String[] names = report(plan("")).split("/", -1);
    RuleProblem problem = new RuleProblem("common/old.drl", 1, 1, null, "不能使用");
    RuleSets refusing =
        new RuleSets(
            () -> {
              throw new RuleSetRefusedException(List.of(problem));
            });
    Replayer replayer = new Replayer(dossiers, refusing, new Checker(Duration.ofMinutes(1)));
    assertThatThrownBy(() -> replayer.replay(Long.parseLong(names[4]), Integer.parseInt(names[6])))
        .isInstanceOfSatisfying(
            UnusableThenException.class,
            unusable -> assertThat(unusable.problems()).containsExactly(problem));
  }

  @Test
  void damage_is_told_apart_from_a_difference() throws SQLException {
    String report = report(plan(""));
    given().get(report + "/certificate").then().statusCode(200);
    String submission = report.split("/", -1)[4];
    String flip =
        "update submission set content = set_byte(content, 60, get_byte(content, 60) # 255) where"
            + " id = "
            + submission;
    change(flip);
    try {
      for (String kind : List.of("/replay", "/bundle")) {
        given()
            .get(report + kind)
            .then()
            .statusCode(500)
            .body("type", equalTo("urn:guiju:problem:archive-damaged"))
            .body("problems.file", equalTo(List.of("submission.json")));
      }
    } finally {
      change(flip);
    }
    requireIdentical(report);
  }

  @Test
  void what_is_missing_is_told_apart_from_damage() throws SQLException {
    String report = report(plan(""));
    given().get(report + "/certificate").then().statusCode(200);
    String sha256 = given().get(report).jsonPath().getString("relatedSha256");
    String move =
        "update related_snapshot set sha256 = decode('%s', 'hex') where sha256 = decode('%s',"
            + " 'hex')";
    String elsewhere = "ff".repeat(32);
    change(move.formatted(elsewhere, sha256));
    try {
      replayed(report)
          .statusCode(500)
          .body("type", equalTo("urn:guiju:problem:archive-incomplete"))
          .body("problems.message", equalTo(List.of("缺少 related.json。")));
    } finally {
      change(move.formatted(sha256, elsewhere));
    }
    requireIdentical(report);
  }

  private static void change(String command) throws SQLException {
    try (Connection connection = TestDatabase.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(statement.executeUpdate(command)).isEqualTo(1);
    }
  }

  @Test
  void the_service_itself_may_change_no_link() throws SQLException {
    try (Connection connection = TestDatabase.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("set role guiju_service");
      for (String table : List.of("chain_link", "chain_signature", "certificate_key")) {
        assertThatThrownBy(() -> statement.execute("delete from " + table))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void what_is_not_there_has_no_proof() {
    given().get(Addresses.SUBMISSIONS + "/999999999/reports/1/replay").then().statusCode(404);
    String report = report(plan(""));
    given().get(report.replaceAll("\\d+$", "9") + "/bundle").then().statusCode(404);
    given().get(report + "/certificate").then().body("", not(nullValue()));
  }
}
