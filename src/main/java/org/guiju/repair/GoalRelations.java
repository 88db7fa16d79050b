package org.guiju.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.CellState;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.Header;
import org.guiju.facts.PerformanceDeclaration;
import org.guiju.facts.ReportedTotal;
import org.guiju.facts.Rounding;

/** The money of goal tables. */
final class GoalRelations {
  private static final String RULE = "IND-018";

  private final Relations relations;
  private final Header header;

  GoalRelations(Relations relations, Header header) {
    this.relations = relations;
    this.header = header;
  }

  void collect() {
    List<PerformanceDeclaration> tables = relations.facts(PerformanceDeclaration.class);
    for (PerformanceDeclaration table : tables) {
      addSources(table);
      addYears(table);
    }
    List<PerformanceDeclaration> central =
        tables.stream().filter(table -> table.central() != null).toList();
    if (central.size() == 1) {
      addTranches(central.get(0));
      addReported(central.get(0));
    }
  }

  /** What the paper above gives for the year vouches for the central money; no rule asks. */
  private void addReported(PerformanceDeclaration table) {
    relations.facts(ReportedTotal.class).stream()
        .filter(reported -> "ALLOCATION".equals(reported.what()))
        .forEach(
            reported ->
                relations.addWitness(figure(table, "central"), reported, "中央资金等于上级文件的全年下达数"));
  }

  private Figure figure(PerformanceDeclaration table, String field) {
    return relations.figure(table, field, table.title() == null ? "绩效目标表" : table.title());
  }

  private List<Figure> filled(PerformanceDeclaration table, String... fields) {
    return Stream.of(fields)
        .filter(field -> table.stateOf(field) != CellState.REFERENCE)
        .map(field -> figure(table, field))
        .filter(figure -> figure.printed() != null)
        .toList();
  }

  private void addSources(PerformanceDeclaration table) {
    if (table.fundsTotal() != null && table.sourcesSum() != null) {
      List<Figure> sources =
          "PROJECT".equals(table.form())
              ? filled(table, "fiscal", "other")
              : filled(table, "central", "local", "other");
      Figure total = figure(table, "fundsTotal");
      relations.add(
          Sum.of(Basis.rule(RULE, total.pointer(), "资金总额等于各来源之和"))
              .whole(total)
              .minusAll(sources)
              .within(Rounding.bound(table.fundsTotal(), sources.size())));
    }
  }

  private void addYears(PerformanceDeclaration table) {
    if (table.fiscal() != null && table.fiscalPartsSum() != null) {
      Figure fiscal = figure(table, "fiscal");
      relations.add(
          Sum.of(Basis.rule(RULE, fiscal.pointer(), "财政拨款等于当年拨款与结转结余之和"))
              .whole(fiscal)
              .minusAll(filled(table, "current", "carryOver"))
              .exactly());
    }
  }

  /** Only where this paper's own tranche is among those given: then all of them may be. */
  private void addTranches(PerformanceDeclaration table) {
    List<EarlierTranche> totals =
        relations.facts(EarlierTranche.class).stream()
            .filter(tranche -> tranche.regionName() == null)
            .toList();
    boolean own =
        header.docNo() != null
            && totals.stream().anyMatch(tranche -> tranche.isFrom(header.docNo()));
    if (own) {
      BigDecimal sum = Relations.sum(totals.stream().map(EarlierTranche::amount).toList());
      Figure central = figure(table, "central");
      relations.add(
          Sum.of(Basis.outside(RULE, central.pointer(), "中央资金等于全年各批次之和"))
              .whole(central)
              .plus(sum.negate())
              .exactly());
    }
  }
}
