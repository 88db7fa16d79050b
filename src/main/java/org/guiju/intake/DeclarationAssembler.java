package org.guiju.intake;

import java.util.ArrayList;
import java.util.List;
import org.guiju.facts.DeclarationPaper;
import org.guiju.facts.Fact;
import org.guiju.facts.Indicator;
import org.guiju.facts.PerformanceDeclaration;
import org.guiju.facts.indicator.IndicatorTarget;
import org.guiju.facts.indicator.IndicatorTargetParser;

/** Lists goal tables and completes their indicator rows. */
final class DeclarationAssembler implements Assembler {
  @Override
  public List<Fact> assemble(Fact body, Assembly assembly) {
    Naming naming = assembly.naming();
    DeclarationPaper paper = naming.named((DeclarationPaper) body, null, "declaration-paper");
    List<PerformanceDeclaration> tables =
        paper.declarations().stream().map(table -> complete(table, naming)).toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(RecordShape.with(paper, "declarations", tables));
    for (PerformanceDeclaration table : tables) {
      facts.add(table);
      if (table.tranches() != null) {
        facts.addAll(table.tranches());
      }
      facts.addAll(table.indicators());
    }
    return facts;
  }

  /** One goal table with its rows completed and named. */
  static PerformanceDeclaration complete(PerformanceDeclaration table, Naming naming) {
    String subject =
        naming.unique("declaration" + (table.title() == null ? "" : ":" + table.title()));
    PerformanceDeclaration named =
        table.withIndicators(indicators(table.indicators(), naming), subject);
    return RecordShape.with(
        named, "tranches", naming.named(table.tranches(), "tranche", t -> Naming.key(t.docNo())));
  }

  private static List<Indicator> indicators(List<Indicator> rows, Naming naming) {
    IndicatorLevels levels = new IndicatorLevels();
    List<Indicator> placed = new ArrayList<>(rows.size());
    for (Indicator row : rows) {
      levels.next(row.level1(), row.level2());
      String subject = naming.unique("indicator:" + Naming.key(levels.level2(), row.name()));
      placed.add(
          row.placed(levels.level1(), levels.level2(), target(row), placed.size() + 1L, subject));
    }
    return List.copyOf(placed);
  }

  /** Reads the printed target, or the four cells (≥, 85, %) put together. */
  private static IndicatorTarget target(Indicator row) {
    if (row.rawTarget() != null || row.value() == null) {
      return IndicatorTargetParser.parse(row.rawTarget());
    }
    boolean isQualitative = row.operator() == null || row.operator().equals("定性");
    String operator = isQualitative ? "" : row.operator();
    String unit = row.unit() == null ? "" : row.unit();
    return IndicatorTargetParser.parse(operator + row.value() + unit);
  }
}
