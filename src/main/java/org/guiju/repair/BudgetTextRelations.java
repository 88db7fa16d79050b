package org.guiju.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.facts.BudgetCell;
import org.guiju.facts.DepartmentBudget;
import org.guiju.facts.GrowthStatement;
import org.guiju.facts.NarrativeAmount;
import org.guiju.facts.Procurement;
import org.guiju.facts.ProjectFunds;
import org.guiju.facts.ProjectGroup;
import org.guiju.facts.Rounding;

/** The text of a department budget and its project tables beside the budget tables. */
final class BudgetTextRelations {
  static final String TEXT = "情况说明";
  private static final String PROJECTS = "项目绩效目标表";

  private final Relations relations;
  private final BudgetCells cells;
  private final Function<BudgetCell, Figure> ofCell;
  private final List<ProjectFunds> projects;

  BudgetTextRelations(Relations relations, BudgetCells cells, Function<BudgetCell, Figure> ofCell) {
    this.relations = relations;
    this.cells = cells;
    this.ofCell = ofCell;
    projects = relations.facts(ProjectFunds.class);
  }

  void collect(DepartmentBudget budget) {
    relations.facts(NarrativeAmount.class).forEach(this::addNarrative);
    addNarratedSum(budget);
    relations.facts(GrowthStatement.class).forEach(this::addGrowth);
    relations.facts(Procurement.class).forEach(this::addProcurement);
    projects.forEach(this::addProject);
    relations.facts(ProjectGroup.class).forEach(this::addGroup);
    addProjectSums(budget);
  }

  private void addNarrative(NarrativeAmount said) {
    if (said.tableAmount() != null) {
      Figure amount = relations.figure(said, "amount", TEXT);
      cells
          .once(said.table(), said.code(), said.column())
          .ifPresent(
              cell ->
                  relations.add(
                      Sum.of(Basis.rule("BUD-006", amount.pointer(), "说明金额等于表中金额"))
                          .plus(amount)
                          .minus(ofCell.apply(cell))
                          .within(Rounding.bound(said.amount(), 1))));
    }
  }

  private void addNarratedSum(DepartmentBudget budget) {
    if (budget.narratedSum() != null && budget.unnarrated().isEmpty()) {
      List<Figure> said =
          relations.facts(NarrativeAmount.class).stream()
              .filter(amount -> "GENERAL_BUDGET".equals(amount.table()))
              .filter(amount -> "ITEM".equals(amount.codeLevel()))
              .filter(amount -> "total".equals(amount.column()))
              .map(amount -> relations.figure(amount, "amount", TEXT))
              .toList();
      addSum("BUD-006", "GENERAL_BUDGET", "total", said, "说明各项之和等于一般公共预算支出合计");
    }
  }

  /** The total of a table is the sum of figures that stand elsewhere. */
  private void addSum(String rule, String table, String column, List<Figure> parts, String words) {
    cells
        .once(table, "TOTAL", column)
        .ifPresent(
            cell -> {
              Figure whole = ofCell.apply(cell);
              BigDecimal sum = Relations.sum(parts.stream().map(Figure::value).toList());
              relations.add(
                  Sum.of(Basis.rule(rule, whole.pointer(), words))
                      .whole(whole)
                      .minusAll(parts)
                      .within(BudgetRelations.finely(cell.amount(), sum, parts.size())));
            });
  }

  private void addGrowth(GrowthStatement growth) {
    if (growth.statedRate() == null || growth.recomputedRate() == null) {
      return;
    }
    Figure rate = relations.figure(growth, "statedRate", TEXT);
    Figure amount = relations.figure(growth, "amount", TEXT);
    Figure increase = relations.figure(growth, "increase", TEXT);
    boolean unsigned = growth.signedRate().compareTo(growth.statedRate()) != 0;
    relations.add(
        new Computed(
            Basis.rule("BUD-007", rate.pointer(), "增长率与金额相符"),
            List.of(rate, amount, increase),
            unsigned ? growth.recomputedRate().negate() : growth.recomputedRate(),
            values ->
                agrees(
                    new GrowthStatement(
                        growth.origin(),
                        growth.item(),
                        growth.section(),
                        values.apply(amount),
                        values.apply(increase),
                        values.apply(rate)))));
  }

