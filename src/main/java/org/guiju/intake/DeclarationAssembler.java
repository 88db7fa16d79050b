package org.guiju.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.facts.DeclarationPaper;
import org.guiju.facts.Fact;
import org.guiju.facts.Indicator;
import org.guiju.facts.IndicatorGroup;
import org.guiju.facts.PerformanceDeclaration;

/** Lists goal tables and completes their indicator rows. */
final class DeclarationAssembler implements Assembler {
  @Override
  public List<Fact> assemble(Fact body, Assembly assembly) {
    Naming naming = assembly.naming();
    DeclarationPaper paper = naming.named((DeclarationPaper) body, null, "declaration-paper");
    IndicatorNames names = new IndicatorNames(paper.declarations());
    List<PerformanceDeclaration> tables =
        paper.declarations().stream().map(table -> complete(table, naming, names)).toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(RecordShape.with(paper, "declarations", tables));
    for (PerformanceDeclaration table : tables) {
      facts.add(table);
      if (table.tranches() != null) {
        facts.addAll(table.tranches());
      }
      facts.addAll(table.indicators());
    }
    facts.addAll(sameNames(tables, naming));
    return facts;
  }

  /** Rows of one name and year; tables of another year state other targets by right. */
  private static List<IndicatorGroup> sameNames(
      List<PerformanceDeclaration> tables, Naming naming) {
    Map<String, List<Indicator>> byName = new LinkedHashMap<>();
    for (PerformanceDeclaration table : tables) {
      for (Indicator row : table.indicators()) {
        if (row.key() != null && !row.key().isEmpty() && row.targetText() != null) {
          byName
              .computeIfAbsent(Naming.key(table.year(), row.key()), key -> new ArrayList<>())
              .add(row);
        }
      }
    }
    return byName.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .map(group -> group(group.getValue(), naming.unique("same-name:" + group.getKey())))
        .toList();
  }

  private static IndicatorGroup group(List<Indicator> rows, String subject) {
    Indicator first = rows.get(0);
    return new IndicatorGroup(
        first.origin().named(first.fullName(), subject), first.key(), List.copyOf(rows));
  }

  /** One goal table with its rows completed and named. */
  static PerformanceDeclaration complete(
      PerformanceDeclaration table, Naming naming, IndicatorNames names) {
    String subject =
        naming.unique("declaration" + (table.title() == null ? "" : ":" + table.title()));
    PerformanceDeclaration named = table.withIndicators(indicators(table, naming, names), subject);
    return RecordShape.with(
        named, "tranches", naming.named(table.tranches(), "tranche", t -> Naming.key(t.docNo())));
  }

  private static List<Indicator> indicators(
      PerformanceDeclaration table, Naming naming, IndicatorNames names) {
    List<Indicator> rows = table.indicators();
    List<String> fullNames = names.fullNames(rows);
    IndicatorLevels levels = new IndicatorLevels();
    List<Indicator> placed = new ArrayList<>(rows.size());
    for (Indicator row : rows) {
      levels.next(row.level1(), row.level2());
      String subject = naming.unique("indicator:" + Naming.key(levels.level2(), row.name()));
      placed.add(
          row.within(table.title(), fullNames.get(placed.size()))
              .placed(levels.level1(), levels.level2(), placed.size() + 1L, subject));
    }
    return table.costing(placed);
  }
}
