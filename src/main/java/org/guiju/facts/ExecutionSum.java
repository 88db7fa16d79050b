package org.guiju.facts;

import java.math.BigDecimal;

/**
 * What the parts of one column of an execution report add up to, beside the total it prints.
 *
 * @param origin where the total was read
 * @param column field of the total: received, allocatedDown, allocatedOwn, unallocated, paid or
 *     inPlace
 * @param columnName what the column is called, in Chinese
 * @param division how the parts are divided: 资金来源 or 资金性质
 * @param total as printed, in the unit of the report
 * @param partsSum sum of the parts that are filled in, in the same unit
 * @param parts how many of them are
 * @param partsBlank true when the cell of another part is blank, so that the sum may be incomplete
 */
@Label("执行表合计")
public record ExecutionSum(
    @Derived Origin origin,
    @Label("列") String column,
    @Label("列名") String columnName,
    @Label("分项方式") String division,
    @Label("合计数") BigDecimal total,
    @Label("各分项之和") BigDecimal partsSum,
    @Label("分项个数") long parts,
    @Label("有分项空着") boolean partsBlank)
    implements Fact {

  /** True when rounding of the parts alone explains how far the total is from their sum. */
  @Label("四舍五入可解释")
  public boolean rounded() {
    return Rounding.explains(total, partsSum, parts);
  }

  /** The total stands in its own column of the paper. */
  @Override
  public Place at(String name) {
    return origin.place("total".equals(name) ? column : name);
  }
}
