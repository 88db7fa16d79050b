package org.guiju.findings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What two checks of one submission say differently. A finding keeps its identity when it is
 * reworded, so new words are a change and not one finding resolved and another introduced.
 *
 * @param before verdict of the first report
 * @param after verdict of the second report
 * @param findings findings added, removed and changed, in the order of a report
 * @param rules rules with another outcome, in order of id
 */
public record ReportDiff(
    Verdict before, Verdict after, List<FindingChange> findings, List<OutcomeChange> rules) {

  /** What became of a finding. */
  public enum Type {
    /** Only the second report has it. */
    ADDED,
    /** Only the first report has it. */
    REMOVED,
    /** Both have it, in other words, weight or place. */
    CHANGED
  }

  /**
   * One finding that differs.
   *
   * @param type what became of it
   * @param before as in the first report; null when added
   * @param after as in the second report; null when removed
   */
  public record FindingChange(Type type, Finding before, Finding after) {
    private Finding shown() {
      return after == null ? before : after;
    }
  }

  /**
   * One rule with another outcome.
   *
   * @param ruleId the rule
   * @param before as in the first report; null when that knew no such rule
   * @param after as in the second report; null when that knows no such rule
   */
  public record OutcomeChange(String ruleId, Outcome before, Outcome after) {}

  /** Compares two reports of the same submission. */
  public static ReportDiff between(CheckReport before, CheckReport after) {
    return new ReportDiff(
        before.verdict(),
        after.verdict(),
        findings(before.findings(), after.findings()),
        outcomes(before.rules(), after.rules()));
  }

  /** Findings added, removed and changed from one report to another of the same submission. */
  public static List<FindingChange> findings(CheckReport before, CheckReport after) {
    return findings(before.findings(), after.findings());
  }

  /** True when the reports say the same. */
  public boolean same() {
    return before == after && findings.isEmpty() && rules.isEmpty();
  }

  private static List<FindingChange> findings(List<Finding> before, List<Finding> after) {
    Map<String, Deque<Finding>> old = byIdentity(before);
    List<Finding> unmatched = new ArrayList<>();
    // equal ones first: several findings may share an identity
    for (Finding finding : after) {
      Deque<Finding> twins = old.get(finding.identity());
      if (twins == null || !twins.remove(finding)) {
        unmatched.add(finding);
      }
    }
    List<FindingChange> changes = new ArrayList<>();
    for (Finding finding : unmatched) {
      Deque<Finding> twins = old.getOrDefault(finding.identity(), new ArrayDeque<>());
      Finding earlier = twins.poll();
      Type type = earlier == null ? Type.ADDED : Type.CHANGED;
      changes.add(new FindingChange(type, earlier, finding));
    }
    old.values().stream()
        .flatMap(Deque::stream)
        .forEach(gone -> changes.add(new FindingChange(Type.REMOVED, gone, null)));
    changes.sort((a, b) -> Finding.ORDER.compare(a.shown(), b.shown()));
    return List.copyOf(changes);
  }

  private static Map<String, Deque<Finding>> byIdentity(List<Finding> findings) {
    Map<String, Deque<Finding>> byIdentity = new TreeMap<>();
    for (Finding finding : findings) {
      byIdentity.computeIfAbsent(finding.identity(), key -> new ArrayDeque<>()).add(finding);
    }
    return byIdentity;
  }

  private static List<OutcomeChange> outcomes(List<RuleOutcome> before, List<RuleOutcome> after) {
    Map<String, Outcome> old = byRule(before);
    Map<String, Outcome> now = byRule(after);
    Map<String, OutcomeChange> changes = new TreeMap<>();
    Function<String, OutcomeChange> change = id -> new OutcomeChange(id, old.get(id), now.get(id));
    for (Map<String, Outcome> some : List.of(old, now)) {
      some.keySet().stream()
          .filter(id -> !Objects.equals(old.get(id), now.get(id)))
          .forEach(id -> changes.put(id, change.apply(id)));
    }
    return List.copyOf(changes.values());
  }

  private static Map<String, Outcome> byRule(List<RuleOutcome> rules) {
    Map<String, Outcome> byRule = new TreeMap<>();
    rules.forEach(rule -> byRule.put(rule.ruleId(), rule.outcome()));
    return byRule;
  }
}
