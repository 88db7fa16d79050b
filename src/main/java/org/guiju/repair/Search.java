package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the smallest changes of cells that mend broken relations and worsen no other.
 *
 * <p>Complete for one cell: whatever mends all of them stands in each, so it stands in the one with
 * the fewest cells; and its value is the one that such an equation gives, or, where only rates are
 * broken, one that a slip explains. {@link PairSearch} is complete for two.
 */
final class Search {
  private static final BigDecimal LAST_DIGIT = new BigDecimal("0.01");

  private final Paper paper;
  private final Likelihood likelihood;
  private PairSearch pairs;

  Search(Paper paper, Likelihood likelihood) {
    this.paper = paper;
    this.likelihood = likelihood;
  }

  /**
   * What a search came to.
   *
   * @param cells how many cells have to be changed; 0 when no such change was found
   * @param complete false when the search was broken off
   * @param candidates the changes, likeliest first
   */
  record Result(int cells, boolean complete, List<Candidate> candidates) {
    static final Result NOTHING = new Result(0, true, List.of());
  }

  /** The smallest changes that mend all of {@code broken}, relations that share cells. */
  Result mend(Set<Relation> broken) {
    List<Candidate> single = single(broken);
    if (!single.isEmpty()) {
      return new Result(1, true, single);
    }
    boolean onlyOutside = broken.stream().allMatch(relation -> relation.basis().outside());
    return onlyOutside ? Result.NOTHING : pairs().mend(broken, smallest(broken));
  }

  /** Made when first needed, as it looks at every cell of the paper. */
  private PairSearch pairs() {
    if (pairs == null) {
      pairs = new PairSearch(paper, likelihood);
    }
    return pairs;
  }

  private List<Candidate> single(Set<Relation> broken) {
    List<Candidate> candidates = new ArrayList<>();
    for (Figure figure : smallest(broken).figures()) {
      if (paper.of(figure).containsAll(broken)) {
        values(figure, broken).stream()
            .map(value -> Paper.change(figure, value))
            .filter(change -> mends(paper, change, broken))
            .map(change -> candidate(figure, change))
            .min(Candidate.LIKELIEST)
            .ifPresent(candidates::add);
      }
    }
    candidates.sort(Candidate.LIKELIEST);
    return candidates;
  }

  private Candidate candidate(Figure figure, Map<Figure, BigDecimal> change) {
    return likelihood.candidate(List.of(likelihood.change(figure, change.get(figure))), change);
  }

  static Relation smallest(Collection<Relation> relations) {
    return relations.stream()
        .min(Comparator.comparingInt(relation -> relation.figures().size()))
        .orElseThrow();
  }

  /**
   * What could stand in a cell: what its broken equations give; where only rates are broken, which
   * agree with more than one value, also what a slip explains.
   */
  private Set<BigDecimal> values(Figure figure, Set<Relation> broken) {
    List<Relation> own = paper.of(figure);
    Set<BigDecimal> values = given(figure, own.stream().filter(broken::contains));
    boolean told = broken.stream().anyMatch(Sum.class::isInstance) && !values.isEmpty();
    Set<BigDecimal> near = Set.copyOf(values);
    values.addAll(given(figure, own.stream()));
    if (!told && figure.printed() != null && figure.printed().signum() != 0) {
      Slips.meantBy(figure.printed()).stream()
          .map(Search::plain)
          .filter(meant -> near.stream().allMatch(value -> isAsGood(meant, value)))
          .forEach(values::add);
    }
    return values;
  }

  /** A rate may have been rounded either way; further off it is not what the amounts give. */
  private static boolean isAsGood(BigDecimal rate, BigDecimal given) {
    return rate.subtract(given).abs().compareTo(LAST_DIGIT) <= 0;
  }

  /** What those relations that are broken give, of the shortest first. */
  private static Set<BigDecimal> given(Figure figure, Stream<Relation> relations) {
    return relations
        .filter(relation -> relation.state() == State.BROKEN)
        .sorted(Comparator.comparingInt(relation -> relation.figures().size()))
        .map(relation -> relation.valueOf(figure))
        .filter(Objects::nonNull)
        .map(Search::plain)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Without zeros that division left at the end. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** True when all broken relations that changes touch are mended, and nothing else is worsened. */
  static boolean mends(Paper paper, Map<Figure, BigDecimal> changes, Set<Relation> broken) {
    return paper.touchedBy(changes).stream()
        .allMatch(
            relation ->
                broken.contains(relation)
                    ? relation.stateWith(changes) != State.BROKEN
                    : relation.state() == State.BROKEN || relation.survives(changes));
  }
}
