package org.guiju.repair;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnTotal;

/** The cells of an allocation table. */
final class PlanTable {
  static final String NAME = "分配表";
  static final String YEAR = "yearTotal";
  static final String EARLIER = "earlierTranches";
  static final String TRANCHE = "thisTranche";

  private final Relations relations;
  private final List<AllocationRow> leaves;
  private final List<ColumnTotal> totals;

  PlanTable(Relations relations) {
    this.relations = relations;
    leaves = relations.facts(AllocationRow.class).stream().filter(AllocationRow::leaf).toList();
    totals = relations.facts(ColumnTotal.class);
  }

  /** Rows of regions and units. */
  List<AllocationRow> leaves() {
    return leaves;
  }

  /** Totals and subtotals of all columns. */
  List<ColumnTotal> totals() {
    return totals;
  }

  /** Totals of the whole table in one column. */
  List<ColumnTotal> grand(String column) {
    return totals.stream().filter(total -> total.grand() && total.column().equals(column)).toList();
  }

  Figure figure(ColumnTotal total) {
    return relations
        .figures()
        .at(total.at("amount"), NAME, total.columnName() + "合计", total.amount());
  }

  /**
   * The cells of a column in the rows of regions and units, blank ones too; of one block or all.
   */
  List<Figure> column(String column, Long part) {
    return leaves.stream()
        .filter(row -> part == null || Objects.equals(row.part(), part))
        .flatMap(row -> cells(row, column))
        .toList();
  }

  private Stream<Figure> cells(AllocationRow row, String column) {
    int slash = column.indexOf('/');
    return slash < 0
        ? Stream.of(relations.figure(row, column, NAME))
        : row.cells(column).map(cell -> relations.figure(cell, column.substring(0, slash), NAME));
  }
}
