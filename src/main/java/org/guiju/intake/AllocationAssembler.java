package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnBlock;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.Fact;
import org.guiju.facts.Origin;
import org.guiju.facts.StatedTotal;
import org.guiju.facts.region.Resolution;

/** Resolves the rows of an allocation table and adds up its blocks. */
final class AllocationAssembler implements Assembler {
  private static final String TOTAL = RowKinds.TOTAL;
  private static final String SUBTOTAL = RowKinds.SUBTOTAL;

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
        assembly.naming().named(read.withRows(resolved(read, assembly)), null, "plan");
    List<Fact> facts = new ArrayList<>();
    if (plan.statedTotal() != null) {
      StatedTotal total = assembly.naming().named(plan.statedTotal(), null, "stated-total");
      plan = RecordShape.with(plan, "statedTotal", total);
      facts.add(total);
    }
    facts.add(0, plan);
    facts.addAll(plan.rows());
    facts.addAll(totals(plan, assembly.naming()));
    facts.addAll(blocks(plan, assembly.naming()));
    return facts;
  }

  /** Rows with names and kinds resolved, and the block each belongs to. */
  private static List<AllocationRow> resolved(AllocationPlan plan, Assembly assembly) {
    Set<String> balanceRegions = regionCodes(plan.mustUsePriorBalance(), assembly);
    List<AllocationRow> rows = plan.rows();
    List<Resolution> places =
        rows.stream()
            .map(RowBlocks::nameOf)
            .map(name -> assembly.places().resolve(name, assembly.submitter()))
            .toList();
    List<String> kinds = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      String given = rows.get(i).kind();
      kinds.add(given == null ? RowKinds.of(rows.get(i).regionName(), places.get(i)) : given);
    }
    RowBlocks tables = new RowBlocks(rows, kinds, places, assembly);
    tables.markCities();
    List<Long> blocks = tables.blocks();
    List<AllocationRow> resolved = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      AllocationRow row =
          resolved(rows.get(i), kinds.get(i), places.get(i), blocks.get(i), assembly);
      resolved.add(row.placed(i + 1L, usesBalance(row, balanceRegions)));
    }
    return List.copyOf(resolved);
  }

  private static boolean usesBalance(AllocationRow row, Set<String> balanceRegions) {
    return "REGION".equals(row.kind()) && balanceRegions.contains(row.regionKey());
  }

  /** Codes of the regions named, or the names themselves where they are not known. */
  private static Set<String> regionCodes(List<String> names, Assembly assembly) {
    Set<String> codes = new HashSet<>();
    for (String name : names == null ? List.<String>of() : names) {
      Resolution place = assembly.places().resolve(name, assembly.submitter());
      codes.add(place.isResolved() ? place.region().code() : name);
    }
    return codes;
  }

  private static AllocationRow resolved(
      AllocationRow row, String kind, Resolution place, Long block, Assembly assembly) {
    String subject = assembly.naming().unique("row:" + row.regionName());
    if (kind.equals(TOTAL) || kind.equals(SUBTOTAL) || kind.equals(RowKinds.DETAIL)) {
      return row.resolved(kind, null, null, null, kind.equals(SUBTOTAL) ? block : null, subject);
    }
    String suggestion =
        place.state() == Resolution.State.UNKNOWN
            ? assembly.places().nearest(RowBlocks.nameOf(row), assembly.submitter()).orElse(null)
            : null;
    String state = place.state().name();
    if (!place.isResolved() && !assembly.places().knowsAll(assembly.submitter())) {
      boolean isMistyped = suggestion != null && isMistyped(RowBlocks.nameOf(row), suggestion);
      state = isMistyped ? state : place.candidates().isEmpty() ? "UNLISTED" : null;
      suggestion = isMistyped ? suggestion : null;
    }
    return row.resolved(
        kind, assembly.places().ref(place.region()), state, suggestion, block, subject);
  }

  /**
   * Whether a name of a province whose zones are not listed is a known one with a character wrong.
   * A zone or a county of former years (即墨市) may look the same, so only cities and counties with
   * the ending right are told.
   */
  private static boolean isMistyped(String name, String suggestion) {
    String end = name.substring(name.length() - 1);
    return "市县州".contains(end) && suggestion.endsWith(end) && suggestion.length() == name.length();
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
        if (isTotal(row) && column.ofRow().apply(row) != null) {
          Long part = row.kind().equals(TOTAL) ? null : row.part();
          totals.add(
              total(row.origin(), column, part, column.ofRow().apply(row), rowsExact, naming));
        }
      }
    }
    return totals;
  }

  private static boolean isTotal(AllocationRow row) {
    return row.kind().equals(TOTAL) || row.kind().equals(SUBTOTAL);
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

  /** What each block adds up to in each column that has amounts in it. */
  private static List<ColumnBlock> blocks(AllocationPlan plan, Naming naming) {
    List<ColumnBlock> blocks = new ArrayList<>();
    for (Column column : COLUMNS) {
      Map<Long, List<BigDecimal>> byPart = new TreeMap<>();
      for (AllocationRow row : plan.rows()) {
        BigDecimal amount = column.ofRow().apply(row);
        if (row.leaf() && amount != null) {
          byPart.computeIfAbsent(row.part(), part -> new ArrayList<>()).add(amount);
        }
      }
      byPart.forEach((part, amounts) -> blocks.add(block(plan, column, part, amounts, naming)));
    }
    return blocks;
  }

  private static ColumnBlock block(
      AllocationPlan plan, Column column, Long part, List<BigDecimal> amounts, Naming naming) {
    String subject = naming.unique("block:" + column.field() + "/" + part);
    return new ColumnBlock(
        plan.origin().named(null, subject),
        column.field(),
        part,
        amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
        (long) amounts.size());
  }
}
