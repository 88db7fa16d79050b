package org.guiju.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.Forecast.Range;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ForecastTest {
  /** Papers and how many in a thousand of them flip, by stratum. */
  private static final Map<Stratum, Long> SIZES =
      new TreeMap<>(java.util.Comparator.comparing(Stratum::region));

  private static final Map<String, Integer> FLIPPING =
      Map.of("350000", 300, "360000", 20, "330000", 0, "440000", 500);

  static {
    SIZES.put(new Stratum("allocation-plan", "350000", 2024), 4000L);
    SIZES.put(new Stratum("allocation-plan", "360000", 2024), 6000L);
    SIZES.put(new Stratum("allocation-plan", "330000", 2024), 1000L);
    SIZES.put(new Stratum("allocation-plan", "440000", 2024), 25L);
  }

  private static long first(Stratum stratum) {
    return Long.parseLong(stratum.region()) * 1000;
  }

  private static boolean flips(Stratum stratum, long paper) {
    return (paper - first(stratum)) % 1000 * 7919 % 1000 < FLIPPING.get(stratum.region());
  }

  private static LongStream papers(Stratum stratum) {
    return LongStream.range(first(stratum), first(stratum) + SIZES.get(stratum));
  }

  private static long truth() {
    return SIZES.keySet().stream()
        .mapToLong(s -> papers(s).filter(paper -> flips(s, paper)).count())
        .sum();
  }

  private static FilingOutcome outcome(long paper, boolean flips) {
    Cause cause = new Cause(Cause.Kind.LIMIT, "limit:a:b", "a/b", "1", "2", Map.of());
    Flip flip =
        new Flip(
            Flip.Kind.NEWLY_VIOLATED,
            "CAP-001",
            "x",
            null,
            null,
            null,
            BigDecimal.TEN,
            List.of(cause));
    return new FilingOutcome(
        paper,
        flips ? Status.FLIPPED : Status.SAME,
        Verdict.PASS,
        flips ? Verdict.REJECT : Verdict.PASS,
        "0",
        Optional.empty(),
        flips ? List.of(flip) : List.of(),
        null);
  }

  private static StratifiedSample sample(String seed, long wanted) {
    StratifiedSample sample = StratifiedSample.of(seed, SIZES, wanted);
    SIZES.keySet().forEach(s -> papers(s).forEach(paper -> sample.offer(s, paper)));
    return sample;
  }

  private static Map<Stratum, Tally> judged(StratifiedSample sample) {
    Map<Stratum, Tally> tallies = new HashMap<>();
    for (Stratum stratum : SIZES.keySet()) {
      Tally tally = tallies.computeIfAbsent(stratum, s -> new Tally());
      papers(stratum)
          .filter(sample.chosen()::contains)
          .forEach(p -> tally.add(stratum.region(), null, outcome(p, flips(stratum, p))));
    }
    return tallies;
  }

  @Test
  void the_choice_depends_on_the_seed_and_not_on_the_order() {
    StratifiedSample backwards = StratifiedSample.of("run 1", SIZES, 300);
    for (Stratum stratum : SIZES.keySet()) {
      List<Long> papers =
          papers(stratum).boxed().sorted(java.util.Collections.reverseOrder()).toList();
      papers.forEach(paper -> backwards.offer(stratum, paper));
    }
    assertThat(sample("run 1", 300).chosen()).isEqualTo(backwards.chosen());
    assertThat(sample("run 2", 300).chosen()).isNotEqualTo(backwards.chosen());
  }

  @Test
  void every_stratum_gives_its_share_and_a_few_at_least() {
    StratifiedSample sample = sample("run", 1000);
    assertThat(SIZES.keySet()).extracting(sample::share).containsExactly(91L, 363L, 545L, 25L);
    assertThat(sample.chosen()).hasSize(91 + 363 + 545 + 25);
  }

  @Test
  void the_range_holds_the_truth_as_often_as_it_says() {
    int held = 0;
    for (int run = 0; run < 200; run++) {
      Forecast forecast = Forecast.of(SIZES, judged(sample("run " + run, 400)), Confidence.P95);
      held += forecast.papers().get("status:FLIPPED").holds(truth()) ? 1 : 0;
    }
    assertThat(held).isBetween(184, 200);
  }

  @Test
  void where_all_were_judged_the_range_is_the_count() {
    Forecast forecast = Forecast.of(SIZES, judged(sample("all", 11_025)), Confidence.P99);
    assertThat(forecast.papers().get("status:FLIPPED"))
        .isEqualTo(new Range(truth(), truth(), truth()));
    assertThat(forecast.papers().get("after:REJECT").likely()).isEqualTo(truth());
    assertThat(forecast.flips().get("rule:CAP-001"))
        .isEqualByComparingTo(BigDecimal.valueOf(truth()));
    assertThat(forecast.money().get("edit:limit:a:b"))
        .isEqualByComparingTo(BigDecimal.valueOf(truth() * 10));
  }

  @Test
  void nothing_in_the_sample_is_no_proof_of_nothing() {
    Map<Stratum, Tally> sample = judged(sample("run", 400));
    Forecast forecast = Forecast.of(SIZES, sample, Confidence.P95);
    Range rare = forecast.papersThat("rule:NEVER-001");
    assertThat(rare.low()).isZero();
    assertThat(rare.high()).isBetween(20L, 300L);
  }

  @Test
  void papers_that_failed_are_told_and_nothing_is_concluded_from_them() {
    Stratum only = new Stratum("allocation-plan", "350000", 2024);
    Tally tally = new Tally();
    tally.add(
        "350000",
        null,
        new FilingOutcome(1, Status.FAILED, null, null, null, Optional.empty(), List.of(), "不能读取"));
    Forecast forecast = Forecast.of(Map.of(only, 10L), Map.of(only, tally), Confidence.P95);
    assertThat(forecast.failed()).isEqualTo(1);
    assertThat(forecast.judged()).isZero();
    assertThat(forecast.papersThat("status:FLIPPED")).isEqualTo(new Range(0, 0, 10));
  }
}
