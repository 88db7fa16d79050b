package org.guiju.recheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * What a sample says of all papers: how many of them are so, between which numbers, and with what
 * confidence. Each stratum gets Wilson's interval; they are joined by adding up the squares of
 * their distances from the estimate (Newcombe), which keeps the confidence without being wider than
 * need be. Where every paper was judged there is no interval: low, likely and high are equal.
 *
 * @param all papers there are
 * @param judged papers of the sample that came to an answer
 * @param failed papers of the sample that came to none; nothing is concluded from them
 * @param confidence of every single range
 * @param papers number of papers by what is true of them, see {@link Tally}
 * @param unseen number of papers of which anything is true that no paper of the sample showed
 * @param flips estimated number of flips, without a range
 * @param money estimated money that flips are about in 万元, without a range
 */
public record Forecast(
    long all,
    long judged,
    long failed,
    Confidence confidence,
    SortedMap<String, Range> papers,
    Range unseen,
    SortedMap<String, BigDecimal> flips,
    SortedMap<String, BigDecimal> money) {

  /**
   * A number that is not known exactly.
   *
   * @param low at least
   * @param likely best guess
   * @param high at most
   */
  public record Range(long low, long likely, long high) {
    /** True when {@code number} would be no surprise. */
    public boolean holds(long number) {
      return low <= number && number <= high;
    }
  }

  /**
   * What the sample of each stratum says of all of it.
   *
   * @param sizes how many papers there are of each stratum
   * @param sample what came of those that were judged
   */
  public static Forecast of(
      Map<Stratum, Long> sizes, Map<Stratum, Tally> sample, Confidence confidence) {
    Tally whole = new Tally();
    sample.values().forEach(whole::add);
    SortedMap<String, Range> papers = new TreeMap<>();
    for (String trait : new TreeSet<>(whole.papers().keySet())) {
      papers.put(trait, range(sizes, sample, confidence, Tally.papersThat(trait)));
    }
    SortedMap<String, BigDecimal> flips = new TreeMap<>();
    SortedMap<String, BigDecimal> money = new TreeMap<>();
    sample.forEach(
        (stratum, tally) -> {
          tally
              .flips()
              .forEach(
                  (name, n) -> expand(name, BigDecimal.valueOf(n), stratum, tally, sizes, flips));
          tally.money().forEach((name, sum) -> expand(name, sum, stratum, tally, sizes, money));
        });
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    Range unseen = range(sizes, sample, confidence, nothing -> 0);
    return new Forecast(
        all, whole.judged(), whole.failed(), confidence, papers, unseen, flips, money);
  }

  /** Papers of which {@code trait} is true; that the sample had none leaves room for some. */
  public Range papersThat(String trait) {
    return papers.getOrDefault(trait, unseen);
  }

  private static Range range(
      Map<Stratum, Long> sizes,
      Map<Stratum, Tally> sample,
      Confidence confidence,
      ToLongFunction<Tally> count) {
    double likely = 0;
    double below = 0;
    double above = 0;
    long least = 0;
    long most = 0;
    for (Map.Entry<Stratum, Long> entry : sizes.entrySet()) {
      long all = entry.getValue();
      Tally tally = sample.getOrDefault(entry.getKey(), new Tally());
      long seen = tally.judged();
      long hits = count.applyAsLong(tally);
      least += hits;
      most += all - (seen - hits);
      double share = seen == 0 ? 0 : (double) hits / seen;
      Confidence.Interval interval =
          seen == 0 ? new Confidence.Interval(0, 1) : confidence.wilson(hits, seen, all);
      likely += all * share;
      below += square(all * (share - interval.low()));
      above += square(all * (interval.high() - share));
    }
    long low = Math.max(least, (long) Math.floor(likely - Math.sqrt(below)));
    long high = Math.min(most, (long) Math.ceil(likely + Math.sqrt(above)));
    return new Range(low, Math.round(likely), high);
  }

  private static double square(double number) {
    return number * number;
  }

  private static void expand(
      String name,
      BigDecimal seen,
      Stratum stratum,
      Tally tally,
      Map<Stratum, Long> sizes,
      SortedMap<String, BigDecimal> estimates) {
    BigDecimal all =
        seen.multiply(BigDecimal.valueOf(sizes.getOrDefault(stratum, 0L)))
            .divide(BigDecimal.valueOf(tally.judged()), MathContext.DECIMAL64);
    estimates.merge(name, all, BigDecimal::add);
  }
}
