package org.guiju.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds pairs of cells whose change mends broken relations and worsens no other.
 *
 * <p>Complete: one of the two stands in any broken relation, so in the one with the fewest cells;
 * the other then stands in every broken one that is left, and in every equation that holds and has
 * the first, which would else break. Two equations that are not multiples of each other give both
 * values; were there no two such, one of the cells would do alone. Cells that stand in the same
 * relations with the same factors are tried once, whatever their number.
 */
final class PairSearch {
  /** Pairs tried before the search is broken off; some tenths of a second. */
  private static final int MOST_PAIRS = 100_000;

  private static final int BEST_OF_A_CLASS = 3;
  private static final int DIGITS = 12;

  private final Paper paper;
  private final Likelihood likelihood;
  private final CellClasses classes;

  PairSearch(Paper paper, Likelihood likelihood) {
    this.paper = paper;
    this.likelihood = likelihood;
    this.classes = new CellClasses(paper);
  }

  Search.Result mend(Set<Relation> broken, Relation smallest) {
    List<Candidate> candidates = new ArrayList<>();
    Set<List<Integer>> tried = new HashSet<>();
    for (Figure first : smallest.figures()) {
      for (Figure second : partners(first, broken)) {
        List<Integer> pair =
            List.of(
                Math.min(classes.of(first), classes.of(second)),
                Math.max(classes.of(first), classes.of(second)));
        if (!pair.get(0).equals(pair.get(1)) && tried.add(pair)) {
          if (tried.size() > MOST_PAIRS) {
            return result(candidates, false);
          }
          addCandidates(first, second, broken, candidates);
        }
      }
    }
    return result(candidates, true);
  }

  private static Search.Result result(List<Candidate> candidates, boolean complete) {
    candidates.sort(Candidate.LIKELIEST);
    return new Search.Result(candidates.isEmpty() ? 0 : 2, complete, candidates);
  }

  /** The cells that could be changed along with {@code first}. */
  private List<Figure> partners(Figure first, Set<Relation> broken) {
    List<Relation> own = paper.of(first);
    List<Relation> needed = new ArrayList<>();
    broken.stream().filter(relation -> !own.contains(relation)).forEach(needed::add);
    own.stream().filter(PairSearch::breaksByOne).forEach(needed::add);
    List<Figure> partners =
        needed.isEmpty()
            ? own.stream()
                .filter(broken::contains)
                .flatMap(relation -> relation.figures().stream())
                .distinct()
                .toList()
            : Search.smallest(needed).figures();
    return partners.stream()
        .filter(figure -> !figure.equals(first) && paper.of(figure).containsAll(needed))
        .toList();
  }

  /** True for an equation that holds to the digit: no single cell of it can change. */
  private static boolean breaksByOne(Relation relation) {
    return relation.state() == State.HOLDS && relation instanceof Sum sum && sum.isEquation();
  }

  private void addCandidates(
      Figure first, Figure second, Set<Relation> broken, List<Candidate> candidates) {
    steps(first, second, broken)
        .ifPresent(
            steps -> {
              for (Change one : best(first, steps.first())) {
                for (Change other : best(second, steps.second())) {
                  Map<Figure, BigDecimal> values =
                      Paper.changes(one.figure(), one.value(), other.figure(), other.value());
                  if (Search.mends(paper, values, broken)) {
                    candidates.add(likelihood.candidate(List.of(one, other), values));
                  }
                }
              }
            });
  }

  /** By how much two cells have to change. */
  private record Steps(BigDecimal first, BigDecimal second) {}

  /** The cells of the class of {@code figure} that are likeliest to be off by {@code step}. */
  private List<Change> best(Figure figure, BigDecimal step) {
    return classes.members(figure).stream()
        .map(member -> likelihood.change(member, Search.plain(member.value().add(step))))
        .sorted(
            Comparator.comparingInt(Change::cost)
                .thenComparingInt(change -> change.figure().number()))
        .limit(BEST_OF_A_CLASS)
        .toList();
  }

  /** Solves two equations for two cells; empty when they do not give both, or move only one. */
  private Optional<Steps> steps(Figure first, Figure second, Set<Relation> broken) {
    Sum one = null;
    for (Relation relation :
        paper.touchedBy(Paper.changes(first, BigDecimal.ZERO, second, BigDecimal.ZERO))) {
      boolean asks = broken.contains(relation) || breaksByOne(relation);
      if (asks && relation instanceof Sum sum && sum.isEquation() && !sum.isCoarse()) {
        if (one == null) {
          one = sum;
        } else if (determinant(one, sum, first, second).signum() != 0) {
          return solve(one, sum, first, second);
        }
      }
    }
    return Optional.empty();
  }

  private static BigDecimal determinant(Sum one, Sum other, Figure first, Figure second) {
    return one.factor(first)
        .multiply(other.factor(second))
        .subtract(one.factor(second).multiply(other.factor(first)));
  }

  private static Optional<Steps> solve(Sum one, Sum other, Figure first, Figure second) {
    BigDecimal determinant = determinant(one, other, first, second);
    BigDecimal up =
        one.factor(second).multiply(other.sum()).subtract(other.factor(second).multiply(one.sum()));
    BigDecimal down =
        other.factor(first).multiply(one.sum()).subtract(one.factor(first).multiply(other.sum()));
    return up.signum() == 0 || down.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Steps(
                up.divide(determinant, DIGITS, RoundingMode.HALF_UP),
                down.divide(determinant, DIGITS, RoundingMode.HALF_UP)));
  }
}
