package org.guiju.web.rulesets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.FlipBudget.Most;
import org.guiju.recheck.Flip.Kind;
import org.guiju.recheck.Forecast;
import org.guiju.runs.Sample;

/**
 * How much may flip when a version does what was forecast: the upper ends of the intervals, as
 * shares, since a stage has only some of the papers.
 */
final class ProposedBudget {
  private static final Set<Kind> OTHERS =
      Set.of(
          Kind.CHANGED_SEVERITY,
          Kind.CHANGED_EVIDENCE,
          Kind.NEWLY_UNCHECKED,
          Kind.NO_LONGER_UNCHECKED);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 2;

  private ProposedBudget() {}

  static FlipBudget of(Forecast forecast) {
    Map<Kind, Long> papers = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      papers.put(kind, forecast.papersThat("kind:" + kind).high());
    }
    return of(forecast.all(), forecast.papersThat(Sample.FLIPPED).high(), papers);
  }

  /**
   * Of {@code all} papers, {@code flipped} have a flip; null when there are no papers.
   *
   * @param papers how many have one of each kind; what is missing has none
   */
  static FlipBudget of(long all, long flipped, Map<Kind, Long> papers) {
    long others = OTHERS.stream().mapToLong(kind -> papers.getOrDefault(kind, 0L)).sum();
    return all == 0
        ? null
        : new FlipBudget(
            share(flipped, all),
            share(papers.getOrDefault(Kind.NEWLY_VIOLATED, 0L), all),
            share(papers.getOrDefault(Kind.NEWLY_PASSED, 0L), all),
            share(Math.min(others, flipped), all));
  }

  private static Most share(long papers, long all) {
    BigDecimal percent =
        HUNDRED
            .multiply(BigDecimal.valueOf(papers))
            .divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.CEILING);
    return new Most(null, percent.min(HUNDRED));
  }
}
