package org.guiju.recheck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.VerdictPolicy;
import org.guiju.rules.RuleSet;

/**
 * Makes the report of a version out of that of another by judging only the rules that may answer
 * otherwise. Rules know nothing of each other, so the result is the report of a whole check.
 */
final class PartialCheck {
  /**
   * Of the sets of rules that edits leave to be judged; there are few, one for each sort of paper.
   */
  private static final int VERSIONS_KEPT = 50;

  private final RuleSet candidate;
  private final Checker checker;
  private final Map<Set<String>, RuleSet> parts =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Set<String>, RuleSet> eldest) {
              return size() > VERSIONS_KEPT;
            }
          });

  PartialCheck(RuleSet candidate, Checker checker) {
    this.candidate = candidate;
    this.checker = checker;
  }

  /**
   * The report of {@code paper} under the candidate.
   *
   * @param before its report under the base version
   * @param different rules that may answer otherwise than there, those that are new or gone
   *     included
   * @throws CheckTimeoutException when it takes longer than allowed
   */
  CheckReport check(Known paper, CheckReport before, Set<String> different) {
    RuleSet part = parts.computeIfAbsent(Set.copyOf(different), candidate::only);
    CheckReport judged = checker.check(paper.facts(), part, paper.asOf(), paper.knownAt());
    List<Finding> findings =
        together(before.findings(), judged.findings(), Finding::ruleId, different, Finding.ORDER);
    List<RuleOutcome> outcomes =
        together(
            before.rules(),
            judged.rules(),
            RuleOutcome::ruleId,
            different,
            Comparator.comparing(RuleOutcome::ruleId));
    return new CheckReport(
        VerdictPolicy.verdict(findings, outcomes),
        judged.asOf(),
        judged.knownAt(),
        judged.ruleSet(),
        judged.submission(),
        findings,
        outcomes,
        CheckReport.Counts.of(findings, outcomes));
  }

  private static <T> List<T> together(
      List<T> before,
      List<T> judged,
      java.util.function.Function<T, String> rule,
      Set<String> different,
      Comparator<T> order) {
    List<T> all = new ArrayList<>();
    Stream.concat(
            before.stream().filter(one -> !different.contains(rule.apply(one))), judged.stream())
        .forEach(all::add);
    all.sort(order);
    return List.copyOf(all);
  }
}
