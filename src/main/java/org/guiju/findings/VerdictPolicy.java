package org.guiju.findings;

import java.util.List;

/**
 * Sums up a check: a violation rejects; without one, a rule of severity VIOLATION that could not be
 * checked leaves the verdict open; warnings and unchecked lighter rules are passed with a note.
 * Advisories alone do not change a pass.
 */
public final class VerdictPolicy {
  private VerdictPolicy() {}

  public static Verdict verdict(List<Finding> findings, List<RuleOutcome> outcomes) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION)) {
      return Verdict.REJECT;
    }
    if (outcomes.stream().anyMatch(VerdictPolicy::leavesOpen)) {
      return Verdict.UNDECIDED;
    }
    boolean warned = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
    boolean unchecked = outcomes.stream().anyMatch(rule -> rule.outcome() == Outcome.NOT_CHECKED);
    return warned || unchecked ? Verdict.PASS_WITH_WARNINGS : Verdict.PASS;
  }

  private static boolean leavesOpen(RuleOutcome rule) {
    return rule.outcome() == Outcome.NOT_CHECKED && rule.severity() == Severity.VIOLATION;
  }
}
