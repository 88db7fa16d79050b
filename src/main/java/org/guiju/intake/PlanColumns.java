package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnBlock;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.Fact;
import org.guiju.facts.Origin;
import org.guiju.facts.PlanAmounts;
import org.guiju.facts.StatedTotal;

/** Totals of the columns of an allocation table, and what its blocks of rows add up to. */
final class PlanColumns {
  private static final String BARE_TOTAL = "statedTotal";

  private final List<AllocationRow> rows;
  private final StatedTotal stated;
  private final SourceColumns sources;
  private final Origin table;

  /**
   * @param rows resolved
   * @param stated total beside the rows; null when there is none
   * @param table where the table was read
   */
  PlanColumns(List<AllocationRow> rows, StatedTotal stated, SourceColumns sources, Origin table) {
    this.rows = rows;
    this.stated = stated;
    this.sources = sources;
    this.table = table;
  }

  /**
   * An amount column: of all money, or of one source.
   *
   * @param source key of the source; null for all money
   */
  private record Column(String field, String source) {
    String key() {
      return source == null ? field : field + "/" + source;
    }

    String name() {
      return (source == null ? "" : source) + PlanAmounts.columnName(field);
    }

    BigDecimal of(PlanAmounts amounts) {
      return amounts.amountIn(key());
    }
  }

  List<Fact> facts(Naming naming) {
    List<Column> columns = columns();
    List<Fact> facts = new ArrayList<>();
    boolean rowsExact = areRowsExact();
    columns.forEach(column -> facts.addAll(totals(column, rowsExact, naming)));
    columns.forEach(column -> facts.addAll(blocks(column, naming)));
    if (!sources.isEmpty()) {
      rows.forEach(row -> facts.addAll(sources.sums(row, row.regionName(), naming)));
      if (stated != null) {
        facts.addAll(sources.sums(stated, "合计", naming));
      }
    }
    return facts;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    PlanAmounts.COLUMNS.forEach(field -> columns.add(new Column(field, null)));
    for (String field : PlanAmounts.COLUMNS) {
      sources.of(field).forEach(key -> columns.add(new Column(field, key)));
    }
    return columns;
  }

  /** Every leaf row agrees in itself, and at least one has both sides to compare. */
  private boolean areRowsExact() {
    List<AllocationRow> leaves = rows.stream().filter(AllocationRow::leaf).toList();
    boolean balanced = leaves.stream().allMatch(AllocationRow::balanced);
    boolean compared =
        leaves.stream().anyMatch(row -> row.yearTotal() != null && row.trancheSum() != null);
    return sources.isEmpty()
        ? balanced && compared
        : balanced
            && leaves.stream().allMatch(sources::makeUp)
            && (compared || leaves.stream().anyMatch(sources::divide));
  }

  private List<ColumnTotal> totals(Column column, boolean rowsExact, Naming naming) {
    List<ColumnTotal> totals = new ArrayList<>();
    if (stated != null && column.of(stated) != null) {
      totals.add(total(stated, stated.origin(), null, column, rowsExact, naming));
    }
    for (AllocationRow row : rows) {
      if (isTotal(row) && column.of(row) != null) {
        Long part = row.kind().equals(RowKinds.TOTAL) ? null : row.part();
        totals.add(total(row, row.origin(), part, column, rowsExact, naming));
      }
    }
    return totals;
  }

  private static boolean isTotal(AllocationRow row) {
    return row.kind().equals(RowKinds.TOTAL) || row.kind().equals(RowKinds.SUBTOTAL);
  }

  private ColumnTotal total(
      PlanAmounts holder, Origin row, Long part, Column column, boolean rowsExact, Naming naming) {
    Origin cell = holder.cells(column.key()).findFirst().orElseThrow().origin();
    BigDecimal amount = column.of(holder);
    return new ColumnTotal(
        cell.named(row.rowName(), naming.unique(cell.subject() + "/" + column.field())),
        column.key(),
        column.name(),
        part == null,
        part,
        amount,
        rowsExact,
        rowsSum(column, part, amount),
        cell.pointer().isEmpty() ? BARE_TOTAL : column.field());
  }

  /** A source that is blank in a row leaves the sum open, unless the total comes out without it. */
  private BigDecimal rowsSum(Column column, Long part, BigDecimal total) {
    List<AllocationRow> added =
        rows.stream()
            .filter(row -> row.leaf() && (part == null || part.equals(row.part())))
            .toList();
    BigDecimal sum =
        added.stream()
            .map(column::of)
            .filter(cell -> cell != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean known =
        column.source() == null
            || sum.compareTo(total) == 0
            || added.stream().allMatch(row -> sources.tells(row, column.field(), column.source()));
    return known ? sum : null;
  }

  /** What each block adds up to in a column that has amounts in it. */
  private List<ColumnBlock> blocks(Column column, Naming naming) {
    Map<Long, List<BigDecimal>> byPart = new TreeMap<>();
    for (AllocationRow row : rows) {
      BigDecimal amount = row.leaf() ? column.of(row) : null;
      if (amount != null) {
        byPart.computeIfAbsent(row.part(), part -> new ArrayList<>()).add(amount);
      }
    }
    List<ColumnBlock> blocks = new ArrayList<>();
    byPart.forEach((part, amounts) -> blocks.add(block(column, part, amounts, naming)));
    return blocks;
  }

  private ColumnBlock block(Column column, Long part, List<BigDecimal> amounts, Naming naming) {
    String subject = naming.unique("block:" + column.key() + "/" + part);
    return new ColumnBlock(
        table.named(null, subject),
        column.key(),
        part,
        amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
        (long) amounts.size());
  }
}
