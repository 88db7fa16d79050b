package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.Header;
import org.guiju.facts.PartsSum;
import org.guiju.facts.PlanAmounts;
import org.guiju.facts.Rounding;
import org.guiju.facts.SourceAmounts;
import org.guiju.facts.StatedTotal;

/** Totals, subtotals, rows and sources of an allocation plan. */
final class PlanRelations {
  private final Relations relations;
  private final Header header;
  private final PlanTable table;

  /** What is divided by source of money, and how, by the pointer of the row or total. */
  private final Map<String, List<PartsSum>> divided;

  PlanRelations(Relations relations, Header header) {
    this.relations = relations;
    this.header = header;
    table = new PlanTable(relations);
    divided =
        relations.facts(PartsSum.class).stream()
            .filter(sum -> sum.partsSum() != null)
            .collect(Collectors.groupingBy(sum -> sum.origin().pointer()));
  }

  void collect() {
    table.totals().forEach(this::addTotal);
    relations.facts(AllocationRow.class).forEach(this::addRow);
    relations.facts(SourceAmounts.class).forEach(part -> addYear(part, part.trancheSum()));
    relations.facts(StatedTotal.class).forEach(this::addSources);
    addGrandTotals();
    relations
        .paper(AllocationPlan.class)
        .filter(plan -> plan.amountInText() != null)
        .forEach(this::addAmountInText);
    new PlanChainRelations(relations, header, table).collect();
  }

  private void addTotal(ColumnTotal total) {
    List<Figure> cells = table.column(total.column(), total.grand() ? null : total.part());
    long filled = cells.stream().filter(cell -> cell.printed() != null).count();
    if (filled > 0 && total.rowsSum() != null) {
      Figure whole = table.figure(total);
      String words = whole.name() + (total.grand() ? "合计" : "小计") + "等于各行之和";
      Basis basis = Basis.rule(total.grand() ? "ALLOC-001" : "ALLOC-003", whole.pointer(), words);
      relations.add(
          Sum.of(basis)
              .whole(whole)
              .minusAll(cells)
              .within(Rounding.bound(total.amount(), filled)));
    }
  }

  /** Totals printed beside the rows should agree like a row does; no rule asks for it. */
  private void addGrandTotals() {
    List<Figure> year = stated(PlanTable.YEAR);
    List<Figure> parts = new ArrayList<>(stated(PlanTable.EARLIER));
    parts.addAll(stated(PlanTable.TRANCHE));
    if (year.size() == 1 && parts.size() == 2) {
      relations.add(
          Sum.of(Basis.witness("合计的全年下达等于已下达与本次下达之和"))
              .whole(year.get(0))
              .minusAll(parts)
              .exactly());
    }
  }

  private List<Figure> stated(String column) {
    return table.grand(column).stream()
        .map(table::figure)
        .filter(figure -> figure.pointer().startsWith("/statedTotal"))
        .toList();
  }

  private void addRow(AllocationRow row) {
    addYear(row, row.trancheSum());
    addSources(row);
  }

  private void addYear(PlanAmounts amounts, BigDecimal trancheSum) {
    if (amounts.yearTotal() != null && trancheSum != null) {
      Basis basis =
          Basis.rule("ALLOC-002", amounts.at(PlanTable.YEAR).pointer(), "全年下达等于已下达与本次下达之和");
      relations.add(
          Sum.of(basis)
              .whole(relations.figure(amounts, PlanTable.YEAR, PlanTable.NAME))
              .minus(relations.figure(amounts, PlanTable.EARLIER, PlanTable.NAME))
              .minus(relations.figure(amounts, PlanTable.TRANCHE, PlanTable.NAME))
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
              .map(part -> relations.figure(part, sum.column(), PlanTable.NAME))
              .toList();
      String words = sum.columnName() + "等于各资金来源之和";
      relations.add(
          Sum.of(Basis.rule("EXEC-008", sum.at("total").pointer(), words))
              .whole(relations.figure(amounts, sum.column(), PlanTable.NAME))
              .minusAll(parts)
              .within(Rounding.bound(sum.total(), sum.parts())));
    }
  }

  private void addAmountInText(AllocationPlan plan) {
    Figure text = relations.figure(plan, "amountInText", "正文");
    List<ColumnTotal> grand = table.grand(PlanTable.TRANCHE);
    List<Figure> parts =
        grand.isEmpty()
            ? table.column(PlanTable.TRANCHE, null)
            : List.of(table.figure(grand.get(0)));
    relations.add(
        Sum.of(Basis.rule("ALLOC-005", text.pointer(), "正文金额等于本次下达合计"))
            .whole(text)
            .minusAll(parts)
            .within(Rounding.bound(plan.amountInText(), 1)));
  }
}
