package org.guiju.repair;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.facts.BudgetCell;
import org.guiju.facts.BudgetRow;
import org.guiju.facts.DepartmentBudget;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Rounding;

/** Rows, levels and sides of the tables of a department budget, and tables that repeat others. */
final class BudgetRelations {
  private static final String TOTAL = "TOTAL";
  private static final Map<String, String> RULES =
      Map.of(
          "SIDES", "BUD-001",
          "FUNCTION", "BUD-002",
          "ECONOMIC", "BUD-005",
          "THREE_PUBLIC", "BUD-012");

  private final Relations relations;
  private final Map<String, String> titles = new HashMap<>();
  private final BudgetCells cells;

  BudgetRelations(Relations relations) {
    this.relations = relations;
    List<BudgetCell> all = relations.facts(BudgetCell.class);
    all.forEach(cell -> titles.putIfAbsent(cell.table(), cell.tableName()));
    cells = new BudgetCells(all);
  }

  void collect() {
    relations.facts(BudgetRow.class).forEach(this::addRow);
    cells.all().forEach(this::addParts);
    addSides("BALANCE");
    addSides("FISCAL_BALANCE");
    relations
        .paper(DepartmentBudget.class)
        .forEach(
            budget -> {
              addCopies(budget);
              addEconomic(budget);
              new BudgetTextRelations(relations, cells, this::figure).collect(budget);
            });
  }

  private Figure figure(BudgetCell cell) {
    String name = FactTypes.of(BudgetRow.class).properties().get(cell.column()).label();
    return relations.figures().at(cell.at("amount"), cell.tableName(), name, cell.amount());
  }

  private void addRow(BudgetRow row) {
    if (row.total() != null && row.split()) {
      String table = titles.getOrDefault(row.table(), "预算表");
      Figure total = relations.figure(row, "total", table);
      List<Figure> parts =
          row.amounts().keySet().stream()
              .filter(column -> !"total".equals(column))
              .map(column -> relations.figure(row, column, table))
              .toList();
      BigDecimal slack = finely(row.total(), row.partsSum(), parts.size());
      relations.add(
          Sum.of(Basis.rule("BUD-003", total.pointer(), "每行合计等于各分列之和"))
              .whole(total)
              .minusAll(parts)
              .within(slack));
    }
  }

  /** As {@link Rounding#explainsFinely}: the unit is the last digit of whichever has more. */
  static BigDecimal finely(BigDecimal printed, BigDecimal sum, long addends) {
    int scale = Math.max(printed.scale(), sum.scale());
    return Rounding.bound(printed.setScale(scale), addends);
  }

  private void addParts(BudgetCell cell) {
    List<BudgetCell> parts = cells.partsOf(cell);
    if (!parts.isEmpty()) {
      Figure whole = figure(cell);
      relations.add(
          Sum.of(Basis.rule(RULES.get(cell.classification()), whole.pointer(), "等于下级各数之和"))
              .whole(whole)
              .minusAll(parts.stream().map(this::figure).toList())
              .within(finely(cell.amount(), cell.partsSum(), cell.parts())));
    }
  }

  private void addSides(String table) {
    Optional<BudgetCell> revenue = cells.once(table, "REVENUE", "total");
    Optional<BudgetCell> expenditure = cells.once(table, "EXPENDITURE", "total");
    if (revenue.isPresent() && expenditure.isPresent()) {
      addEqual("BUD-001", expenditure.get(), revenue.get(), "支出合计等于收入合计");
    }
  }

  private void addEqual(String rule, BudgetCell cell, BudgetCell other, String words) {
    Figure at = figure(cell);
    relations.add(
        Sum.of(Basis.rule(rule, at.pointer(), words)).plus(at).minus(figure(other)).exactly());
  }

  /** Where the general budget is all there is, its tables repeat those of all money. */
  private void addCopies(DepartmentBudget budget) {
    if (Boolean.TRUE.equals(budget.onlyGeneralBudget())) {
      copies("GENERAL_BUDGET", "EXPENDITURE");
      copies("FISCAL_BALANCE", "BALANCE");
    }
  }

  private void copies(String table, String original) {
    cells.all().stream()
        .filter(cell -> cell.table().equals(table) && cell.once())
        .forEach(
            cell ->
                cells
                    .once(original, cell.code(), cell.column())
                    .ifPresent(other -> addEqual("BUD-004", cell, other, "两表同一科目一致")));
  }

  private void addEconomic(DepartmentBudget budget) {
    Optional<BudgetCell> general = cells.once("GENERAL_BUDGET", TOTAL, "total");
    Optional<BudgetCell> economic = cells.once("ECONOMIC", TOTAL, "total");
    if (general.isPresent() && economic.isPresent() && budget.transfersDown() != null) {
      Figure total = figure(economic.get());
      relations.add(
          Sum.of(Basis.rule("BUD-005", total.pointer(), "经济分类合计加对下转移支付等于一般公共预算支出"))
              .plus(total)
              .plus(relations.figure(budget, "transfersDown", "部门预算"))
              .minus(figure(general.get()))
              .exactly());
    }
    Optional<BudgetCell> basic = cells.once("GENERAL_BUDGET", TOTAL, "basic");
    Optional<BudgetCell> basicEconomic = cells.once("BASIC_ECONOMIC", TOTAL, "total");
    if (basic.isPresent() && basicEconomic.isPresent()) {
      addEqual("BUD-005", basicEconomic.get(), basic.get(), "基本支出经济分类合计等于基本支出");
    }
    addClasses(budget, "personnelFunds", budget.personnelByEconomic(), List.of("301", "303"));
    addClasses(budget, "publicFunds", budget.publicByEconomic(), List.of("302", "310"));
  }

  /** Personnel and public funds by the text are so many classes of basic spending. */
  private void addClasses(
      DepartmentBudget budget, String field, BigDecimal sum, List<String> classes) {
    Figure funds = relations.figure(budget, field, BudgetTextRelations.TEXT);
    if (funds.printed() != null && sum != null) {
      List<Figure> parts =
          classes.stream()
              .flatMap(code -> cells.once("BASIC_ECONOMIC", code, "total").stream())
              .map(this::figure)
              .toList();
      relations.add(
          Sum.of(Basis.rule("BUD-008", funds.pointer(), funds.name() + "等于经济分类中相应各类之和"))
              .plus(funds)
              .minusAll(parts)
              .exactly());
    }
  }

  /** The cells with an amount in them, in the order given. */
  static List<Figure> filled(Stream<Figure> figures) {
    return figures.filter(figure -> figure.printed() != null).toList();
  }
}
