package org.guiju.facts;

import java.math.BigDecimal;

/**
 * An amount in the text of a department budget that repeats one cell of a table.
 *
 * @param origin where it was read
 * @param table kind of the table it repeats; blank means GENERAL_BUDGET
 * @param column column it repeats, a component of {@link BudgetRow}; blank means total
 * @param code code of the row it repeats; filled from the name as in {@link BudgetRow#code()}
 * @param name name of the row, as the table has it
 * @param amount in 万元
 * @param codeLevel see {@link BudgetRow#codeLevel()}
 * @param tableAmount what that cell of the table holds; null when it is blank, not given, or its
 *     code is printed more than once
 */
@Label("情况说明中的金额")
public record NarrativeAmount(
    @Derived Origin origin,
    @Label("表的种类")
        @OneOf({
          "BALANCE", "REVENUE", "EXPENDITURE", "FISCAL_BALANCE", "GENERAL_BUDGET",
          "GOVERNMENT_FUND", "STATE_CAPITAL", "ECONOMIC", "BASIC_ECONOMIC", "THREE_PUBLIC"
        })
        String table,
    @Label("列")
        @OneOf({
          "total",
          "basic",
          "project",
          "operating",
          "remitted",
          "affiliates",
          "generalBudget",
          "governmentFund",
          "stateCapital",
          "specialAccount",
          "undertaking",
          "undertakingOperating",
          "higherSubsidy",
          "affiliateRemittance",
          "otherRevenue",
          "carriedOver"
        })
        String column,
    @Label("科目编码") String code,
    @Required @Label("科目或项目名称") String name,
    @Required @Label("金额") BigDecimal amount,
    @Derived @Label("科目级次") String codeLevel,
    @Derived @Label("表中金额") BigDecimal tableAmount)
    implements Fact {

  /** True when the text only rounds the amount of the table to fewer digits. */
  @Label("正文取整")
  public boolean rounds() {
    return tableAmount != null && Rounding.explains(amount, tableAmount, 1);
  }

  /** The same amount with the cell it repeats worked out. */
  public NarrativeAmount resolved(
      String newTable,
      String newColumn,
      String newCode,
      String level,
      BigDecimal inTable,
      String rowName,
      String subject) {
    return new NarrativeAmount(
        origin.named(rowName, subject), newTable, newColumn, newCode, name, amount, level, inTable);
  }
}
