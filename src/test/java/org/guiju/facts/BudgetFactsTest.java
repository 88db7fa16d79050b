package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetFactsTest {
  @Test
  void growth_is_recomputed_from_the_amount_and_its_increase() {
    // Given
    var growth = growth("222846.31", "113997.97", "104.73");
    // When
    var rate = growth.recomputedRate();
    // Then
    assertThat(rate).isEqualTo("104.73");
    assertThat(growth.lastYear()).isEqualTo("108848.34");
  }

  @Test
  void growth_is_recomputed_to_the_precision_of_the_stated_rate() {
    // Given
    var growth = growth("222846.31", "113997.97", "104.7");
    // When
    var rate = growth.recomputedRate();
    // Then
    assertThat(rate).isEqualTo("104.7");
  }

  @Test
  void growth_without_a_stated_rate_is_recomputed_to_two_decimals() {
    // Given
    var growth = growth("618.35", "11.98", null);
    // When
    var rate = growth.recomputedRate();
    // Then
    assertThat(rate).isEqualTo("1.98");
  }

  @Test
  void a_decrease_has_a_negative_rate() {
    // Given
    var growth = growth("90.00", "-10.00", "-10.00");
    // When
    var rate = growth.recomputedRate();
    // Then
    assertThat(rate).isEqualTo("-10.00");
  }

  @Test
  void growth_from_nothing_has_no_rate() {
    // Given
    var growth = growth("5.00", "5.00", "100.00");
    // When
    var rate = growth.recomputedRate();
    // Then
    assertThat(rate).isNull();
  }

  @Test
  void growth_with_a_blank_increase_has_no_rate() {
    // Given
    var growth = growth("5.00", null, "3.00");
    // When
    var rate = growth.recomputedRate();
    // Then
    assertThat(rate).isNull();
  }

  @Test
  void blank_columns_of_a_row_count_as_absent() {
    // Given
    var row = row("12.00", null, "12.00");
    // When
    var parts = row.partsSum();
    // Then
    assertThat(parts).isEqualTo("12.00");
    assertThat(row.amounts()).containsOnlyKeys("total", "project");
  }

  @Test
  void a_row_with_one_amount_column_is_not_split() {
    // Given
    var row = row("12.00", null, null);
    // When
    var split = row.split();
    // Then
    assertThat(split).isFalse();
    assertThat(row.partsSum()).isNull();
  }

  @Test
  void an_empty_row_has_no_amounts() {
    // Given
    var row = row(null, null, null);
    // When
    var amounts = row.amounts();
    // Then
    assertThat(amounts).isEmpty();
  }

  @Test
  void procurement_without_parts_has_no_sum_of_parts() {
    // Given
    var procurement = new Procurement(Origin.of(""), amount("349.13"), null, null, null);
    // When
    var sum = procurement.partsSum();
    // Then
    assertThat(sum).isNull();
  }

  @Test
  void procurement_adds_up_the_parts_that_are_filled() {
    // Given
    var procurement =
        new Procurement(Origin.of(""), amount("349.13"), amount("164.33"), null, amount("184.80"));
    // When
    var sum = procurement.partsSum();
    // Then
    assertThat(sum).isEqualTo("349.13");
  }

  @Test
  void project_funds_add_up_by_source_and_by_year() {
    // Given
    var project = project("综合工作经费", null, "50.00", "40.00");
    // When
    var sources = project.sourcesSum();
    var years = project.fiscalPartsSum();
    // Then
    assertThat(sources).isEqualTo("40.00");
    assertThat(years).isNull();
  }

  @Test
  void projects_of_one_title_differ_by_their_unit() {
    // Given
    var first = project("综合工作经费", "福州市医疗保障基金中心", "50.00", null);
    var second = project("综合工作 经费", "福州市医疗保障数据技术中心", "50.00", null);
    var unnamed = project("综合工作经费", null, "50.00", null);
    // When
    var keys = List.of(first.titleAndUnit(), second.titleAndUnit(), unnamed.titleAndUnit());
    // Then
    assertThat(keys).containsExactly("福州市医疗保障基金中心/综合工作经费", "福州市医疗保障数据技术中心/综合工作经费", "/综合工作经费");
  }

  @Test
  void sums_over_projects_are_unknown_when_one_is_blank() {
    // Given
    var budget =
        budget(List.of(), project("甲", null, "50.00", "50.00"), project("乙", null, "78.00", null));
    // When
    var funds = budget.projectFundsSum();
    var fiscal = budget.projectFiscalSum();
    // Then
    assertThat(funds).isEqualTo("128.00");
    assertThat(fiscal).isNull();
    assertThat(budget.projectCount()).isEqualTo(2);
  }

  @Test
  void a_budget_without_other_revenue_is_only_general_budget() {
    // Given
    var budget = budget(List.of(revenue("一、一般公共预算拨款收入", "10.00"), revenue("九、其他收入", "0.00")));
    // When
    var only = budget.onlyGeneralBudget();
    // Then
    assertThat(only).isTrue();
  }

  @Test
  void a_budget_with_other_revenue_is_not_only_general_budget() {
    // Given
    var budget = budget(List.of(revenue("一、一般公共预算拨款收入", "10.00"), revenue("九、其他收入", "0.01")));
    // When
    var only = budget.onlyGeneralBudget();
    // Then
    assertThat(only).isFalse();
  }

  @Test
  void a_budget_that_shows_no_revenue_leaves_it_open() {
    // Given
    var budget = budget(List.of(revenue("一、一般公共预算拨款收入", null)));
    // When
    var only = budget.onlyGeneralBudget();
    // Then
    assertThat(only).isNull();
  }

  private static GrowthStatement growth(String amount, String increase, String rate) {
    return new GrowthStatement(
        Origin.of(""), "收入预算", null, amount(amount), amount(increase), amount(rate));
  }

  private static ProjectFunds project(String title, String unit, String total, String fiscal) {
    return new ProjectFunds(
        Origin.of(""),
        title,
        unit,
        null,
        amount(total),
        amount(fiscal),
        null,
        null,
        null,
        1L,
        1L,
        null,
        false);
  }

  private static BudgetRow row(String total, String basic, String project) {
    return row(null, "行政运行", total, basic, project, "ITEM");
  }

  private static BudgetRow revenue(String name, String total) {
    return row("REVENUE", name, total, null, null, "LINE");
  }

  private static BudgetRow row(
      String side, String name, String total, String basic, String project, String level) {
    return new BudgetRow(
        Origin.of(""),
        side,
        null,
        name,
        amount(total),
        amount(basic),
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
        level,
        null,
        true);
  }

  private static DepartmentBudget budget(List<BudgetRow> balance, ProjectFunds... projects) {
    var table = new BudgetTable(Origin.of(""), "BALANCE", "收支预算总表", "万元", balance);
    return new DepartmentBudget(
        Origin.of(""),
        List.of(table),
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
        Arrays.asList(projects));
  }

  private static BigDecimal amount(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
