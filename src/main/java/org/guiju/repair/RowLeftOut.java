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
  private static final int SETTLES_MORE = 20;

  private final Paper paper;
  private final Set<Relation> broken;

  RowLeftOut(Paper paper, Set<Relation> broken) {
    this.paper = paper;
    this.broken = broken;
  }

  /** The row as a repair; null when one row would not explain all that is broken. */
  Candidate candidate() {
    Map<String, BigDecimal> lacking = new LinkedHashMap<>();
    for (Relation relation : broken) {
      boolean total = TOTALS.contains(relation.basis().ruleId());
      if (total) {
        BigDecimal amount = ((Sum) relation).sum();
        BigDecimal other = lacking.putIfAbsent(column(relation), amount);
        if (amount.signum() <= 0 || other != null && other.compareTo(amount) != 0) {
          return null;
        }
      } else if (!relation.basis().outside()) {
        return null;
      }
    }
    boolean whole = !lacking.isEmpty() && othersAgree(lacking) && rowAgrees(lacking);
    return whole ? candidate(lacking) : null;
  }

  /** Where the cell of a column stands in a row: thisTranche, or sources/0/thisTranche. */
  private static String column(Relation total) {
    String pointer = total.whole().pointer();
    int sources = pointer.lastIndexOf(SOURCES);
    return pointer.substring((sources < 0 ? pointer.lastIndexOf('/') : sources) + 1);
  }

  /** The payments in an accounting system lack the same amount, as far as its digits tell. */
  private boolean othersAgree(Map<String, BigDecimal> lacking) {
    BigDecimal amount = lacking.values().iterator().next();
    return broken.stream()
        .filter(relation -> relation.basis().outside())
        .map(Sum.class::cast)
        .allMatch(sum -> sum.isEquation() && sum.stateWithMore(amount) != State.BROKEN);
  }

  /** What the row lacks of the year is what it lacks of the tranches, where all are printed. */
  private boolean rowAgrees(Map<String, BigDecimal> lacking) {
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

  private Candidate candidate(Map<String, BigDecimal> lacking) {
    List<Change> changes = new ArrayList<>();
    for (Relation relation : broken) {
      BigDecimal amount =
          TOTALS.contains(relation.basis().ruleId()) ? lacking.remove(column(relation)) : null;
      if (amount != null) {
        changes.add(new Change(cell(relation), Search.plain(amount), Slip.ROW_LEFT_OUT, 0));
      }
    }
    return new Candidate(changes, Slip.ROW_LEFT_OUT.cost() - SETTLES_MORE * (broken.size() - 1));
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
