package org.guiju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.guiju.facts.BudgetCell;
import org.guiju.facts.BudgetRow;
import org.guiju.facts.BudgetTable;
import org.guiju.facts.DepartmentBudget;
import org.guiju.facts.Fact;
import org.guiju.facts.NarrativeAmount;
import org.guiju.facts.Origin;
import org.guiju.facts.ProjectFunds;
import org.guiju.facts.ProjectGroup;
import org.junit.jupiter.api.Test;

class BudgetAssemblerTest {
  @Test
  void each_code_hangs_below_the_nearest_printed_one() {
    // Given
    var table =
        table(
            "EXPENDITURE",
            row(null, "合计", "3.00"),
            row("210", "卫生健康支出", "3.00"),
            row("21015", "医疗保障管理事务", "1.00"),
            row("2101501", "行政运行", "1.00"),
            row("2101301", "城乡医疗救助", "2.00"));
    // When
    var cells = all(BudgetCell.class, budget(table));
    // Then
    assertThat(cells)
        .extracting(BudgetCell::code, BudgetCell::codeLevel, BudgetCell::parentCode)
        .containsExactly(
            tuple("TOTAL", "TOTAL", null),
            tuple("210", "CLASS", "TOTAL"),
            tuple("21015", "GROUP", "210"),
            tuple("2101501", "ITEM", "21015"),
            tuple("2101301", "ITEM", "210"));
  }

  @Test
  void lines_of_a_two_sided_table_hang_below_the_total_of_their_side() {
    // Given
    var table =
        table(
            "BALANCE",
            side("REVENUE", "一、一般公共预算拨款收入", "3.00"),
            side("REVENUE", "本年收入合计", "3.00"),
            side("REVENUE", "收入总计", "3.00"),
            side("EXPENDITURE", "二十一、国有资本经营预算支出", "3.00"),
            side("EXPENDITURE", "支 出 合 计", "3.00"));
    // When
    var cells = all(BudgetCell.class, budget(table));
    // Then
    assertThat(cells)
        .extracting(BudgetCell::code, BudgetCell::codeLevel, BudgetCell::parentCode)
        .containsExactly(
            tuple("一般公共预算拨款收入", "LINE", "REVENUE"),
            tuple("本年收入合计", "SUBTOTAL", null),
            tuple("REVENUE", "TOTAL", null),
            tuple("国有资本经营预算支出", "LINE", "EXPENDITURE"),
            tuple("EXPENDITURE", "TOTAL", null));
  }

  @Test
  void purchase_and_running_of_vehicles_hang_below_vehicles() {
    // Given
    var table =
        table(
            "THREE_PUBLIC",
            row(null, "合计", "5.00"),
            row(null, "1、因公出国（境）费用", "0.00"),
            row(null, "2、公务接待费", "5.00"),
            row(null, "3、公务用车购置及运行费", "0.00"),
            row(null, "其中：（1）公务用车购置费", "0.00"),
            row(null, "（2）公务用车运行费", "0.00"));
    // When
    var cells = all(BudgetCell.class, budget(table));
    // Then
    assertThat(cells)
        .extracting(BudgetCell::code, BudgetCell::parentCode)
        .containsExactly(
            tuple("TOTAL", null),
            tuple("ABROAD", "TOTAL"),
            tuple("RECEPTION", "TOTAL"),
            tuple("VEHICLES", "TOTAL"),
            tuple("VEHICLE_PURCHASE", "VEHICLES"),
            tuple("VEHICLE_OPERATION", "VEHICLES"));
  }

  @Test
  void a_blank_table_gives_neither_rows_nor_cells() {
    // Given
    var table = table("GOVERNMENT_FUND", row(null, "合计", null));
    // When
    var facts = BudgetAssembler.assemble(budget(table));
    // Then
    assertThat(facts).hasOnlyElementsOfTypes(DepartmentBudget.class, BudgetTable.class);
  }

