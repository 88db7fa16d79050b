package org.guiju.review;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;

/** Tries one example on a rule set, and says what differs from what its author expects. */
final class Trial {
  private static final Logger LOG = Logger.getLogger(Trial.class.getName());

  private final Example example;
  private final RuleCase expected;
  private final RuleSet rules;
  private final Checker checker;

  Trial(Example example, RuleSet rules, Checker checker) {
    this.example = example;
    this.expected = example.source();
    this.rules = rules;
    this.checker = checker;
  }

  /** What is wrong, at the place of the example; empty when the rule says what was expected. */
  Optional<RuleProblem> problem() {
    return difference()
        .map(
            words ->
                new RuleProblem(
                    expected.file(),
                    expected.line(),
                    expected.column(),
                    expected.ruleId(),
                    "示例“" + expected.name() + "”不符：" + words + "请核对规则的写法，或者更正这个示例。"));
  }

  private Optional<String> difference() {
    try {
      CheckReport report = checker.check(example.facts(), rules, example.day(), null);
      return report.rules().stream()
          .filter(rule -> rule.ruleId().equals(expected.ruleId()))
          .findFirst()
          .map(outcome -> difference(outcome, findings(report)))
          .orElse(Optional.of("文件夹中没有编号为 " + expected.ruleId() + " 的规则。"));
    } catch (CheckTimeoutException late) {
      return Optional.of("试算超过了规定的时间。");
    } catch (RuntimeException failure) {
      LOG.log(Level.FINE, "example of " + expected.ruleId() + " failed", failure);
      return Optional.of("规则没有得出结果：规则执行出错（" + failure.getClass().getSimpleName() + "）。");
    }
  }

  private List<Finding> findings(CheckReport report) {
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals(expected.ruleId()))
        .toList();
  }

  private Optional<String> difference(RuleOutcome outcome, List<Finding> findings) {
    if (outcome.outcome() != expected.expect()) {
      return Optional.of(
          "应为"
              + TrialWords.of(expected.expect())
              + "，实际为"
              + TrialWords.of(outcome.outcome())
              + TrialWords.why(outcome, findings));
    }
    if (failed(outcome)) {
      return Optional.of("规则没有得出结果" + TrialWords.why(outcome, findings));
    }
    return TrialWords.difference(expected, findings);
  }

  /** True when a rule is "not checked" because it broke, not because something is blank. */
  private boolean failed(RuleOutcome outcome) {
    return outcome.outcome() == Outcome.NOT_CHECKED
        && outcome.missing().isEmpty()
        && rules.group(outcome.documentId()).map(this::applies).orElse(false);
  }

  private boolean applies(RuleGroup group) {
    return group.applicability(example.facts(), example.day(), null).applies();
  }
}
