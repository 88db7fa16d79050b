package org.guiju.web.views;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.runs.Tally;

/** Papers by what came of them. */
public record VerdictCounts(
    SortedMap<Status, Long> byStatus,
    SortedMap<Verdict, Long> before,
    SortedMap<Verdict, Long> after,
    List<ChangeView> changes) {
  /** Sums up; a paper without a verdict is counted by its status alone. */
  public static VerdictCounts of(List<Tally> tallies) {
    return new VerdictCounts(
        count(tallies, Tally::status),
        count(tallies, Tally::before),
        count(tallies, Tally::after),
        changes(tallies));
  }

  private static <K extends Comparable<K>> SortedMap<K, Long> count(
      List<Tally> tallies, Function<Tally, K> by) {
    SortedMap<K, Long> counts = new TreeMap<>();
    tallies.stream()
        .filter(tally -> by.apply(tally) != null)
        .forEach(tally -> counts.merge(by.apply(tally), tally.filings(), Long::sum));
    return counts;
  }

  private static List<ChangeView> changes(List<Tally> tallies) {
    return tallies.stream()
        .filter(
            tally ->
                tally.before() != null && tally.after() != null && tally.before() != tally.after())
        .map(tally -> new ChangeView(tally.before(), tally.after(), tally.filings()))
        .toList();
  }
}
