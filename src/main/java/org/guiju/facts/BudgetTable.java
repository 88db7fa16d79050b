package org.guiju.facts;

import java.util.List;

/**
 * One table of a department budget. The kinds, with the number each has in the 2024 form:
 *
 * <ul>
 *   <li>BALANCE 一、收支预算总表; FISCAL_BALANCE 四、财政拨款收支预算总表: a revenue and an expenditure side, no codes
 *   <li>REVENUE 二、收入预算总表; EXPENDITURE 三、支出预算总表; GENERAL_BUDGET 五、一般公共预算; GOVERNMENT_FUND 六、政府性基金;
 *       STATE_CAPITAL 七、国有资本经营: by function code
 *   <li>ECONOMIC 八、一般公共预算支出; BASIC_ECONOMIC 九、一般公共预算基本支出: by department economic code
 *   <li>THREE_PUBLIC 十、“三公”经费: no codes
 * </ul>
 *
 * @param origin where it was read
 * @param kind which table it is
 * @param title title as printed
 * @param unit unit line as printed, e.g. 万元; null when there is none
 * @param rows rows in printed order, totals included
 */
@Label("预算表")
public record BudgetTable(
    @Derived Origin origin,
    @Required
        @Label("表的种类")
        @OneOf({
          "BALANCE", "REVENUE", "EXPENDITURE", "FISCAL_BALANCE", "GENERAL_BUDGET",
          "GOVERNMENT_FUND", "STATE_CAPITAL", "ECONOMIC", "BASIC_ECONOMIC", "THREE_PUBLIC"
        })
        String kind,
    @Label("表名") String title,
    @Label("单位行") String unit,
    @Required @Label("明细") List<BudgetRow> rows)
    implements Fact {

  /** Revenue lines of 收支预算总表 with an amount other than zero; empty for every other table. */
  public List<BudgetRow> revenueLines() {
    return !"BALANCE".equals(kind) || rows == null
        ? List.of()
        : rows.stream().filter(BudgetRow::revenueLine).toList();
  }

  /** The same table with the codes and levels of its rows worked out. */
  public BudgetTable resolved(List<BudgetRow> newRows, String subject) {
    return new BudgetTable(
        origin.named(title == null ? kind : title, subject), kind, title, unit, newRows);
  }
}
