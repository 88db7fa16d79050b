package org.guiju.facts;

import java.math.BigDecimal;

/**
 * Execution of money of one nature. Amounts in the unit of the report.
 *
 * @param origin where it was read
 * @param nature 一般公共预算, 政府性基金 …; the total over all is the line 合计 of the sources
 * @param received received from above; null when blank
 * @param paid paid out; null when blank
 */
@Label("按资金性质的执行行")
public record NatureLine(
    @Derived Origin origin,
    @Required @Label("资金性质") String nature,
    @Label("收到资金") BigDecimal received,
    @Label("已支付") BigDecimal paid)
    implements Fact {}
