package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of a paper, and which relations each stands in. */
final class Paper {
  private final List<Figure> figures;
  private final List<Relation> relations;
  private final List<List<Relation>> byFigure = new ArrayList<>();

  Paper(List<Figure> figures, List<Relation> relations) {
    this.figures = List.copyOf(figures);
    this.relations = List.copyOf(relations);
    figures.forEach(figure -> byFigure.add(new ArrayList<>(3)));
    for (Relation relation : relations) {
      relation.figures().forEach(figure -> byFigure.get(figure.number()).add(relation));
    }
  }

  List<Figure> figures() {
    return figures;
  }

  List<Relation> relations() {
    return relations;
  }

  /** The relations that {@code figure} stands in. */
  List<Relation> of(Figure figure) {
    return byFigure.get(figure.number());
  }

  /** The relations that one of these changes touches, each once. */
  Set<Relation> touchedBy(Map<Figure, BigDecimal> changes) {
    Set<Relation> touched = new LinkedHashSet<>();
    changes.keySet().forEach(figure -> touched.addAll(of(figure)));
    return touched;
  }

  /** One change of one cell. */
  static Map<Figure, BigDecimal> change(Figure figure, BigDecimal value) {
    return Map.of(figure, value);
  }

  /** Changes of two cells, the first one first. */
  static Map<Figure, BigDecimal> changes(
      Figure first, BigDecimal firstValue, Figure second, BigDecimal secondValue) {
    Map<Figure, BigDecimal> changes = new LinkedHashMap<>();
    changes.put(first, firstValue);
    changes.put(second, secondValue);
    return changes;
  }
}
