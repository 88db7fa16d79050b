package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.guiju.archive.Content;
import org.guiju.archive.ReportText;
import org.guiju.archive.StoredReport;
import org.guiju.checker.Checker;
import org.guiju.desk.TrialRules;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Verdict;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.proof.Certificate;
import org.guiju.proof.Dossier;
import org.guiju.proof.DossierZip;
import org.guiju.proof.Link;
import org.guiju.proof.SigningKey;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
  private static final SigningKey KEY = SigningKey.create();
  private static final String RULE = "rules/" + TrialRules.RULE;

  private static SortedMap<String, Content> parts;
  private static String submissionSha256;

  @TempDir private Path folder;

  @BeforeAll
  static void a_sealed_report() {
    RuleSet rules = RuleSetReader.readLazily(TrialRules.files(100), null);
    FactSet facts =
        new SubmissionReader()
            .read(
                new ByteArrayInputStream(TrialRules.PAPER.getBytes(StandardCharsets.UTF_8)),
                IntakeLimits.STANDARD)
            .facts();
    CheckReport report =
        new Checker(Duration.ofMinutes(1)).check(facts, rules, facts.businessDate(), null);
    parts = new TreeMap<>();
    parts.put("submission.json", Content.of(TrialRules.PAPER));
    parts.put("related.json", Content.of("{}"));
    parts.put("report.json", ReportText.of(report.filedAs("7")));
    rules.files().texts().forEach((path, text) -> parts.put("rules/" + path, Content.of(text)));
    submissionSha256 = facts.sha256();
    parts.put("certificate.json", certificate(parts, rules.sha256()).json());
    parts.put("public-key.pem", Content.of(KEY.verifying().pem()));
  }

  /** What the service would state of these contents. */
  private static Certificate certificate(SortedMap<String, Content> contents, String rules) {
    StoredReport stored =
        new StoredReport(
            7,
            1,
            rules,
            contents.get("related.json").sha256(),
            LocalDate.of(2024, 5, 24),
            null,
            OffsetDateTime.parse("2026-01-02T03:04:05Z"),
            Verdict.REJECT,
            1,
            0,
            0,
            0,
            "guiju of then",
            contents.get("report.json").sha256(),
            null);
    String content = contents.get("submission.json").sha256();
    Link.Subject subject = new Link.Subject(stored, submissionSha256, content);
    return KEY.sign(Certificate.next(null, subject, Instant.ofEpochSecond(1)));
  }

  private String bundle(SortedMap<String, Content> contents) throws IOException {
    byte[] zip = DossierZip.write(new Dossier(contents));
    return Files.write(folder.resolve("bundle.zip"), zip).toString();
  }

  private String with(String part, UnaryOperator<String> change) throws IOException {
    SortedMap<String, Content> changed = new TreeMap<>(parts);
    changed.put(part, Content.of(change.apply(changed.get(part).text())));
    return bundle(changed);
  }

  @Test
  void a_bundle_that_nobody_touched_holds() throws IOException {
    Run run = Run.of("verify", bundle(parts));
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out())
        .contains("凭证：第 1 环，材料 7 的第 1 份报告", "签名成立", "请用 --key")
        .doesNotContain("重做");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void with_the_key_from_elsewhere_it_proves_who_signed() throws IOException {
    Path key = Files.writeString(folder.resolve("key.pem"), KEY.verifying().pem());
    Run run = Run.of("verify", bundle(parts), "--key", key.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).contains("签名已用所给的公钥核对。");
  }

  @Test
  void a_bundle_signed_by_somebody_else_is_refused() throws IOException {
    Path key = Files.writeString(folder.resolve("key.pem"), SigningKey.create().verifying().pem());
    Run run = Run.of("verify", bundle(parts), "--key", key.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("certificate.json 不是由所给的公钥签署的");
  }

  @Test
  void run_again_the_report_is_the_same() throws IOException {
    Run run = Run.of("verify", bundle(parts), "--rerun");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).contains("重做检查，报告逐字节相同。", "当时的程序：guiju of then；现在的程序：guiju");
  }

  /** A bundle whose {@code part} was another one when it was sealed. */
  private String sealedWith(String part, UnaryOperator<String> change) throws IOException {
    SortedMap<String, Content> other = new TreeMap<>(parts);
    other.put(part, Content.of(change.apply(other.get(part).text())));
    SortedMap<String, String> rules = new TreeMap<>();
    other.forEach(
        (name, content) -> {
          if (name.startsWith("rules/")) {
            rules.put(name.substring("rules/".length()), content.text());
          }
        });
    other.put("certificate.json", certificate(other, RuleFiles.of(rules).sha256()).json());
    return bundle(other);
  }

  @Test
  void another_report_than_the_check_makes_is_different_at_a_place() throws IOException {
    String bundle = sealedWith("report.json", text -> text.replaceFirst("\"REJECT\"", "\"PASS\""));
    assertThat(Run.of("verify", bundle).exitCode()).isEqualTo(ExitCode.CLEAN);
    Run run = Run.of("verify", bundle, "--rerun");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("报告不同：/verdict 当时为 \"PASS\"，现在为 \"REJECT\"。");
  }

  @Test
  void rules_that_are_refused_today_are_no_difference() throws IOException {
    Run run = Run.of("verify", sealedWith(RULE, text -> text.replace("when", "wenn")), "--rerun");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err()).contains(TrialRules.RULE, "不能使用");
  }

  @Test
  void a_submission_that_cannot_be_read_today_is_no_difference() throws IOException {
    Run run = Run.of("verify", sealedWith("submission.json", text -> "{}"), "--rerun");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err()).contains("现在的程序不能读取", "没有重做检查");
  }

  @Test
  void names_in_a_bundle_cannot_steer_the_terminal() throws IOException {
    SortedMap<String, Content> more = new TreeMap<>(parts);
    more.put("\u001b[2J", Content.of("x"));
    assertThat(Run.of("verify", bundle(more)).out()).contains("?[2J").doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"submission.json", "related.json", "report.json", "public-key.pem", RULE})
  void a_byte_more_is_found_and_named(String part) throws IOException {
    Run run = Run.of("verify", with(part, text -> text + "\n"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("不符：" + (part.equals(RULE) ? "rules/" : part) + " ");
    assertThat(run.out()).contains("有 1 处不符，不能作为凭据。");
  }

  @Test
  void other_line_ends_in_a_rule_are_found() throws IOException {
    Run run = Run.of("verify", with(RULE, text -> text.replace("\n", "\r\n")));
    assertThat(run.out()).contains("不符：" + RULE + " 与凭证所载的 SHA-256 不一致");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"sequence\":1, \"sequence\":2",
        "\"submission\":7, \"submission\":8",
        "guiju of then, guiju of now",
        "\"asOf\":\"2024-05-24\", \"asOf\":\"2024-05-25\"",
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000001Z"
      })
  void a_changed_statement_is_found(String was, String is) throws IOException {
    assertThat(parts.get("certificate.json").text()).contains(was);
    Run run = Run.of("verify", with("certificate.json", text -> text.replace(was, is)));
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("不符：certificate.json 所载内容与其 SHA-256 不一致");
  }

  @Test
  void a_statement_hashed_anew_lacks_the_signature() throws IOException {
    Run run =
        Run.of(
            "verify",
            with(
                "certificate.json",
                text -> text.replaceFirst("\"sha256\":\"[0-9a-f]", "\"sha256\":\"x")));
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("[LINK_CHANGED]", "[BAD_SIGNATURE]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submission.json",
        "related.json",
        "report.json",
        "certificate.json",
        "public-key.pem"
      })
  void what_is_missing_is_named(String part) throws IOException {
    SortedMap<String, Content> fewer = new TreeMap<>(parts);
    fewer.remove(part);
    Run run = Run.of("verify", bundle(fewer), "--rerun");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("不符：缺少 " + part + "。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "rules/notes.txt", "rules/cap/.hidden.drl"})
  void what_does_not_belong_there_is_named(String name) throws IOException {
    SortedMap<String, Content> more = new TreeMap<>(parts);
    more.put(name, Content.of("x"));
    Run run = Run.of("verify", bundle(more));
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("不符：" + name + " 不属于这份凭证。");
  }

  @Test
  void a_byte_that_breaks_the_packing_is_named_by_its_part() throws IOException {
    String name = bundle(parts);
    byte[] zip = Files.readAllBytes(Path.of(name));
    String whole = new String(zip, StandardCharsets.ISO_8859_1);
    zip[whole.indexOf("report.json") + "report.json".length() + 40] ^= 0x55;
    Files.write(Path.of(name), zip);
    Run run = Run.of("verify", name);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("report.json");
  }

  @Test
  void json_says_the_same() throws IOException {
    JsonNode whole =
        JsonOutput.format().readTree(Run.of("verify", bundle(parts), "--rerun", "--json").out());
    assertThat(whole.path("intact").asBoolean()).isTrue();
    assertThat(whole.path("keyChecked").asBoolean()).isFalse();
    assertThat(whole.at("/rerun/identical").asBoolean()).isTrue();
    assertThat(whole.at("/certificate/link/submission").asLong()).isEqualTo(7);
    JsonNode flawed =
        JsonOutput.format()
            .readTree(Run.of("verify", with("related.json", t -> "[]"), "--json").out());
    assertThat(flawed.at("/flaws/0/code").asText()).isEqualTo("CHANGED");
    assertThat(flawed.at("/flaws/0/part").asText()).isEqualTo("related.json");
  }

  @Test
  void what_is_no_bundle_or_no_key_is_told() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "text");
    Run noBundle = Run.of("verify", text.toString());
    assertThat(noBundle.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(noBundle.err()).contains("不是完整的 zip 压缩包");
    Run noKey = Run.of("verify", bundle(parts), "--key", text.toString());
    assertThat(noKey.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(noKey.err()).contains("没有 Ed25519 公钥");
    assertThat(Run.of("verify", "nowhere.zip").err()).contains("nowhere.zip 不存在");
  }

  @Test
  void labels_are_english_on_request() throws IOException {
    Run run = Run.of("verify", bundle(parts), "--lang", "en");
    assertThat(run.out()).contains("Certificate: link 1", "the signature holds");
  }
}