  @Test
  void a_cell_names_its_column_and_its_place() {
    // Given
    var table = table("EXPENDITURE", row("2101501", "行政运行", "3645.93"));
    // When
    var cell = all(BudgetCell.class, budget(table)).get(0);
    var place = cell.at("amount");
    // Then
    assertThat(cell.columnName()).isEqualTo("合计数");
    assertThat(place.subject()).isEqualTo("EXPENDITURE/2101501/total");
    assertThat(place.rowName()).isEqualTo("2101501 行政运行");
    assertThat(place.field()).isEqualTo("total");
  }

  @Test
  void a_row_printed_twice_keeps_a_subject_of_its_own() {
    // Given
    var table =
        table("EXPENDITURE", row("2101501", "行政运行", "1.00"), row("2101501", "行政运行", "1.00"));
    // When
    var facts = BudgetAssembler.assemble(budget(table));
    // Then
    assertThat(facts).extracting(fact -> fact.origin().subject()).doesNotHaveDuplicates();
  }

  @Test
  void an_amount_of_the_text_repeats_the_general_budget_unless_it_says_otherwise() {
    // Given
    var amounts =
        List.of(
            narrative(null, null, "2101501", "行政运行"),
            narrative("EXPENDITURE", "basic", null, "合计"),
            narrative("THREE_PUBLIC", null, null, "因公出国（境）经费"),
            narrative("BALANCE", null, null, "收入合计"));
    // When
    var facts = all(NarrativeAmount.class, budget(List.of(), amounts, null));
    // Then
    assertThat(facts)
        .extracting(
            NarrativeAmount::table,
            NarrativeAmount::column,
            NarrativeAmount::code,
            NarrativeAmount::codeLevel)
        .containsExactly(
            tuple("GENERAL_BUDGET", "total", "2101501", "ITEM"),
            tuple("EXPENDITURE", "basic", "TOTAL", "TOTAL"),
            tuple("THREE_PUBLIC", "total", "ABROAD", "LINE"),
            tuple("BALANCE", "total", "REVENUE", "TOTAL"));
  }

  @Test
  void projects_that_share_an_item_are_added_up_together() {
    // Given
    var table = table("EXPENDITURE", spending("2101501", "40.00"), spending("2101502", "1327.80"));
    var projects =
        List.of(
            project("120.00", "2101501"),
            project("279.80", "2101502"),
            project("968.00", "2101502", "2101501"));
    // When
    var groups = all(ProjectGroup.class, budget(List.of(table), null, projects));
    // Then
    assertThat(groups)
        .extracting(ProjectGroup::codes, ProjectGroup::funds, ProjectGroup::spending)
        .containsExactly(
            tuple("2101501、2101502", new BigDecimal("1367.80"), new BigDecimal("1367.80")));
  }

  @Test
  void an_item_without_project_expenditure_counts_as_zero() {
    // Given
    var table = table("EXPENDITURE", spending("2101501", "40.00"));
    var projects = List.of(project("12.00", "2101201"));
    // When
    var groups = all(ProjectGroup.class, budget(List.of(table), null, projects));
    // Then
    assertThat(groups).extracting(ProjectGroup::spending).containsExactly(BigDecimal.ZERO);
  }

  @Test
  void without_the_expenditure_table_the_project_expenditure_of_an_item_is_unknown() {
    // Given
    var projects = List.of(project("12.00", "2101201"));
    // When
    var groups = all(ProjectGroup.class, budget(List.of(), null, projects));
    // Then
    assertThat(groups).extracting(ProjectGroup::spending).containsOnlyNulls();
  }

