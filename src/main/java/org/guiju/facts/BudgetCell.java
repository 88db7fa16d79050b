package org.guiju.facts;

import java.math.BigDecimal;

/**
 * One filled amount cell of a budget table, so that one rule can add up or compare any column. A
 * blank cell is no fact.
 *
 * @param origin where it was read: the row, under the key of the cell
 * @param table kind of the table, see {@link BudgetTable}
 * @param tableName title of the table as printed; the usual one of its kind when there is none
 * @param classification what orders the rows: FUNCTION (功能分类), ECONOMIC (经济分类), SIDES (收支 两方) or
 *     THREE_PUBLIC (三公)
 * @param column name of the component of {@link BudgetRow} that holds the amount
 * @param columnName what the column is called, in Chinese
 * @param code code of the row, see {@link BudgetRow#code()}
 * @param name name of the row as printed
 * @param codeLevel see {@link BudgetRow#codeLevel()}
 * @param parentCode see {@link BudgetRow#parentCode()}
 * @param amount in the unit of the table
 * @param once see {@link BudgetRow#once()}
 * @param parts number of amounts printed just below it, which it should be the sum of; null when
 *     there are none, or when the table does not tell safely which they are
 * @param partsSum their sum, a blank counting as zero; null as {@code parts}
 */
@Label("预算表金额格")
public record BudgetCell(
    @Derived Origin origin,
    @Label("表的种类") String table,
    @Label("表名") String tableName,
    @Label("分类方式") String classification,
    @Label("列") String column,
    @Label("列名") String columnName,
    @Label("科目编码") String code,
    @Label("科目或项目名称") String name,
    @Label("科目级次") String codeLevel,
    @Label("上级科目编码") String parentCode,
    @Label("预算数") BigDecimal amount,
    @Label("科目只列一次") boolean once,
    @Label("下级个数") Long parts,
    @Label("下级之和") BigDecimal partsSum)
    implements Fact {

  /** True when the amount differs from its parts by no more than rounding explains. */
  @Label("差额在四舍五入范围内")
  public boolean withinRounding() {
    return partsSum != null && Rounding.explainsFinely(amount, partsSum, parts);
  }

  /** The amount stands in the column of its row; everything else about the cell, in the row. */
  @Override
  public Place at(String field) {
    return origin.place("amount".equals(field) ? column : field);
  }
}
