package org.guiju.facts;

import java.math.BigDecimal;

/**
 * A spending standard (开支标准) that a paper sets for one item. A related fact.
 *
 * @param origin where it was read
 * @param docNo paper that sets it
 * @param item what it is for, e.g. 培训费（三类）; never a person
 * @param amount most that may be paid for one unit, in 元
 * @param unitName unit it counts by, e.g. 人天; null when it is a lump sum
 */
@Label("开支标准")
public record SpendingStandard(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Required @Label("标准项目") String item,
    @Required @Label("标准金额（元）") BigDecimal amount,
    @Label("计量单位") String unitName)
    implements Fact {

  /** True when {@code payment} keeps to it, or leaves amount or quantity blank. */
  public boolean allows(Payment payment) {
    return payment.amount() == null
        || payment.quantity() == null
        || payment.amount().compareTo(amount.multiply(payment.quantity())) <= 0;
  }
}
