package org.guiju.cli;

import java.io.PrintWriter;
import java.util.List;
import org.guiju.review.RuleCoverage;
import org.guiju.review.RuleCoverage.Condition;

/** How well the examples know their rules, on paper: what no example would notice, and the sum. */
final class CoveragePrinter {
  private final PrintWriter out;
  private final Texts texts;

  CoveragePrinter(PrintWriter out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  void print(List<RuleCoverage> rules) {
    rules.forEach(this::rule);
    long conditions = rules.stream().mapToLong(RuleCoverage::conditions).sum();
    long blind = rules.stream().mapToLong(rule -> rule.unexercised().size()).sum();
    long tried = conditions - blind - indispensable(rules);
    out.println(
        texts.get("coverage.totals", rules.size(), conditions, tried, blind, indispensable(rules)));
  }

  private static long indispensable(List<RuleCoverage> rules) {
    return rules.stream().mapToLong(rule -> rule.indispensable().size()).sum();
  }

  private void rule(RuleCoverage rule) {
    if (rule.unexercised().isEmpty()
        && rule.neverFilled().isEmpty()
        && rule.neverBlank().isEmpty()) {
      return;
    }
    out.println(rule.ruleId());
    for (Condition condition : rule.unexercised()) {
      out.println(
          "  %s:%d:%d %s"
              .formatted(
                  condition.file(),
                  condition.line(),
                  condition.column(),
                  texts.get("coverage.unexercised", condition.text().strip())));
    }
    fields("coverage.never-filled", rule.neverFilled());
    fields("coverage.never-blank", rule.neverBlank());
  }

  private void fields(String label, List<String> fields) {
    if (!fields.isEmpty()) {
      out.println("  " + texts.get(label, String.join(" ", fields)));
    }
  }
}
