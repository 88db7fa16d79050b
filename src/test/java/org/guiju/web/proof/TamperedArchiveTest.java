package org.guiju.web.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.guiju.proof.Certificate;
import org.guiju.proof.ChainWalk;
import org.guiju.proof.Flaw;
import org.guiju.proof.Link;
import org.guiju.proof.Sealer;
import org.guiju.proof.SigningKey;
import org.guiju.store.chain.PostgresChain;
import org.guiju.store.chain.PostgresEvidence;
import org.guiju.store.local.TestDatabase;
import org.guiju.web.PlainContentType;
import org.guiju.web.http.Addresses;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever may do everything in the database changes what lies there, past all triggers; each change
 * is found and named. It is made and looked at in one transaction that is never committed.
 */
@QuarkusTest
@Tag("once")
class TamperedArchiveTest {
  @Inject Sealer sealer;

  private final Certificate[] links = new Certificate[3];
  private Connection superuser;
  private Statement sql;
  private PostgresChain chain;
  private ChainWalk walk;

  @BeforeEach
  void three_reports_in_the_chain() throws SQLException {
    for (int i = 0; i < links.length; i++) {
      long id = submit();
      links[i] = sealer.certificate(id, 1).orElseThrow();
    }
    superuser = TestDatabase.superuser();
    superuser.setAutoCommit(false);
    sql = superuser.createStatement();
    sql.execute("set local session_replication_role = replica");
    Jdbi jdbi = Jdbi.create(superuser);
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    chain = new PostgresChain(jdbi);
    walk = new ChainWalk(chain, new PostgresEvidence(jdbi));
  }

  @AfterEach
  void nothing_happened() throws SQLException {
    superuser.rollback();
    superuser.close();
  }

