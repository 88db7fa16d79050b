package org.guiju.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.facts.BudgetRow;
import org.guiju.facts.BudgetTable;

/** What the rows of all tables of one kind say about each other: a long table may be in pieces. */
final class BudgetOutline {
  private final String kind;
  private final Set<String> grandSides;
  private final Map<String, Integer> filled = new HashMap<>();
  private final Set<String> codes = new HashSet<>();

  private BudgetOutline(String kind, List<BudgetRow> rows) {
    this.kind = kind;
    this.grandSides =
        rows.stream()
            .filter(row -> BudgetCodes.isGrandTotal(row.code(), row.name()))
            .map(row -> String.valueOf(row.side()))
            .collect(Collectors.toSet());
    for (BudgetRow row : rows) {
      codes.add(code(row));
      if (!row.amounts().isEmpty()) {
        filled.merge(code(row), 1, Integer::sum);
      }
    }
  }

  static Map<String, BudgetOutline> byKind(List<BudgetTable> tables) {
    Map<String, BudgetOutline> outlines = new HashMap<>();
    tables.stream()
        .collect(Collectors.groupingBy(BudgetTable::kind))
        .forEach((kind, same) -> outlines.put(kind, new BudgetOutline(kind, rows(same))));
    return outlines;
  }

  static List<BudgetRow> rows(List<BudgetTable> tables) {
    return tables.stream()
        .filter(table -> table.rows() != null)
        .flatMap(table -> table.rows().stream())
        .toList();
  }

  /** The printed code of a row, or one worked out from its name. */
  String code(BudgetRow row) {
    return demoted(row)
        ? BudgetCodes.plain(row.name())
        : BudgetCodes.code(kind, row.side(), row.code(), row.name());
  }

  String level(BudgetRow row) {
    return demoted(row) ? BudgetCodes.SUBTOTAL : BudgetCodes.level(row.code(), row.name());
  }

  Set<String> codes() {
    return codes;
  }

  /** True unless several filled rows have {@code code}. */
  boolean once(String code) {
    return filled.getOrDefault(code, 0) <= 1;
  }

  private boolean demoted(BudgetRow row) {
    return BudgetCodes.demoted(
        row.code(), row.name(), grandSides.contains(String.valueOf(row.side())));
  }
}
