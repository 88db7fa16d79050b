package org.guiju.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.guiju.findings.Severity;
import org.guiju.rules.Statement;
import org.guiju.rules.WeightReason;

/** Why a rule weighs what it weighs. */
final class Weight {
  private Weight() {}

  /**
   * For each weight of {@code statements} what their author gives as its reason, and what it does
   * to the verdict.
   *
   * @param given reasons in the comment on top of the rule file; rules from before they were asked
   *     for may have none
   */
  static List<String> reasons(List<Statement> statements, List<WeightReason> given) {
    return statements.stream()
        .map(Statement::severity)
        .distinct()
        .sorted()
        .map(severity -> severity.label() + "：" + words(severity, given) + effect(severity))
        .toList();
  }

  private static String words(Severity severity, List<WeightReason> given) {
    return given.stream()
        .filter(reason -> reason.severity() == severity)
        .map(WeightReason::words)
        .collect(Collectors.joining());
  }

  private static String effect(Severity severity) {
    return switch (severity) {
      case VIOLATION -> "改正以前，结论是“不通过”。";
      case WARNING -> "不影响“有提醒地通过”。";
      case ADVISORY -> "不影响“通过”。";
    };
  }
}
