package org.guiju.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Missing;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.Verdict;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleTrees;
import org.junit.jupiter.api.Test;

class CheckerTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final String BALANCED =
      "$it : AllocationRow( yearTotal != null, $given : yearTotal, yearTotal != trancheSum )";

  private final Checker checker = new Checker(Duration.ofSeconds(20));

  @Test
  void a_breach_is_violated_with_its_place_and_words() {
    RuleSet rules = RuleTrees.aTree().rule("TST-001", "VIOLATION", BALANCED, "yearTotal").read();
    CheckReport report = check(rules, "{\"regionName\":\"宁德\",\"yearTotal\":3,\"thisTranche\":2}");
    assertThat(report.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo("值为 3");
              assertThat(finding.location().pointer()).isEqualTo("/rows/0/yearTotal");
              assertThat(finding.location().rowName()).isEqualTo("宁德");
            });
  }

  @Test
  void a_rule_that_finds_nothing_has_passed_with_what_it_examined() {
    RuleSet rules = RuleTrees.aTree().rule("TST-001", "VIOLATION", BALANCED, "yearTotal").read();
    CheckReport report =
        check(
            rules,
            """
            {"regionName":"宁德","yearTotal":2,"thisTranche":2},
            {"regionName":"莆田","yearTotal":5,"earlierTranches":3,"thisTranche":2},
            {"regionName":"三明","thisTranche":2}""");
    RuleOutcome outcome = report.rules().get(0);
    assertThat(outcome.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(outcome.examined()).isEqualTo(2);
    assertThat(report.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void a_blank_field_that_the_breach_reads_leaves_the_rule_unchecked() {
    RuleSet rules = RuleTrees.aTree().rule("TST-001", "VIOLATION", BALANCED, "yearTotal").read();
    CheckReport report = check(rules, "{\"regionName\":\"宁德\",\"yearTotal\":3}");
    RuleOutcome outcome = report.rules().get(0);
    assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(outcome.missing()).extracting(Missing::field).containsExactly("trancheSum");
    assertThat(report.findings()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void a_rule_whose_guards_match_nothing_does_not_apply_and_says_which() {
    RuleSet rules = RuleTrees.aTree().rule("TST-001", "VIOLATION", BALANCED, "yearTotal").read();
    CheckReport report = check(rules, "{\"regionName\":\"宁德\",\"thisTranche\":3}");
    RuleOutcome outcome = report.rules().get(0);
    assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome.reason()).contains("全年下达已填写");
  }

  @Test
  void a_rule_for_another_kind_of_paper_does_not_apply() {
    RuleSet rules =
        RuleTrees.aTree()
            .rule("TST-001", "VIOLATION", "$it : Payment( amount < 0 )", "amount")
            .read();
    RuleOutcome outcome = check(rules, "{\"regionName\":\"宁德\",\"thisTranche\":3}").rules().get(0);
    assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome.reason()).contains("资金分配方案");
  }

  @Test
  void a_related_paper_nobody_gave_leaves_the_rule_unchecked() {
    String when =
        "$it : AllocationPlan( rows != null )"
            + " accumulate( ReceivedFunds( $v : amount ); $sum : sum($v); $sum > 3 )";
    RuleSet rules = RuleTrees.aTree().rule("TST-001", "VIOLATION", when, "rows").read();
    RuleOutcome outcome = check(rules, "{\"regionName\":\"宁德\",\"thisTranche\":3}").rules().get(0);
    assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(outcome.missing()).extracting(Missing::fact).containsExactly("ReceivedFunds");
  }

  @Test
  void a_limit_that_is_not_in_force_leaves_the_rule_unchecked() {
    String limits =
        """
        limits:
          - code: cap
            values:
              - {to: 2023-12-31, article: 第一条, none: true}
              - {from: 2024-01-01, to: 2024-06-30, article: 第一条, number: 2}
              - {from: 2024-07-01, article: 第一条, none: true}
        """;
    RuleSet rules =
        RuleTrees.aTree()
            .limits(limits)
            .rule(
                "TST-001",
                "WARNING",
                "Limit( code == \"cap\", $cap : value )"
                    + " $it : AllocationRow( $given : thisTranche, thisTranche > $cap )",
                "thisTranche")
            .read();
    String row = "{\"regionName\":\"宁德\",\"thisTranche\":3}";
    assertThat(outcome(rules, row, DAY)).isEqualTo(Outcome.VIOLATED);
    assertThat(outcome(rules, row, DAY.plusDays(1))).isEqualTo(Outcome.NOT_CHECKED);
  }

  @Test
  void a_limit_from_a_table_is_in_force_like_any_other() {
    String csv =
        """
        代码,起,止,条款,数值
        cap,,2024-06-29,第一条,3
        ,2024-06-30,,第二条,2
        """;
    String yaml =
        """
        limits:
          - code: cap
            values:
              - {to: 2024-06-29, article: 第一条, number: 3}
              - {from: 2024-06-30, article: 第二条, number: 2}
        """;
    String when =
        "Limit( code == \"cap\", $expected : value )"
            + " $it : AllocationRow( $given : thisTranche, thisTranche > $expected )";
    String row = "{\"regionName\":\"宁德\",\"thisTranche\":3}";
    RuleSet table = capped(RuleTrees.aTree().csv(csv), when);
    assertThat(check(table, row).findings())
        .hasSize(1)
        .isEqualTo(check(capped(RuleTrees.aTree().limits(yaml), when), row).findings());
    assertThat(outcome(table, row, DAY.minusDays(1))).isEqualTo(Outcome.PASSED);
  }

  private static RuleSet capped(RuleTrees tree, String when) {
    return tree.rule("TST-001", "WARNING", when, "thisTranche").read();
  }

  @Test
  void the_wording_in_force_on_the_day_is_applied() {
    RuleSet rules =
        RuleTrees.aTree()
            .wording(
                "TST-001",
                "2020-01-01",
                "VIOLATION",
                "$it : AllocationRow( thisTranche > 5 )",
                "thisTranche")
            .wording(
                "TST-001",
                "2024-06-30",
                "VIOLATION",
                "$it : AllocationRow( thisTranche > 2 )",
                "thisTranche")
            .read();
    String row = "{\"regionName\":\"宁德\",\"thisTranche\":3}";
    assertThat(outcome(rules, row, LocalDate.of(2019, 12, 31))).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(rules, row, DAY.minusDays(1))).isEqualTo(Outcome.PASSED);
    assertThat(outcome(rules, row, DAY)).isEqualTo(Outcome.VIOLATED);
  }

  @Test
  void a_document_that_has_expired_is_silent_and_says_so() {
    RuleSet rules =
        RuleTrees.aTree()
            .document("effectiveTo: 2024-06-30\nscope: {}\n")
            .rule("TST-001", "VIOLATION", "$it : AllocationRow( thisTranche > 2 )", "thisTranche")
            .read();
    String row = "{\"regionName\":\"宁德\",\"thisTranche\":3}";
    assertThat(outcome(rules, row, DAY)).isEqualTo(Outcome.VIOLATED);
    assertThat(outcome(rules, row, DAY.plusDays(1))).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void a_document_learned_of_later_is_not_applied_to_earlier_knowledge() {
    RuleSet rules =
        RuleTrees.aTree()
            .document("knownSince: 2024-07-01\nscope: {}\n")
            .rule("TST-001", "VIOLATION", "$it : AllocationRow( thisTranche > 2 )", "thisTranche")
            .read();
    FactSet facts = facts("{\"regionName\":\"宁德\",\"thisTranche\":3}");
    assertThat(checker.check(facts, rules, DAY, DAY).rules().get(0).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(checker.check(facts, rules, DAY, null).rules().get(0).outcome())
        .isEqualTo(Outcome.VIOLATED);
  }

  @Test
  void a_rule_that_throws_is_named_and_the_others_still_run() {
    RuleSet rules =
        RuleTrees.aTree()
            .rule("TST-001", "VIOLATION", "$it : AllocationRow( method.length() > 2 )", "method")
            .rule("TST-002", "VIOLATION", "$it : AllocationRow( thisTranche > 2 )", "thisTranche")
            .read();
    CheckReport report = check(rules, "{\"regionName\":\"宁德\",\"thisTranche\":3}");
    assertThat(report.rules())
        .extracting(RuleOutcome::ruleId, RuleOutcome::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("TST-001", Outcome.NOT_CHECKED),
            org.assertj.core.groups.Tuple.tuple("TST-002", Outcome.VIOLATED));
    assertThat(report.rules().get(0).reason()).contains("执行出错");
    assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("TST-002");
  }

  @Test
  void a_check_that_takes_too_long_is_a_fault_and_no_finding() {
    RuleSet rules =
        RuleTrees.aTree()
            .rule("TST-001", "VIOLATION", "$it : AllocationRow( thisTranche > 2 )", "thisTranche")
            .read();
    FactSet facts = facts("{\"regionName\":\"宁德\",\"thisTranche\":3}");
    Checker hurried = new Checker(Duration.ofNanos(1));
    assertThatThrownBy(() -> hurried.check(facts, rules, DAY, null))
        .isInstanceOf(CheckTimeoutException.class);
  }

  private Outcome outcome(RuleSet rules, String rows, LocalDate day) {
    return checker.check(facts(rows), rules, day, null).rules().get(0).outcome();
  }

  private CheckReport check(RuleSet rules, String rows) {
    return checker.check(facts(rows), rules, DAY, null);
  }

  private static FactSet facts(String rows) {
    String body =
        """
        {"kind": "allocation-plan", "header": {"fiscalYear": 2024, "region": "福建省"},
         "rows": [%s]}
        """
            .formatted(rows);
    return new SubmissionReader()
        .read(
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), IntakeLimits.STANDARD)
        .facts();
  }
}
