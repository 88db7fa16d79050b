package org.guiju.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.findings.Finding;
import org.guiju.findings.Missing;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.Severity;

/** Puts into words what a rule said to an example. */
final class TrialWords {
  private static final int SHOWN = 3;

  private TrialWords() {}

  static String of(Outcome outcome) {
    return switch (outcome) {
      case VIOLATED -> "违反（VIOLATED）";
      case PASSED -> "通过（PASSED）";
      case NOT_APPLICABLE -> "不适用（NOT_APPLICABLE）";
      case NOT_CHECKED -> "未检查（NOT_CHECKED）";
    };
  }

  private static String of(Severity severity) {
    return switch (severity) {
      case VIOLATION -> "违规（VIOLATION）";
      case WARNING -> "警告（WARNING）";
      case ADVISORY -> "提示（ADVISORY）";
    };
  }

  /** How the rule came to its outcome, as the end of a sentence. */
  static String why(RuleOutcome outcome, List<Finding> findings) {
    return switch (outcome.outcome()) {
      case VIOLATED -> "：" + listed(findings) + "。";
      case PASSED -> "，看了 " + outcome.examined() + " 处，没有发现问题。";
      case NOT_APPLICABLE -> outcome.reason() == null ? "。" : "：" + sentence(outcome.reason());
      case NOT_CHECKED ->
          outcome.missing().isEmpty()
              ? "：" + sentence(String.valueOf(outcome.reason()))
              : "："
                  + sentence(
                      outcome.missing().stream()
                          .map(Missing::message)
                          .limit(SHOWN)
                          .collect(Collectors.joining("；")));
    };
  }

  /** What differs among the findings; empty when nothing does. */
  static Optional<String> difference(RuleCase expected, List<Finding> findings) {
    List<String> differences = new ArrayList<>();
    if (expected.severity() != null && findings.get(0).severity() != expected.severity()) {
      differences.add("轻重应为" + of(expected.severity()) + "，实际为" + of(findings.get(0).severity()));
    }
    List<String> at = findings.stream().map(finding -> finding.location().pointer()).toList();
    if (expected.at() != null && !at.equals(expected.at())) {
      differences.add("位置应为 " + String.join("、", expected.at()) + "，实际为 " + String.join("、", at));
    }
    if (expected.count() != null && expected.count() != findings.size()) {
      differences.add("应报告 " + expected.count() + " 条，实际 " + findings.size() + " 条");
    }
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("；", differences) + "：" + listed(findings) + "。");
  }

  private static String listed(List<Finding> findings) {
    String shown =
        findings.stream()
            .limit(SHOWN)
            .map(finding -> finding.location().pointer() + " “" + finding.message() + "”")
            .collect(Collectors.joining("；"));
    return findings.size() > SHOWN ? shown + "等 " + findings.size() + " 条" : shown;
  }

  private static String sentence(String words) {
    return words.endsWith("。") ? words : words + "。";
  }
}
