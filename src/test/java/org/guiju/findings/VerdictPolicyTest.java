package org.guiju.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPolicyTest {
  @Test
  void nothing_found_and_all_checked_is_a_pass() {
    assertThat(verdict(List.of(), outcome(Severity.VIOLATION, Outcome.PASSED)))
        .isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @CsvSource({"VIOLATION, REJECT", "WARNING, PASS_WITH_WARNINGS", "ADVISORY, PASS"})
  void the_heaviest_finding_decides(Severity severity, Verdict expected) {
    List<Finding> findings = List.of(finding(Severity.ADVISORY), finding(severity));
    assertThat(verdict(findings, outcome(severity, Outcome.VIOLATED))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "VIOLATION, UNDECIDED",
    "WARNING, PASS_WITH_WARNINGS",
    "ADVISORY, PASS_WITH_WARNINGS"
  })
  void what_could_not_be_checked_is_no_pass(Severity severity, Verdict expected) {
    assertThat(verdict(List.of(), outcome(severity, Outcome.NOT_CHECKED))).isEqualTo(expected);
  }

  @Test
  void a_warning_does_not_settle_what_a_heavier_rule_left_open() {
    assertThat(
            verdict(
                List.of(finding(Severity.WARNING)),
                outcome(Severity.VIOLATION, Outcome.NOT_CHECKED)))
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void a_violation_rejects_whatever_else_is_open() {
    assertThat(
            verdict(
                List.of(finding(Severity.VIOLATION)),
                outcome(Severity.VIOLATION, Outcome.NOT_CHECKED)))
        .isEqualTo(Verdict.REJECT);
  }

  @Test
  void a_rule_that_does_not_apply_takes_nothing_away() {
    assertThat(verdict(List.of(), outcome(Severity.VIOLATION, Outcome.NOT_APPLICABLE)))
        .isEqualTo(Verdict.PASS);
  }

  private static Verdict verdict(List<Finding> findings, RuleOutcome outcome) {
    return VerdictPolicy.verdict(findings, List.of(outcome));
  }

  private static RuleOutcome outcome(Severity severity, Outcome outcome) {
    return new RuleOutcome("TST-001", "试验", "trial", severity, outcome, 1, 0, null, List.of());
  }

  private static Finding finding(Severity severity) {
    return FindingOrderTest.finding("TST-001", severity, "/rows/0", "有误");
  }
}
