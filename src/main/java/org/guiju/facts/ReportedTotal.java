package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Execution total reported elsewhere for the same money. A related fact.
 *
 * @param origin where it was read
 * @param what PAID or ALLOCATION: which figure it is
 * @param amount in the unit given
 * @param unit 元, 万元 or 亿元
 * @param docNo paper it stands in
 * @param asOf day the figure stands for; null when not known
 */
@Label("上报执行数")
public record ReportedTotal(
    @Derived Origin origin,
    @Required @Label("指标") @OneOf({"PAID", "ALLOCATION"}) String what,
    @Required @Label("金额") BigDecimal amount,
    @Required @Label("单位") @OneOf({"元", "万元", "亿元"}) String unit,
    @Label("文号") String docNo,
    @Label("截止日期") LocalDate asOf)
    implements Fact {

  /** The unit, under a name that is no word of the rule language. */
  @Label("单位")
  public String amountUnit() {
    return unit;
  }

  /** Where it was reported, as a message names it. */
  @Label("文号")
  public String sourceName() {
    return docNo == null ? "系统" : docNo;
  }

  /** True when it differs from {@code own} in {@code ownUnit} by more than rounding explains. */
  public boolean differsFrom(BigDecimal own, String ownUnit) {
    return !Money.agree(own, ownUnit, amount, unit);
  }
}
