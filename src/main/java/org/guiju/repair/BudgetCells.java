package org.guiju.repair;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.facts.BudgetCell;

/** Finds cells of budget tables by table, code and column. */
final class BudgetCells {
  /** Lines of a table of two sides that its totals add up: 一、二、三、 and what is carried over. */
  private static final Pattern TOP_LINE = Pattern.compile("^[一二三四五六七八九十]+、.*|.*(结转|结余).*");

  private final List<BudgetCell> all;
  private final Map<String, BudgetCell> once = new HashMap<>();
  private final Map<String, List<BudgetCell>> below;

  BudgetCells(List<BudgetCell> all) {
    this.all = all;
    all.stream()
        .filter(BudgetCell::once)
        .forEach(cell -> once.putIfAbsent(key(cell.table(), cell.code(), cell.column()), cell));
    below =
        all.stream()
            .filter(cell -> cell.parentCode() != null)
            .collect(
                Collectors.groupingBy(cell -> key(cell.table(), cell.parentCode(), cell.column())));
  }

  List<BudgetCell> all() {
    return all;
  }

  /** The cell of a code that its table lists once; empty when there is none. */
  Optional<BudgetCell> once(String table, String code, String column) {
    return Optional.ofNullable(once.get(key(table, code, column)));
  }

  /**
   * The cells that {@code cell} is the sum of. Intake worked out their number and sum; where the
   * cells right below it do not give the same, which they are is not known, and there are none.
   */
  List<BudgetCell> partsOf(BudgetCell cell) {
    if (cell.partsSum() == null) {
      return List.of();
    }
    List<BudgetCell> printed =
        below.getOrDefault(key(cell.table(), cell.code(), cell.column()), List.of());
    List<BudgetCell> parts =
        "SIDES".equals(cell.classification())
            ? printed.stream().filter(BudgetCells::isTopLine).toList()
            : printed;
    BigDecimal sum = Relations.sum(parts.stream().map(BudgetCell::amount).toList());
    boolean same = parts.size() == cell.parts() && sum.compareTo(cell.partsSum()) == 0;
    return same ? parts : List.of();
  }

  private static boolean isTopLine(BudgetCell cell) {
    return TOP_LINE.matcher(cell.name().replaceAll("\\s", "")).matches();
  }

  private static String key(String table, String code, String column) {
    return String.join("/", table, code, column);
  }
}
