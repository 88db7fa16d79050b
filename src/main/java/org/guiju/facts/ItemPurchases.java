package org.guiju.facts;

import java.math.BigDecimal;

/**
 * What one unit bought of one procurement item, for one project, in one year without a procurement
 * plan. Refunds and payments taken back in full are left out; payments under one contract are one
 * purchase.
 *
 * @param origin where its first payment was read
 * @param procurementItem the item (采购品目)
 * @param payerUnit unit that pays; null when blank
 * @param payYear year of the payments; null when their day is blank
 * @param projectCode project they belong to; null when blank
 * @param purchases number of purchases
 * @param amount sum of the payments in 元; null when an amount is blank
 * @param largest largest single purchase in 元; null when an amount is blank
 * @param paymentNos numbers of the payments as a message names them
 */
@Label("同品目采购")
public record ItemPurchases(
    @Derived Origin origin,
    @Label("采购品目") String procurementItem,
    @Label("付款单位") String payerUnit,
    @Label("支付日期") Long payYear,
    @Label("项目代码") String projectCode,
    @Label("采购次数") Long purchases,
    @Label("支付金额") BigDecimal amount,
    @Label("单次最大金额") BigDecimal largest,
    @Label("支付凭证号") String paymentNos)
    implements Fact {

  /** Sum of a whole year of one known unit; null as long as unit, day or an amount is blank. */
  @Label("全年累计金额")
  @Needs({"payerUnit", "payYear", "amount"})
  public BigDecimal yearSum() {
    return payerUnit == null || payYear == null ? null : amount;
  }

  /** The largest purchase of one known unit; null as long as unit or an amount is blank. */
  @Label("单次最大金额")
  @Needs({"payerUnit", "amount"})
  public BigDecimal largestPurchase() {
    return payerUnit == null ? null : largest;
  }

  /** True when it is several purchases, each of them below {@code threshold}. */
  public boolean inPartsBelow(BigDecimal threshold) {
    return purchases >= 2 && largest != null && largest.compareTo(threshold) < 0;
  }
}
