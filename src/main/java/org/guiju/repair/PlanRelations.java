package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.EarlierTotal;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Header;
import org.guiju.facts.LowerAllocation;
import org.guiju.facts.PartsSum;
import org.guiju.facts.PlanAmounts;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.Rounding;
import org.guiju.facts.SourceAmounts;
import org.guiju.facts.StatedTotal;

/** Totals, subtotals and rows of an allocation plan, and what other papers say of them. */
final class PlanRelations {
  static final String TABLE = "分配表";
  private static final String YEAR = "yearTotal";
  private static final String EARLIER = "earlierTranches";
  private static final String TRANCHE = "thisTranche";

  private final Relations relations;
  private final Header header;
  private final List<AllocationRow> leaves;
  private final List<ColumnTotal> totals;

  /** What is divided by source of money, and how, by the pointer of the row or total. */
  private final Map<String, List<PartsSum>> divided;

  PlanRelations(Relations relations, Header header) {
    this.relations = relations;
    this.header = header;
    leaves = relations.facts(AllocationRow.class).stream().filter(AllocationRow::leaf).toList();
    totals = relations.facts(ColumnTotal.class);
    divided =
        relations.facts(PartsSum.class).stream()
            .filter(sum -> sum.partsSum() != null)
            .collect(Collectors.groupingBy(sum -> sum.origin().pointer()));
  }

  void collect() {
    totals.forEach(this::addTotal);
    relations.facts(AllocationRow.class).forEach(this::addRow);
    relations.facts(SourceAmounts.class).forEach(part -> addYear(part, part.trancheSum()));
    relations.facts(StatedTotal.class).forEach(this::addSources);
    addGrandTotals();
    relations.paper(AllocationPlan.class).forEach(this::addPlan);
    addLowerPapers();
    addEarlierTranches();
  }

  private void addTotal(ColumnTotal total) {
    List<Figure> cells = column(total.column(), total.grand() ? null : total.part());
    long filled = cells.stream().filter(cell -> cell.printed() != null).count();
    if (filled > 0 && total.rowsSum() != null) {
      Figure whole = figure(total);
      String words = whole.name() + (total.grand() ? "合计" : "小计") + "等于各行之和";
      Basis basis = Basis.rule(total.grand() ? "ALLOC-001" : "ALLOC-003", whole.pointer(), words);
      relations.add(
          Sum.of(basis)
              .whole(whole)
              .minusAll(cells)
              .within(Rounding.bound(total.amount(), filled)));
    }
  }

  private Figure figure(ColumnTotal total) {
    return relations
        .figures()
        .at(total.at("amount"), TABLE, total.columnName() + "合计", total.amount());
  }

  /**
   * The cells of a column in the rows of regions and units, blank ones too; of one block or all.
   */
  private List<Figure> column(String column, Long part) {
    return leaves.stream()
        .filter(row -> part == null || Objects.equals(row.part(), part))
        .flatMap(row -> cells(row, column))
        .toList();
  }

  private Stream<Figure> cells(AllocationRow row, String column) {
    int slash = column.indexOf('/');
    return slash < 0
        ? Stream.of(relations.figure(row, column, TABLE))
        : row.cells(column).map(cell -> relations.figure(cell, column.substring(0, slash), TABLE));
  }

  /** Totals printed beside the rows should agree like a row does; no rule asks for it. */
  private void addGrandTotals() {
    List<Figure> year = stated(YEAR);
    List<Figure> parts = new ArrayList<>(stated(EARLIER));
    parts.addAll(stated(TRANCHE));
    if (year.size() == 1 && parts.size() == 2) {
      relations.add(
          Sum.of(Basis.witness("合计的全年下达等于已下达与本次下达之和"))
              .whole(year.get(0))
              .minusAll(parts)
              .exactly());
    }
  }

  private List<Figure> stated(String column) {
    return grand(column).stream()
        .map(this::figure)
        .filter(figure -> figure.pointer().startsWith("/statedTotal"))
        .toList();
  }

  private void addRow(AllocationRow row) {
    addYear(row, row.trancheSum());
    addSources(row);
  }

  private void addYear(PlanAmounts amounts, BigDecimal trancheSum) {
    if (amounts.yearTotal() != null && trancheSum != null) {
      Basis basis = Basis.rule("ALLOC-002", amounts.at(YEAR).pointer(), "全年下达等于已下达与本次下达之和");
      relations.add(
          Sum.of(basis)
              .whole(relations.figure(amounts, YEAR, TABLE))
              .minus(relations.figure(amounts, EARLIER, TABLE))
              .minus(relations.figure(amounts, TRANCHE, TABLE))
              .exactly());
    }
  }

  /** The sources of a row add up to it, where they are known. */
  private void addSources(PlanAmounts amounts) {
    for (PartsSum sum : divided.getOrDefault(amounts.origin().pointer(), List.of())) {
      List<Figure> parts =
          amounts
              .countedSources()
              .filter(part -> part.amount(sum.column()) != null)
              .map(part -> relations.figure(part, sum.column(), TABLE))
              .toList();
      String words = sum.columnName() + "等于各资金来源之和";
      relations.add(
          Sum.of(Basis.rule("EXEC-008", sum.at("total").pointer(), words))
              .whole(relations.figure(amounts, sum.column(), TABLE))
              .minusAll(parts)
              .within(Rounding.bound(sum.total(), sum.parts())));
    }
  }

