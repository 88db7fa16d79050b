package org.guiju.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How likely a change of a cell is what should have stood there. */
final class Likelihood {
  private static final int SUSPECT_ANYWAY = 15;
  static final int SETTLES_MORE = 20;
  private static final int SETTLES_ROUNDING = 2;
  private static final int UNNATURAL = 12;
  private static final int TO_NOTHING = 4;
  private static final int OTHER_DECIMALS = 6;

  /** Amounts of ledgers, in 元, get into tables of 万元 as they are; the reverse takes two slips. */
  private static final int INTO_LARGER_UNIT = 3;

  private final Paper paper;
  private final Set<String> suspects;
  private final int scale;
  private final Peers.ByColumn peers;
  private final Decimals decimals;

  /**
   * Likelihoods in a paper.
   *
   * @param suspects pointers of cells that have findings of their own
   */
  Likelihood(Paper paper, Set<String> suspects) {
    this.paper = paper;
    this.suspects = suspects;
    this.peers = new Peers.ByColumn(paper.figures());
    this.decimals = new Decimals(paper.figures());
    this.scale =
        paper.figures().stream()
            .filter(figure -> figure.printed() != null)
            .mapToInt(figure -> figure.printed().scale())
            .max()
            .orElse(0);
  }

  /** The change of one cell. */
  Change change(Figure figure, BigDecimal value) {
    Slip slip = slip(figure, value);
    int cost = slip.cost() + oddity(figure, value);
    if (suspects.contains(figure.pointer())) {
      cost -= SUSPECT_ANYWAY;
    }
    if (decimals.isOdd(figure)) {
      cost -= OTHER_DECIMALS;
    }
    if (slip == Slip.UNIT && value.abs().compareTo(figure.value().abs()) > 0) {
      cost += INTO_LARGER_UNIT;
    }
    return new Change(figure, value, slip, cost);
  }

  /** Changes that belong together, and what else they settle. */
  Candidate candidate(List<Change> changes, Map<Figure, BigDecimal> values) {
    int cost = changes.stream().mapToInt(Change::cost).sum();
    for (Relation relation : paper.touchedBy(values)) {
      cost -= settled(relation, values);
    }
    return new Candidate(changes, cost);
  }

  /** How much it speaks for changes what becomes of one relation. */
  private static int settled(Relation relation, Map<Figure, BigDecimal> values) {
    State then = relation.stateWith(values);
    if (relation.state() == State.BROKEN) {
      return then == State.BROKEN ? 0 : SETTLES_MORE;
    }
    if (relation.state() == State.ROUNDED && then == State.HOLDS) {
      return SETTLES_ROUNDING;
    }
    return relation.state() == State.ROUNDED && relation instanceof Sum sum
        ? sum.sum().abs().compareTo(sum.sumWith(values).abs())
        : 0;
  }

  private Slip slip(Figure figure, BigDecimal value) {
    Slip slip = Slips.of(figure.printed(), value);
    if (slip.cost() > Slip.STALE_TOTAL.cost() && isWhole(figure)) {
      return isStale(figure, value) ? Slip.STALE_TOTAL : atMostWrongTotal(slip);
    }
    return slip;
  }

  private static Slip atMostWrongTotal(Slip slip) {
    return slip == Slip.UNKNOWN ? Slip.WRONG_TOTAL : slip;
  }

  private boolean isWhole(Figure figure) {
    return paper.of(figure).stream().anyMatch(relation -> figure.equals(relation.whole()));
  }

  /** Whether the total as printed lacks one row, or has one twice. */
  private boolean isStale(Figure total, BigDecimal value) {
    BigDecimal off = total.value().subtract(value).abs();
    return paper.of(total).stream()
        .filter(relation -> total.equals(relation.whole()) && relation instanceof Sum)
        .filter(relation -> relation.state() == State.BROKEN)
        .flatMap(relation -> relation.figures().stream())
        .anyMatch(part -> !part.equals(total) && part.value().abs().compareTo(off) == 0);
  }

  private int oddity(Figure figure, BigDecimal value) {
    int odd = peers.get(figure).oddity(figure, value);
    if (value.stripTrailingZeros().scale() > scale) {
      odd += UNNATURAL;
    }
    return value.signum() == 0 ? odd + TO_NOTHING : odd;
  }
}