  @Test
  void the_first_of_several_projects_with_one_title_names_their_amounts() {
    // Given
    var projects = List.of(project("50.00"), project("78.00"), project(null));
    // When
    var facts = all(ProjectFunds.class, budget(List.of(), null, projects));
    // Then
    assertThat(facts)
        .extracting(ProjectFunds::repeats, ProjectFunds::namesakes, ProjectFunds::namesakeAmounts)
        .containsExactly(
            tuple(false, 3L, "50.00、78.00、（空）"), tuple(true, 3L, null), tuple(true, 3L, null));
  }

  @Test
  void a_cell_holds_the_sum_of_the_rows_below_it_unless_a_code_is_repeated() {
    // Given
    var clear =
        table(
            "EXPENDITURE",
            row("21015", "款", "3.00"),
            row("2101501", "项", "1.00"),
            row("2101502", "项", "2.00"));
    var repeated =
        table(
            "EXPENDITURE",
            row("21015", "款", "1.00"),
            row("2101501", "项", "1.00"),
            row("2101501", "项", "2.00"));
    // When
    var sum = all(BudgetCell.class, budget(clear)).get(0).partsSum();
    var unclear = all(BudgetCell.class, budget(repeated)).get(0).partsSum();
    // Then
    assertThat(sum).isEqualTo("3.00");
    assertThat(unclear).isNull();
  }

  @Test
  void a_total_before_a_grand_total_is_a_subtotal() {
    // Given
    var table = table("BALANCE", side("REVENUE", "收入合计", "1.00"), side("REVENUE", "收入总计", "1.00"));
    // When
    var cells = all(BudgetCell.class, budget(table));
    // Then
    assertThat(cells)
        .extracting(BudgetCell::code, BudgetCell::codeLevel)
        .containsExactly(tuple("收入合计", "SUBTOTAL"), tuple("REVENUE", "TOTAL"));
  }

  @Test
  void projects_without_an_item_belong_to_no_group_and_are_numbered() {
    // Given
    var projects = List.of(project("50.00"), project("78.00"));
    // When
    var facts = BudgetAssembler.assemble(budget(List.of(), null, projects));
    // Then
    assertThat(facts).noneMatch(ProjectGroup.class::isInstance);
    assertThat(facts)
        .filteredOn(ProjectFunds.class::isInstance)
        .extracting(fact -> ((ProjectFunds) fact).position(), fact -> fact.origin().subject())
        .containsExactly(tuple(1L, "project/综合工作经费"), tuple(2L, "project/综合工作经费~2"));
  }

  private static <T extends Fact> List<T> all(Class<T> type, DepartmentBudget budget) {
    return BudgetAssembler.assemble(budget).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static DepartmentBudget budget(BudgetTable table) {
    return budget(List.of(table), null, null);
  }

  private static DepartmentBudget budget(
      List<BudgetTable> tables, List<NarrativeAmount> amounts, List<ProjectFunds> projects) {
    return new DepartmentBudget(
        Origin.of(""),
        tables,
        null,
        amounts,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        projects);
  }

  private static BudgetTable table(String kind, BudgetRow... rows) {
    return new BudgetTable(Origin.of(""), kind, null, "万元", Arrays.asList(rows));
  }

  private static BudgetRow row(String code, String name, String total) {
    return row(null, code, name, total, null);
  }

  private static BudgetRow side(String side, String name, String total) {
    return row(side, null, name, total, null);
  }

  private static BudgetRow spending(String code, String project) {
    return row(null, code, "科目", project, project);
  }

  private static BudgetRow row(
      String side, String code, String name, String total, String project) {
    return new BudgetRow(
        Origin.of(""),
        side,
        code,
        name,
        amount(total),
        null,
        amount(project),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static NarrativeAmount narrative(String table, String column, String code, String name) {
    return new NarrativeAmount(
        Origin.of(""), table, column, code, name, new BigDecimal("1.00"), null, null);
  }

  private static ProjectFunds project(String funds, String... codes) {
    return new ProjectFunds(
        Origin.of(""),
        "综合工作经费",
        null,
        List.of(codes),
        amount(funds),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static BigDecimal amount(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