  private void addPlan(AllocationPlan plan) {
    if (plan.amountInText() != null) {
      addAmountInText(plan);
    }
    if (plan.inWan()) {
      addReceived(plan);
      relations.facts(EarlierTotal.class).forEach(this::addEarlierTotal);
    }
  }

  private void addAmountInText(AllocationPlan plan) {
    Figure text = relations.figure(plan, "amountInText", "正文");
    List<ColumnTotal> grand = grand(TRANCHE);
    List<Figure> parts = grand.isEmpty() ? column(TRANCHE, null) : List.of(figure(grand.get(0)));
    relations.add(
        Sum.of(Basis.rule("ALLOC-005", text.pointer(), "正文金额等于本次下达合计"))
            .whole(text)
            .minusAll(parts)
            .within(Rounding.bound(plan.amountInText(), 1)));
  }

  private List<ColumnTotal> grand(String column) {
    return totals.stream().filter(total -> total.grand() && total.column().equals(column)).toList();
  }

  private void addReceived(AllocationPlan plan) {
    List<ReceivedFunds> received = relations.facts(ReceivedFunds.class);
    List<Figure> cells = cellsFromAbove();
    if (!received.isEmpty() && plan.trancheSum().signum() > 0 && plan.fromAbove() != null) {
      Basis limit = Basis.outside("ALLOC-012", plan.at("rows").pointer(), "分配数不超过收到数");
      relations.add(less(amounts(received), cells, limit).atMostZero());
      List<ReceivedFunds> sources =
          received.stream().filter(funds -> funds.sourceOf(header)).toList();
      if (!sources.isEmpty()) {
        relations.add(less(amounts(sources), cells, Basis.witness("收到的资金全部分配")).exactly());
      }
    }
  }

  /** The cells of this tranche that hold money from above; of a row without sources its own. */
  private List<Figure> cellsFromAbove() {
    return leaves.stream()
        .flatMap(
            row ->
                row.sources() == null
                    ? Stream.of(relations.figure(row, TRANCHE, TABLE))
                    : row.countedSources()
                        .filter(part -> Boolean.TRUE.equals(part.fromAbove()))
                        .map(part -> relations.figure(part, TRANCHE, TABLE)))
        .toList();
  }

  private static List<BigDecimal> amounts(List<ReceivedFunds> received) {
    return received.stream().map(ReceivedFunds::amount).toList();
  }

  private static Sum.Builder less(List<BigDecimal> amounts, List<Figure> cells, Basis basis) {
    Sum.Builder sum = Sum.of(basis).plus(Relations.sum(amounts).negate());
    cells.forEach(sum::plus);
    return sum;
  }

  private void addEarlierTotal(EarlierTotal earlier) {
    for (ColumnTotal total : totals) {
      if (total.grand() && !total.column().equals(TRANCHE)) {
        boolean year = total.column().equals(YEAR);
        String words = year ? "全年下达合计等于各批次之和" : "已下达合计等于前期各批次之和";
        Sum.Builder sum =
            Sum.of(Basis.outside("ALLOC-013", figure(total).pointer(), words))
                .whole(figure(total))
                .plus(earlier.amount().negate())
                .minusAll(year ? column(TRANCHE, null) : List.of());
        relations.add(sum.within(Rounding.bound(total.amount(), earlier.count())));
      }
    }
  }

  /** What regions made of their money vouches for the amount they were given. */
  private void addLowerPapers() {
    Map<String, List<BigDecimal>> divided = new HashMap<>();
    for (LowerAllocation lower : relations.facts(LowerAllocation.class)) {
      if (header.docNo() != null && lower.restsOn(header)) {
        divided.computeIfAbsent(lower.regionKey(), key -> new ArrayList<>()).add(lower.divided());
      }
    }
    addByRegion(divided, TRANCHE, "CHAIN-001", "下级转下达数与本文件下达数相符");
  }

  private void addEarlierTranches() {
    Map<String, List<BigDecimal>> given = new HashMap<>();
    for (EarlierTranche tranche : relations.facts(EarlierTranche.class)) {
      if (tranche.regionName() != null && Boolean.TRUE.equals(tranche.elsewhere())) {
        given.computeIfAbsent(tranche.regionKey(), key -> new ArrayList<>()).add(tranche.amount());
      }
    }
    addByRegion(given, EARLIER, null, "已下达等于该地区前期各批次之和");
  }

  private void addByRegion(
      Map<String, List<BigDecimal>> amounts, String column, String ruleId, String words) {
    var property = FactTypes.of(AllocationRow.class).properties().get(column);
    for (AllocationRow row : leaves) {
      if (amounts.containsKey(row.regionKey()) && property.read(row) != null) {
        Figure cell = relations.figure(row, column, TABLE);
        Basis basis =
            ruleId == null ? Basis.witness(words) : Basis.outside(ruleId, cell.pointer(), words);
        BigDecimal other = Relations.sum(amounts.get(row.regionKey()));
        relations.add(Sum.of(basis).whole(cell).plus(other.negate()).exactly());
      }
    }
  }
}
