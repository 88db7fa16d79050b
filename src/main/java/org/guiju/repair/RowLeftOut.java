package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Supposes that a table lacks one row: every total exceeds its rows by what stood in it. */
final class RowLeftOut {
  private static final Set<String> TOTALS = Set.of("ALLOC-001", "EXP-012");
  private static final String SOURCES = "/sources/";
  private static final String YEAR = "yearTotal";

  private final Paper paper;
  private final Set<Relation> broken;

  /** What each column lacks, and the total that tells so. */
  private final Map<String, BigDecimal> lacking = new LinkedHashMap<>();

  private final Map<String, Sum> totals = new LinkedHashMap<>();

  RowLeftOut(Paper paper, Set<Relation> broken) {
    this.paper = paper;
    this.broken = broken;
  }

  /** The row as a repair; null when one row would not explain all that is broken. */
  Candidate candidate() {
    for (Relation relation : broken) {
      if (isTotal(relation)) {
        BigDecimal amount = ((Sum) relation).sum();
        BigDecimal other = lacking.putIfAbsent(column(relation), amount);
        if (amount.signum() <= 0 || other != null && other.compareTo(amount) != 0) {
          return null;
        }
        totals.putIfAbsent(column(relation), (Sum) relation);
      } else if (!relation.basis().outside()) {
        return null;
      }
    }
    return !lacking.isEmpty() && othersAgree() && rowAgrees() ? repair() : null;
  }

  /** Where the cell of a column stands in a row: thisTranche, or sources/0/thisTranche. */
  private static String column(Relation total) {
    String pointer = total.whole().pointer();
    int sources = pointer.lastIndexOf(SOURCES);
    return pointer.substring((sources < 0 ? pointer.lastIndexOf('/') : sources) + 1);
  }

  /** What other papers say lacks the same amount, as far as its digits tell. */
  private boolean othersAgree() {
    return broken.stream()
        .filter(relation -> !isTotal(relation))
        .allMatch(relation -> relation instanceof Sum sum && sum.isEquation() && isSettled(sum));
  }

  private boolean isSettled(Sum sum) {
    return sum.stateWithMore(more(sum)) != State.BROKEN;
  }

  /** What the row adds to a sum over its columns, or over some rows of them. */
  private BigDecimal more(Sum sum) {
    return lacking.entrySet().stream()
        .map(column -> column.getValue().multiply(factor(sum, totals.get(column.getKey()))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal factor(Sum sum, Sum total) {
    return parts(total).stream()
        .map(sum::factor)
        .filter(factor -> factor.signum() != 0)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** What the row lacks of the year is what it lacks of the tranches, where all are printed. */
  private boolean rowAgrees() {
    List<String> printed =
        paper.relations().stream()
            .filter(relation -> "ALLOC-001".equals(relation.basis().ruleId()))
            .map(RowLeftOut::column)
            .filter(RowLeftOut::isOfAllMoney)
            .distinct()
            .toList();
    if (!printed.contains(YEAR) || printed.size() < 3) {
      return true;
    }
    BigDecimal year = lacking.getOrDefault(YEAR, BigDecimal.ZERO);
    BigDecimal all =
        lacking.entrySet().stream()
            .filter(entry -> isOfAllMoney(entry.getKey()))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return all.subtract(year).compareTo(year) == 0;
  }

  private static boolean isOfAllMoney(String column) {
    return column.indexOf('/') < 0;
  }

  private Candidate repair() {
    List<Change> changes = new ArrayList<>();
    lacking.forEach(
        (column, amount) ->
            changes.add(
                new Change(cell(totals.get(column)), Search.plain(amount), Slip.ROW_LEFT_OUT, 0)));
    return new Candidate(changes, cost(changes.get(0)));
  }

  /** As for other changes: what it settles speaks for it, and an amount unlike others against. */
  private int cost(Change first) {
    Sum total = totals.values().iterator().next();
    long settled =
        paper.relations().stream()
            .filter(relation -> !broken.contains(relation) && relation.state() == State.BROKEN)
            .filter(relation -> relation.figures().size() > 1)
            .filter(relation -> relation instanceof Sum sum && sum.isEquation() && isSettled(sum))
            .count();
    Peers peers = new Peers.ByColumn(paper.figures()).get(parts(total).get(0));
    return Slip.ROW_LEFT_OUT.cost()
        + (peers.isOutOfLine(first.value()) ? Peers.OUT_OF_LINE : 0)
        - Likelihood.SETTLES_MORE * (broken.size() + (int) settled);
  }

  private static boolean isTotal(Relation relation) {
    return TOTALS.contains(relation.basis().ruleId());
  }

  private static List<Figure> parts(Sum total) {
    return total.figures().stream().filter(figure -> !figure.equals(total.whole())).toList();
  }

  /** The cell of the row that is not there; “-” is what RFC 6901 calls the end of a list. */
  private static Figure cell(Relation total) {
    Figure whole = total.whole();
    boolean payment = "EXP-012".equals(total.basis().ruleId());
    String pointer = payment ? "/payments/-/amount" : "/rows/-/" + column(total);
    String name = payment ? "支付金额" : whole.name().replace("合计", "");
    return new Figure(-1, pointer, whole.table(), "漏列的一行", name, null);
  }
}
