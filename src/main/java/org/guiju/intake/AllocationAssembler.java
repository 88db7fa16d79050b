package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.guiju.facts.AllocationCell;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.Fact;
import org.guiju.facts.Origin;
import org.guiju.facts.StatedTotal;
import org.guiju.facts.region.Resolution;

/** Resolves the rows of an allocation table and takes it apart into totals and cells. */
final class AllocationAssembler implements Assembler {
  private static final String TOTAL = "TOTAL";
  private static final String SUBTOTAL = "SUBTOTAL";

  /** An amount column: its field, its name on paper, and where rows and totals keep it. */
  private record Column(
      String field,
      String name,
      Function<AllocationRow, BigDecimal> ofRow,
      Function<StatedTotal, BigDecimal> ofTotal) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("yearTotal", "全年下达", AllocationRow::yearTotal, StatedTotal::yearTotal),
          new Column(
              "earlierTranches",
              "已下达",
              AllocationRow::earlierTranches,
              StatedTotal::earlierTranches),
          new Column("thisTranche", "本次下达", AllocationRow::thisTranche, StatedTotal::thisTranche));

  @Override
  public List<Fact> assemble(Fact body, Assembly assembly) {
    AllocationPlan read = (AllocationPlan) body;
    AllocationPlan plan =
        assembly.naming().named(read.withRows(resolved(read.rows(), assembly)), null, "plan");
    List<Fact> facts = new ArrayList<>();
    if (plan.statedTotal() != null) {
      StatedTotal total = assembly.naming().named(plan.statedTotal(), null, "stated-total");
      plan = RecordShape.with(plan, "statedTotal", total);
      facts.add(total);
    }
    facts.add(0, plan);
    facts.addAll(plan.rows());
    facts.addAll(totals(plan, assembly.naming()));
    facts.addAll(cells(plan, assembly.naming()));
    return facts;
  }

  /** A subtotal opens a block; leaf rows up to the next subtotal or total belong to it. */
  private static List<AllocationRow> resolved(List<AllocationRow> rows, Assembly assembly) {
    List<AllocationRow> resolved = new ArrayList<>(rows.size());
    long blocks = 0;
    long block = 0;
    for (AllocationRow row : rows) {
      Resolution place = assembly.places().resolve(row.regionName(), assembly.submitter());
      String kind = row.kind() == null ? kindOf(row.regionName(), place) : row.kind();
      if (kind.equals(SUBTOTAL)) {
        block = ++blocks;
      } else if (kind.equals(TOTAL)) {
        block = 0;
      }
      resolved.add(resolved(row, kind, place, block, assembly));
    }
    return List.copyOf(resolved);
  }

  private static AllocationRow resolved(
      AllocationRow row, String kind, Resolution place, long block, Assembly assembly) {
    String subject = assembly.naming().unique("row:" + row.regionName());
    if (kind.equals(TOTAL) || kind.equals(SUBTOTAL)) {
      return row.resolved(kind, null, null, null, kind.equals(TOTAL) ? null : block, subject);
    }
    String suggestion =
        place.state() == Resolution.State.UNKNOWN
            ? assembly.places().nearest(row.regionName(), assembly.submitter()).orElse(null)
            : null;
    return row.resolved(
        kind,
        assembly.places().ref(place.region()),
        place.state().name(),
        suggestion,
        block,
        subject);
  }

  private static String kindOf(String name, Resolution place) {
    if (name.contains("小计")) {
      return SUBTOTAL;
    }
    if (name.contains("合计") || name.contains("总计")) {
      return TOTAL;
    }
    return place.kind() == Resolution.Kind.UNIT ? "UNIT" : "REGION";
  }

  private static List<ColumnTotal> totals(AllocationPlan plan, Naming naming) {
    boolean rowsExact = areRowsExact(plan);
    List<ColumnTotal> totals = new ArrayList<>();
    for (Column column : COLUMNS) {
      StatedTotal stated = plan.statedTotal();
      if (stated != null && column.ofTotal().apply(stated) != null) {
        totals.add(
            total(
                stated.origin(), column, null, column.ofTotal().apply(stated), rowsExact, naming));
      }
      for (AllocationRow row : plan.rows()) {
        if (!row.leaf() && column.ofRow().apply(row) != null) {
          Long part = row.kind().equals(TOTAL) ? null : row.part();
          totals.add(
              total(row.origin(), column, part, column.ofRow().apply(row), rowsExact, naming));
        }
      }
    }
    return totals;
  }

  private static ColumnTotal total(
      Origin at, Column column, Long part, BigDecimal amount, boolean rowsExact, Naming naming) {
    Origin origin = at.named(at.rowName(), naming.unique(at.subject() + "/" + column.field()));
    return new ColumnTotal(
        origin,
        column.field(),
        column.name(),
        part == null,
        part,
        amount,
        rowsExact,
        at.pointer().isEmpty() ? "statedTotal" : null);
  }

  /** Every leaf row agrees in itself, and at least one has both sides to compare. */
  private static boolean areRowsExact(AllocationPlan plan) {
    List<AllocationRow> leaves = plan.rows().stream().filter(AllocationRow::leaf).toList();
    return leaves.stream().allMatch(AllocationRow::balanced)
        && leaves.stream().anyMatch(row -> row.yearTotal() != null && row.trancheSum() != null);
  }

  private static List<AllocationCell> cells(AllocationPlan plan, Naming naming) {
    List<AllocationCell> cells = new ArrayList<>();
    for (AllocationRow row : plan.rows()) {
      for (Column column : COLUMNS) {
        BigDecimal amount = column.ofRow().apply(row);
        if (row.leaf() && amount != null) {
          Origin at = row.origin();
          Origin origin =
              at.named(at.rowName(), naming.unique(at.subject() + "/" + column.field()));
          cells.add(new AllocationCell(origin, column.field(), row.part(), true, amount));
        }
      }
    }
    return cells;
  }
}