  private static long submit() {
    String body =
        """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "福建省", "docNo": "%s", "issueDate": "2024-05-24"},
         "related": {"received": [{"docNo": "财社〔2024〕21号", "amount": 26}]},
         "rows": [{"regionName": "宁德", "thisTranche": 26}]}\
        """
            .formatted("凭证〔2024〕" + (UUID.randomUUID().hashCode() & 0xFFFFFF) + "号");
    return RestAssured.given()
        .config(PlainContentType.config())
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Addresses.SUBMISSIONS)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("submission.id");
  }

  private ChainWalk.Result walked() {
    return walk.walk(links[0].link().sequence(), 1000);
  }

  private List<String> flaws() {
    return walked().flaws().stream()
        .map(ChainWalk.Spot::flaw)
        .map(flaw -> flaw.code() + " " + flaw.part())
        .toList();
  }

  private String middle(String pattern) {
    return pattern
        .replace("{sequence}", String.valueOf(links[1].link().sequence()))
        .replace("{submission}", String.valueOf(links[1].link().submission()))
        .replace("{report}", String.valueOf(links[1].link().report()));
  }

  private void change(String command) throws SQLException {
    assertThat(sql.executeUpdate(middle(command))).isPositive();
  }

  private static String flipped(String column, int at) {
    return "%s = set_byte(%s, %d, get_byte(%s, %d) # 255)"
        .formatted(column, column, at, column, at);
  }

  @Test
  void an_archive_that_nobody_touched_is_intact() {
    assertThat(walked().flaws()).isEmpty();
    assertThat(walked().to()).isGreaterThanOrEqualTo(links[2].link().sequence());
    assertThat(walked().firstBroken()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "previous",
        "submission_sha256",
        "content_sha256",
        "report_sha256",
        "related",
        "rule_set",
        "sha256"
      })
  void a_changed_hash_in_a_link_is_found(String column) throws SQLException {
    change("update chain_link set " + flipped(column, 5) + " where sequence = {sequence}");
    assertThat(flaws()).anyMatch(flaw -> flaw.endsWith(middle(" links/{sequence}")));
    assertThat(walked().firstBroken()).isEqualTo(links[1].link().sequence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submission = submission + 1000000",
        "n = n + 1",
        "engine = engine || ' '",
        "as_of = as_of + 1",
        "known_at = '2024-12-31'",
        "cause = 1",
        "checked_at = checked_at + interval '1 microsecond'",
        "sealed_at = sealed_at - interval '1 microsecond'"
      })
  void a_changed_statement_in_a_link_is_found(String setting) throws SQLException {
    change("update chain_link set " + setting + " where sequence = {sequence}");
    assertThat(flaws()).contains(middle("LINK_CHANGED links/{sequence}"));
    assertThat(walked().firstBroken()).isEqualTo(links[1].link().sequence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "signature"})
  void a_changed_signature_is_found(String column) throws SQLException {
    change("update chain_signature set " + flipped(column, 5) + " where sequence = {sequence}");
    assertThat(flaws())
        .singleElement()
        .asString()
        .matches(middle("(UNKNOWN_KEY|BAD_SIGNATURE) links/{sequence}"));
  }

  @Test
  void an_end_of_the_chain_without_signature_is_found() throws SQLException {
    change("delete from chain_signature");
    assertThat(flaws()).singleElement().asString().startsWith("UNSIGNED links/");
  }

  @Test
  void a_changed_link_is_not_signed_late() throws SQLException {
    change("delete from chain_signature where sequence = {sequence}");
    assertThat(certified().signature()).isNotNull();
    change("delete from chain_signature where sequence = {sequence}");
    change("update chain_link set engine = 'other' where sequence = {sequence}");
    assertThatThrownBy(this::certified).hasMessageContaining("LINK_CHANGED");
    writtenAnew();
    assertThatThrownBy(this::certified).hasMessageContaining("LINK_OUT_OF_ORDER");
  }

  private Certificate certified() {
    Link link = links[1].link();
    return new Sealer(chain, SigningKey.create())
        .certificate(link.submission(), link.report())
        .orElseThrow();
  }

  @Test
  void a_link_written_anew_and_unsigned_does_not_fit_the_next() throws SQLException {
    change("delete from chain_signature where sequence = {sequence}");
    change("update chain_link set engine = 'other' where sequence = {sequence}");
    change("update report set engine = 'other' where submission = {submission}");
    writtenAnew();
    assertThat(flaws()).containsExactly("LINK_OUT_OF_ORDER links/" + links[2].link().sequence());
  }

  /** The link with another engine and the hash that goes with it. */
  private void writtenAnew() throws SQLException {
    Link was = links[1].link();
    Link is =
        new Link(
            was.sequence(),
            was.previousSha256(),
            was.submission(),
            was.submissionSha256(),
            was.contentSha256(),
            was.report(),
            was.reportSha256(),
            was.relatedSha256(),
            was.ruleSetSha256(),
            "other",
            was.asOf(),
            was.knownAt(),
            was.cause(),
            was.checkedAt(),
            was.sealedAt());
    change(
        "update chain_link set sha256 = decode('"
            + is.sha256()
            + "', 'hex')"
            + " where sequence = {sequence}");
  }

  @Test
  void a_link_with_another_number_is_found() throws SQLException {
    change("update chain_link set sequence = sequence + 1000000 where sequence = {sequence}");
    assertThat(walked().firstBroken()).isEqualTo(links[1].link().sequence());
    assertThat(flaws()).anyMatch(flaw -> flaw.startsWith("LINK_MISSING"));
  }

  @Test
  void a_removed_link_is_found_with_its_report() throws SQLException {
    change("delete from chain_link where sequence = {sequence}");
    assertThat(walked().firstBroken()).isEqualTo(links[1].link().sequence());
    assertThat(flaws())
        .contains(middle("UNLINKED submissions/{submission}/reports/{report}"))
        .contains("LINK_MISSING links/" + links[2].link().sequence());
  }

  @Test
  void the_removed_last_link_is_found_by_its_report() throws SQLException {
    sql.executeUpdate("delete from chain_link where sequence >= " + links[2].link().sequence());
    assertThat(flaws())
        .contains(
            "UNLINKED submissions/%d/reports/%d"
                .formatted(links[2].link().submission(), links[2].link().report()));
  }

  @Test
  void two_swapped_links_are_found() throws SQLException {
    long first = links[0].link().sequence();
    change("update chain_link set sequence = 99999999 where sequence = {sequence}");
    change("update chain_link set sequence = {sequence} where sequence = " + first);
    change("update chain_link set sequence = " + first + " where sequence = 99999999");
    assertThat(walked().firstBroken()).isEqualTo(first);
    assertThat(flaws())
        .contains("LINK_CHANGED links/" + first, middle("LINK_CHANGED links/{sequence}"))
        .contains("LINK_OUT_OF_ORDER links/" + first);
  }

  @Test
  void a_report_that_was_slipped_in_is_found() throws SQLException {
    change(
        """
        insert into report (submission, n, rule_set, related, as_of, known_at, verdict, violations,
          warnings, advisories, not_checked, engine, sha256, content)
        select submission, 77, rule_set, related, as_of + 1, known_at, 'PASS', 0, 0, 0, 0, engine,
          sha256, content from report where submission = {submission}
        """);
    assertThat(flaws()).containsExactly(middle("UNLINKED submissions/{submission}/reports/77"));
  }

  @Test
  void an_exchanged_key_vouches_for_nothing() throws SQLException {
    change("update certificate_key set " + flipped("public_key", 20));
    assertThat(flaws()).contains(middle("UNKNOWN_KEY links/{sequence}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 60, 120})
  void a_changed_byte_of_a_submission_is_found(int at) throws SQLException {
    change("update submission set " + flipped("content", at) + " where id = {submission}");
    assertThat(flaws())
        .singleElement()
        .asString()
        .matches(middle("(CHANGED|UNREADABLE) submissions/{submission}/content"));
  }

  @Test
  void another_text_in_place_of_a_submission_is_found() throws SQLException {
    String other =
        "update submission s set content = (select content from submission o where o.id = %d)"
            .formatted(links[2].link().submission());
    change(other + " where id = {submission}");
    assertThat(flaws()).containsExactly(middle("CHANGED submissions/{submission}/content"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 12, 13, 18, 25})
  void a_changed_byte_of_a_report_is_found(int at) throws SQLException {
    change("update report set " + flipped("content", at) + " where submission = {submission}");
    assertThat(flaws())
        .singleElement()
        .asString()
        .matches(middle("(CHANGED|UNREADABLE) submissions/{submission}/reports/{report}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 900})
  void a_changed_byte_of_what_reports_are_packed_against_is_found(int at) throws SQLException {
    change(
        "update packing_dictionary set "
            + flipped("content", at)
            + " where rule_set = (select rule_set from report where submission = {submission})"
            + " and kind = (select kind from submission where id = {submission})");
    assertThat(flaws())
        .isNotEmpty()
        .allMatch(flaw -> flaw.matches("UNREADABLE submissions/\\d+/reports/\\d+"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verdict = 'PASS'",
        "violations = 7",
        "warnings = 7",
        "advisories = 7",
        "not_checked = 7"
      })
  void a_result_noted_otherwise_is_found(String setting) throws SQLException {
    change("update report set " + setting + " where submission = {submission}");
    assertThat(flaws())
        .containsExactly(middle("REPORT_UNLIKE_COLUMNS submissions/{submission}/reports/{report}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "engine = 'other'",
        "as_of = as_of - 1",
        "known_at = '2020-01-01'",
        "cause = 1",
        "checked_at = checked_at - interval '1 day'"
      })
  void circumstances_noted_otherwise_are_found(String setting) throws SQLException {
    change("update report set " + setting + " where submission = {submission}");
    assertThat(flaws()).containsExactly(middle("LINK_UNLIKE_ARCHIVE links/{sequence}"));
    assertThat(walked().flaws().get(0).flaw().message())
        .startsWith(middle("links/{sequence} 与归档中的报告不一致："));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 20})
  void a_changed_byte_of_related_facts_is_found(int at) throws SQLException {
    change(
        "update related_snapshot set "
            + flipped("content", at)
            + " where sha256 = (select related from report where submission = {submission})");
    assertThat(flaws())
        .singleElement()
        .asString()
        .matches("(CHANGED|UNREADABLE) submissions/\\d+/reports/1/related");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 200})
  void a_changed_byte_of_a_rule_file_is_found(int at) throws SQLException {
    change(
        "update rule_file set "
            + flipped("content", at)
            + " where sha256 = (select f.file from rule_set_file f join report r using (rule_set)"
            + " where r.submission = {submission} and f.path = 'common/document.yaml')");
    assertThat(flaws())
        .singleElement()
        .asString()
        .matches("(CHANGED|UNREADABLE) rules/common/document.yaml");
  }

  @Test
  void a_rule_file_taken_out_of_its_set_is_found() throws SQLException {
    change(
        "delete from rule_set_file where path = 'common/document.yaml'"
            + " and rule_set = (select rule_set from report where submission = {submission})");
    assertThat(flaws()).containsExactly("CHANGED rules/");
  }

  @Test
  void contents_that_are_gone_are_told_from_damaged_ones() throws SQLException {
    change("delete from submission where id = {submission}");
    assertThat(flaws()).contains(middle("MISSING submissions/{submission}/content"));
  }

  @Test
  void every_flaw_says_in_chinese_what_it_is_about() throws SQLException {
    change("update report set " + flipped("content", 40) + " where submission = {submission}");
    Flaw flaw = walked().flaws().get(0).flaw();
    assertThat(flaw.message()).startsWith(flaw.part()).containsPattern("已损坏|已被改动").endsWith("。");
  }
}