  private static boolean agrees(GrowthStatement growth) {
    BigDecimal rate = growth.recomputedRate();
    boolean same =
        rate != null
            && growth.signedRate().setScale(rate.scale(), RoundingMode.HALF_UP).compareTo(rate)
                == 0;
    return same || growth.withinRounding();
  }

  private void addProcurement(Procurement procurement) {
    if (procurement.total() != null && procurement.partsSum() != null) {
      Figure total = relations.figure(procurement, "total", TEXT);
      List<Figure> parts =
          BudgetRelations.filled(
              Stream.of("goods", "works", "services")
                  .map(field -> relations.figure(procurement, field, TEXT)));
      relations.add(
          Sum.of(Basis.rule("BUD-012", total.pointer(), "政府采购预算等于货物、工程、服务之和"))
              .whole(total)
              .minusAll(parts)
              .within(
                  BudgetRelations.finely(
                      procurement.total(), procurement.partsSum(), parts.size())));
    }
  }

  private void addProject(ProjectFunds project) {
    if (project.fundsTotal() != null && project.sourcesSum() != null) {
      addProject(project, "fundsTotal", project.sourcesSum(), List.of("fiscal", "other"));
    }
    if (project.fiscal() != null && project.fiscalPartsSum() != null) {
      addProject(project, "fiscal", project.fiscalPartsSum(), List.of("current", "carryOver"));
    }
  }

  private void addProject(ProjectFunds project, String whole, BigDecimal sum, List<String> fields) {
    Figure total = relations.figure(project, whole, PROJECTS);
    List<Figure> parts =
        BudgetRelations.filled(
            fields.stream().map(field -> relations.figure(project, field, PROJECTS)));
    relations.add(
        Sum.of(Basis.rule("BUD-010", total.pointer(), total.name() + "等于其组成部分之和"))
            .whole(total)
            .minusAll(parts)
            .within(BudgetRelations.finely(total.printed(), sum, parts.size())));
  }

  /** The projects of function items make up the project column of these items. */
  private void addGroup(ProjectGroup group) {
    Set<String> codes = Set.of(group.codes().split("、"));
    List<Figure> funds =
        projects.stream()
            .filter(project -> project.functionCodes() != null)
            .filter(project -> project.functionCodes().stream().anyMatch(codes::contains))
            .map(project -> relations.figure(project, "fundsTotal", PROJECTS))
            .toList();
    List<Figure> items =
        codes.stream()
            .sorted()
            .flatMap(code -> cells.once("EXPENDITURE", code, "project").stream())
            .map(ofCell)
            .toList();
    if (group.funds() != null && group.spending() != null && !items.isEmpty()) {
      Sum.Builder sum =
          Sum.of(Basis.rule("BUD-011", group.at("funds").pointer(), "同科目项目之和等于该科目项目支出"));
      items.forEach(sum::plus);
      relations.add(
          sum.minusAll(funds)
              .within(BudgetRelations.finely(group.spending(), group.funds(), group.projects())));
    }
  }

  private void addProjectSums(DepartmentBudget budget) {
    if (budget.projectFundsSum() != null) {
      addSum("BUD-009", "EXPENDITURE", "project", funds("fundsTotal"), "项目资金之和等于项目支出合计");
    }
    if (budget.projectFiscalSum() != null && budget.statedProjectFunds() != null) {
      Figure stated = relations.figure(budget, "statedProjectFunds", TEXT);
      relations.add(
          Sum.of(Basis.rule("BUD-009", stated.pointer(), "项目财政拨款之和与说明一致"))
              .whole(stated)
              .minusAll(funds("fiscal"))
              .within(
                  BudgetRelations.finely(
                      stated.printed(), budget.projectFiscalSum(), projects.size())));
    }
  }

  private List<Figure> funds(String field) {
    return projects.stream().map(project -> relations.figure(project, field, PROJECTS)).toList();
  }
}
