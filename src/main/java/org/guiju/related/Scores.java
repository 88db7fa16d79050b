package org.guiju.related;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.facts.EarlierScore;
import org.guiju.facts.EvaluatedIndicator;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.SelfEvaluation;

/**
 * How the regions that a plan gives to scored themselves for the year before, on the same fund.
 * What a region was given then is its budget of that year: it may hold other money as well, so that
 * “more than last year” is said too seldom rather than too often.
 */
final class Scores {
  private static final String MONITOR = "MONITOR";
  private static final BigDecimal FULL = new BigDecimal(100);

  private Scores() {}

  /** Null unless each of the regions has one evaluation with points on file. */
  static List<EarlierScore> of(FactSet own, Papers papers) {
    Map<String, String> regions = Recipients.of(own);
    if (regions.isEmpty()) {
      return null;
    }
    int yearBefore = Math.toIntExact(own.header().fiscalYear()) - 1;
    Map<String, List<EarlierScore>> scores =
        papers.sentBy(regions.keySet(), Kind.SELF_EVALUATION, yearBefore).stream()
            .filter(paper -> paper.sharesFund(own.header()))
            .filter(paper -> points(paper) != null)
            .collect(
                Collectors.groupingBy(
                    paper -> paper.header().regionCode(),
                    Collectors.mapping(paper -> score(paper, regions), Collectors.toList())));
    boolean isWhole =
        scores.keySet().equals(regions.keySet())
            && scores.values().stream().allMatch(some -> some.size() == 1);
    return isWhole
        ? regions.keySet().stream().flatMap(code -> scores.get(code).stream()).toList()
        : null;
  }

  private static EarlierScore score(Paper paper, Map<String, String> regions) {
    return new EarlierScore(
        null,
        regions.get(paper.header().regionCode()),
        paper.header().fiscalYear(),
        points(paper),
        paper.first(SelfEvaluation.class).map(SelfEvaluation::annualBudget).orElse(null),
        null);
  }

  /** Points of a year that is over; null when the paper tells none. */
  private static BigDecimal points(Paper paper) {
    return paper
        .first(SelfEvaluation.class)
        .filter(evaluation -> !MONITOR.equals(evaluation.form()))
        .map(evaluation -> evaluation.score() == null ? sum(evaluation) : evaluation.score())
        .orElse(null);
  }

  /** The points of all indicators, when they are all there is to be reached. */
  private static BigDecimal sum(SelfEvaluation evaluation) {
    List<EvaluatedIndicator> indicators = evaluation.indicators();
    boolean allScored =
        indicators.stream()
            .allMatch(indicator -> indicator.score() != null && indicator.scoreWeight() != null);
    return allScored
            && total(indicators.stream().map(EvaluatedIndicator::scoreWeight).toList())
                    .compareTo(FULL)
                == 0
        ? total(indicators.stream().map(EvaluatedIndicator::score).toList())
        : null;
  }

  private static BigDecimal total(List<BigDecimal> points) {
    return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
