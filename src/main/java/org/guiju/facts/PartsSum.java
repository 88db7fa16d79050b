package org.guiju.facts;

import java.math.BigDecimal;

/**
 * What the parts of one amount add up to, beside the whole that the paper prints: the lines of an
 * execution report beside its total, the sources of money beside the amount of a row of a plan.
 *
 * @param origin where the whole was read
 * @param column field of the whole: received, allocatedDown, allocatedOwn, unallocated, paid or
 *     inPlace of an execution report; yearTotal, earlierTranches or thisTranche of a plan
 * @param columnName what the column is called, in Chinese
 * @param division how the parts are divided: 资金来源 or 资金性质
 * @param total as printed, in the unit of the paper
 * @param partsSum sum of the parts that are filled in, in the same unit; null in a plan where a
 *     part is blank and the others do not make the whole
 * @param parts how many parts are filled in
 * @param partsBlank true when the cell of another part is blank, so that the sum may be incomplete
 */
@Label("分项合计")
public record PartsSum(
    @Derived Origin origin,
    @Label("列") String column,
    @Label("列名") String columnName,
    @Label("分项方式") String division,
    @Label("合计数") BigDecimal total,
    @Label("各分项的金额") BigDecimal partsSum,
    @Label("分项个数") long parts,
    @Label("有分项空着") boolean partsBlank)
    implements Fact {

  /** True when rounding of the parts alone explains how far the whole is from their sum. */
  @Label("四舍五入可解释")
  public boolean rounded() {
    return partsSum != null && Rounding.explains(total, partsSum, parts);
  }

  /** The whole stands in its own column of the paper. */
  @Override
  public Place at(String name) {
    return origin.place("total".equals(name) ? column : name);
  }
}
