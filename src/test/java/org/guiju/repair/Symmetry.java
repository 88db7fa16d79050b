package org.guiju.repair;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.facts.FactSet;

/** Tells whether nothing that is known of a paper treats two of its cells differently. */
public final class Symmetry {
  private Symmetry() {}

  /**
   * True when all equations and limits are the same with the two cells in each other's place. An
   * equation with all signs turned is the same; a rate is no equation of the kind.
   */
  public static boolean between(FactSet facts, String one, String other) {
    Paper paper = Relations.of(facts);
    Figure first = figure(paper, one);
    Figure second = figure(paper, other);
    Set<Relation> touching =
        new HashSet<>(
            paper.touchedBy(Paper.changes(first, BigDecimal.ZERO, second, BigDecimal.ZERO)));
    if (!touching.stream().allMatch(Sum.class::isInstance)) {
      return false;
    }
    Set<List<Object>> plain = new HashSet<>();
    Set<List<Object>> exchanged = new HashSet<>();
    for (Relation relation : touching) {
      Sum sum = (Sum) relation;
      plain.add(form(sum, Map.of()));
      exchanged.add(form(sum, Map.of(first.number(), second, second.number(), first)));
    }
    return plain.equals(exchanged);
  }

  private static Figure figure(Paper paper, String pointer) {
    return paper.figures().stream()
        .filter(figure -> figure.pointer().equals(pointer))
        .findFirst()
        .orElseThrow();
  }

  /** Factors by cell and what is added beside them, the first factor being positive. */
  private static List<Object> form(Sum sum, Map<Integer, Figure> instead) {
    Map<Integer, BigDecimal> factors = new TreeMap<>();
    BigDecimal constant = sum.sum();
    for (Figure figure : sum.figures()) {
      BigDecimal factor = sum.factor(figure);
      constant = constant.subtract(factor.multiply(figure.value()));
      int place = instead.getOrDefault(figure.number(), figure).number();
      factors.put(place, factor.stripTrailingZeros());
    }
    boolean turned = sum.isEquation() && factors.values().iterator().next().signum() < 0;
    if (turned) {
      factors.replaceAll((place, factor) -> factor.negate());
    }
    BigDecimal beside = turned ? constant.negate() : constant;
    return List.of(sum.isEquation(), factors, beside.stripTrailingZeros());
  }
}
