package org.guiju.recheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.guiju.recheck.FilingOutcome.Status;

/**
 * Counts what came of papers. Counted are papers, by what is true of them: {@code status:FLIPPED},
 * {@code before:REJECT}, {@code after:PASS}, {@code kind:NEWLY_VIOLATED}, {@code rule:ALLOC-002},
 * {@code edit:…}, {@code region:…} and {@code fund:…} for those with a flip; and flips with the
 * money they are about, under the same names. A flip with several causes counts under each of their
 * edits, so those may add up to more than there are.
 */
public final class Tally {
  private final Map<String, Long> papers = new TreeMap<>();
  private final Map<String, Long> flips = new TreeMap<>();
  private final Map<String, BigDecimal> money = new TreeMap<>();
  private long judged;
  private long failed;

  /**
   * Adds what came of one paper.
   *
   * @param region code of the region it is counted under
   * @param fund fund it is counted under; null when it names none
   */
  public void add(String region, String fund, FilingOutcome outcome) {
    if (outcome.status() == Status.FAILED) {
      failed++;
      return;
    }
    judged++;
    Set<String> traits = new TreeSet<>();
    traits.add("status:" + outcome.status());
    traits.add("before:" + outcome.before());
    traits.add("after:" + outcome.after());
    for (Flip flip : outcome.flips()) {
      Set<String> names = names(flip, region, fund);
      traits.addAll(names);
      names.forEach(name -> add(name, flip));
    }
    traits.forEach(trait -> papers.merge(trait, 1L, Long::sum));
  }

  private static Set<String> names(Flip flip, String region, String fund) {
    Set<String> names = new TreeSet<>();
    names.add("flip");
    names.add("kind:" + flip.kind());
    names.add("rule:" + flip.ruleId());
    names.add("region:" + region);
    names.add("fund:" + fund);
    flip.causes().forEach(cause -> names.add("edit:" + cause.edit()));
    return names;
  }

  private void add(String name, Flip flip) {
    flips.merge(name, 1L, Long::sum);
    if (flip.money() != null) {
      money.merge(name, flip.money(), BigDecimal::add);
    }
  }

  /** Adds all that {@code other} counted. */
  public void add(Tally other) {
    other.papers.forEach((trait, count) -> papers.merge(trait, count, Long::sum));
    other.flips.forEach((name, count) -> flips.merge(name, count, Long::sum));
    other.money.forEach((name, sum) -> money.merge(name, sum, BigDecimal::add));
    judged += other.judged;
    failed += other.failed;
  }

  /** Papers that came to an answer. */
  public long judged() {
    return judged;
  }

  /** Papers that came to none. */
  public long failed() {
    return failed;
  }

  /** Papers by what is true of them. */
  public Map<String, Long> papers() {
    return Map.copyOf(papers);
  }

  /** Flips by what they are about; all of them under {@code flip}. */
  public Map<String, Long> flips() {
    return Map.copyOf(flips);
  }

  /** Money that flips are about, in 万元; flips that are about none are left out. */
  public Map<String, BigDecimal> money() {
    return Map.copyOf(money);
  }

  /** {@code count} as a function of this tally, zero where nothing was counted. */
  static ToLongFunction<Tally> papersThat(String trait) {
    return tally -> tally.papers.getOrDefault(trait, 0L);
  }
}
