package org.guiju.desk;

import java.util.stream.Collectors;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;

/** A report as lines that people can read and compare. */
public final class ReportText {
  private ReportText() {}

  /** Verdict, every finding, and every rule with its outcome. */
  public static String of(CheckReport report) {
    StringBuilder text = new StringBuilder();
    text.append(report.verdict()).append(" asOf ").append(report.asOf()).append('\n');
    text.append(report.counts()).append("\n\n");
    report.findings().forEach(finding -> text.append(line(finding)));
    text.append('\n');
    for (Outcome outcome : Outcome.values()) {
      report.rules().stream()
          .filter(rule -> rule.outcome() == outcome)
          .forEach(rule -> text.append(line(rule)));
    }
    return text.toString();
  }

  private static String line(Finding finding) {
    return "%s %s %s%n    %s%n    修改：%s%n    依据：%s %s%s%n"
        .formatted(
            finding.severity(),
            finding.ruleId(),
            finding.location().pointer(),
            finding.message(),
            finding.fix(),
            finding.citation().document(),
            finding.citation().article(),
            finding.citation().note() == null ? "" : "（" + finding.citation().note() + "）");
  }

  private static String line(RuleOutcome rule) {
    String missing =
        rule.missing().stream().map(m -> m.message()).limit(3).collect(Collectors.joining("；"));
    return "%s %s %s examined=%d fired=%d%s%s%n"
        .formatted(
            rule.outcome(),
            rule.ruleId(),
            rule.title(),
            rule.examined(),
            rule.fired(),
            rule.reason() == null ? "" : " ｜" + rule.reason(),
            missing.isEmpty() ? "" : " ｜缺：" + missing);
  }
}
