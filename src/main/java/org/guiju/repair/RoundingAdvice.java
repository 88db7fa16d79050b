package org.guiju.repair;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.repair.Explanation.Repair;

/** Says that rounding explains a difference, and names no culprit. */
final class RoundingAdvice {
  private final Paper paper;
  private final Set<Relation> rounded;

  RoundingAdvice(Paper paper, Set<Relation> rounded) {
    this.paper = paper;
    this.rounded = rounded;
  }

  Repair repair() {
    String totals =
        rounded.stream()
            .filter(relation -> relation.whole() != null)
            .map(RoundingAdvice::total)
            .collect(Collectors.joining("、"));
    String together = rounded.size() > 1 ? "一并" : "";
    String sure = totals.isEmpty() ? "" : "核对后确认是合计有误的，" + together + "改为 " + totals + "。";
    return new Repair(
        0, true, 0, "差额在四舍五入范围内，" + exactRows() + "不能断定哪一格写错，不提出改动。" + sure, List.of());
  }

  private static String total(Relation relation) {
    return Search.plain(relation.valueOf(relation.whole())).toPlainString()
        + "（"
        + relation.whole().name()
        + "，印为 "
        + relation.whole().printed().toPlainString()
        + "）";
  }

  /** That other relations of these cells hold speaks against a slip in any of them. */
  private String exactRows() {
    long holding =
        rounded.stream()
            .flatMap(relation -> relation.figures().stream())
            .distinct()
            .flatMap(figure -> paper.of(figure).stream())
            .filter(relation -> relation.figures().size() > 1)
            .filter(relation -> relation.state() == State.HOLDS)
            .distinct()
            .count();
    return holding == 0 ? "" : "这些数所在的另外 " + holding + " 个等式都成立，";
  }
}
