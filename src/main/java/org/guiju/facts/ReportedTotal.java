package org.guiju.facts;

import java.math.BigDecimal;

/**
 * Execution total reported elsewhere for the same money. A related fact.
 *
 * @param origin where it was read
 * @param what PAID or ALLOCATION: which figure it is
 * @param amount in the unit given
 * @param unit 元, 万元 or 亿元
 * @param docNo paper it stands in
 */
@Label("上报执行数")
public record ReportedTotal(
    @Derived Origin origin,
    @Required @Label("指标") @OneOf({"PAID", "ALLOCATION"}) String what,
    @Required @Label("金额") BigDecimal amount,
    @Required @Label("单位") @OneOf({"元", "万元", "亿元"}) String unit,
    @Label("文号") String docNo)
    implements Fact {}
