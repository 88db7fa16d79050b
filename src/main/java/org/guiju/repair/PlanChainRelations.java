package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.EarlierTotal;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Header;
import org.guiju.facts.LowerAllocation;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.Rounding;

/** What other papers say of the amounts of an allocation plan. */
final class PlanChainRelations {
  private final Relations relations;
  private final Header header;
  private final PlanTable table;

  PlanChainRelations(Relations relations, Header header, PlanTable table) {
    this.relations = relations;
    this.header = header;
    this.table = table;
  }

  void collect() {
    relations.paper(AllocationPlan.class).filter(AllocationPlan::inWan).forEach(this::addPlan);
    addLowerPapers();
    addEarlierTranches();
  }

  private void addPlan(AllocationPlan plan) {
    addReceived(plan);
    relations.facts(EarlierTotal.class).forEach(this::addEarlierTotal);
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
    return table.leaves().stream()
        .flatMap(
            row ->
                row.sources() == null
                    ? Stream.of(relations.figure(row, PlanTable.TRANCHE, PlanTable.NAME))
                    : row.countedSources()
                        .filter(part -> Boolean.TRUE.equals(part.fromAbove()))
                        .map(part -> relations.figure(part, PlanTable.TRANCHE, PlanTable.NAME)))
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
    for (ColumnTotal total : table.totals()) {
      if (total.grand() && !total.column().equals(PlanTable.TRANCHE)) {
        boolean year = total.column().equals(PlanTable.YEAR);
        String words = year ? "全年下达合计等于各批次之和" : "已下达合计等于前期各批次之和";
        Sum.Builder sum =
            Sum.of(Basis.outside("ALLOC-013", table.figure(total).pointer(), words))
                .whole(table.figure(total))
                .plus(earlier.amount().negate())
                .minusAll(year ? table.column(PlanTable.TRANCHE, null) : List.of());
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
    addByRegion(divided, PlanTable.TRANCHE, "CHAIN-001", "下级转下达数与本文件下达数相符");
  }

  private void addEarlierTranches() {
    Map<String, List<BigDecimal>> given = new HashMap<>();
    for (EarlierTranche tranche : relations.facts(EarlierTranche.class)) {
      if (tranche.regionName() != null && Boolean.TRUE.equals(tranche.elsewhere())) {
        given.computeIfAbsent(tranche.regionKey(), key -> new ArrayList<>()).add(tranche.amount());
      }
    }
    addByRegion(given, PlanTable.EARLIER, null, "已下达等于该地区前期各批次之和");
  }

  private void addByRegion(
      Map<String, List<BigDecimal>> amounts, String column, String ruleId, String words) {
    var property = FactTypes.of(AllocationRow.class).properties().get(column);
    for (AllocationRow row : table.leaves()) {
      if (amounts.containsKey(row.regionKey()) && property.read(row) != null) {
        Figure cell = relations.figure(row, column, PlanTable.NAME);
        Basis basis =
            ruleId == null ? Basis.witness(words) : Basis.outside(ruleId, cell.pointer(), words);
        BigDecimal other = Relations.sum(amounts.get(row.regionKey()));
        relations.add(Sum.of(basis).whole(cell).plus(other.negate()).exactly());
      }
    }
  }
}
