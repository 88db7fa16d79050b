package org.guiju.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guiju.facts.Place;
import org.guiju.findings.ReportDiff.FindingChange;
import org.guiju.findings.ReportDiff.OutcomeChange;
import org.junit.jupiter.api.Test;

class ReportDiffTest {
  @Test
  void equal_reports_do_not_differ() {
    CheckReport report = report(Outcome.VIOLATED, finding("宁德", "多一元"));
    assertThat(ReportDiff.between(report, report).same()).isTrue();
  }

  @Test
  void a_reworded_finding_is_changed_and_not_resolved_and_introduced() {
    // Given
    Finding before = finding("宁德", "多一元");
    Finding after = finding("宁德", "多出一元");
    // When
    ReportDiff diff =
        ReportDiff.between(report(Outcome.VIOLATED, before), report(Outcome.VIOLATED, after));
    // Then
    assertThat(diff.findings())
        .containsExactly(new FindingChange(ReportDiff.Type.CHANGED, before, after));
    assertThat(diff.rules()).isEmpty();
  }

  @Test
  void a_finding_about_something_else_is_added_and_the_old_one_removed() {
    // Given
    Finding before = finding("宁德", "多一元");
    Finding after = finding("莆田", "多一元");
    // When
    ReportDiff diff =
        ReportDiff.between(report(Outcome.VIOLATED, before), report(Outcome.VIOLATED, after));
    // Then
    assertThat(diff.findings())
        .containsExactlyInAnyOrder(
            new FindingChange(ReportDiff.Type.REMOVED, before, null),
            new FindingChange(ReportDiff.Type.ADDED, null, after));
  }

  @Test
  void of_two_findings_about_one_subject_only_the_new_one_is_added() {
    // Given
    Finding first = finding("宁德", "多一元");
    Finding second = finding("宁德", "少一列");
    // When
    ReportDiff diff =
        ReportDiff.between(
            report(Outcome.VIOLATED, first), report(Outcome.VIOLATED, second, first));
    // Then
    assertThat(diff.findings())
        .containsExactly(new FindingChange(ReportDiff.Type.ADDED, null, second));
  }

  @Test
  void a_rule_with_another_outcome_is_told_even_without_findings() {
    ReportDiff diff = ReportDiff.between(report(Outcome.PASSED), report(Outcome.NOT_CHECKED));
    assertThat(diff.rules())
        .containsExactly(new OutcomeChange("ALLOC-002", Outcome.PASSED, Outcome.NOT_CHECKED));
    assertThat(diff.same()).isFalse();
  }

  private static Finding finding(String row, String message) {
    Place place = new Place(null, null, null, "/rows/0/yearTotal", row, "yearTotal", null, row);
    return new Finding(
        "ALLOC-002",
        Severity.VIOLATION,
        "相符",
        message,
        new Citation("common", "通用", "一", null),
        place,
        null,
        null,
        null,
        "请核对",
        null,
        Map.of());
  }

  private static CheckReport report(Outcome outcome, Finding... findings) {
    List<RuleOutcome> rules =
        List.of(
            new RuleOutcome(
                "ALLOC-002",
                "相符",
                "common",
                Severity.VIOLATION,
                outcome,
                1,
                findings.length,
                null,
                List.of()));
    return new CheckReport(
        VerdictPolicy.verdict(List.of(findings), rules),
        null,
        null,
        new CheckReport.RuleSetVersion("v", "s"),
        new CheckReport.SubmissionRef(null, "s", "allocation-plan", null),
        List.of(findings),
        rules,
        CheckReport.Counts.of(List.of(findings), rules));
  }
}
