package org.guiju.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cells stand in the same relations with the same factors. */
final class CellClasses {
  private final int[] classOf;
  private final List<List<Figure>> members = new ArrayList<>();

  CellClasses(Paper paper) {
    classOf = new int[paper.figures().size()];
    Map<List<Object>, Integer> known = new HashMap<>();
    for (Figure figure : paper.figures()) {
      int number = known.computeIfAbsent(signature(paper, figure), key -> known.size());
      if (number == members.size()) {
        members.add(new ArrayList<>());
      }
      members.get(number).add(figure);
      classOf[figure.number()] = number;
    }
  }

  /** Relations of one cell alone are left out; they are tried on each cell. */
  private static List<Object> signature(Paper paper, Figure figure) {
    List<Object> signature = new ArrayList<>();
    for (Relation relation : paper.of(figure)) {
      if (relation.figures().size() > 1) {
        signature.add(relation);
        signature.add(
            relation instanceof Sum sum
                ? sum.factor(figure).stripTrailingZeros()
                : figure.number());
      }
    }
    return signature.isEmpty() ? List.of(figure) : signature;
  }

  int of(Figure figure) {
    return classOf[figure.number()];
  }

  List<Figure> members(Figure figure) {
    return members.get(of(figure));
  }
}
