package org.guiju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Execution of one source of money as an earlier report gave it. A related fact. Amounts in 万元.
 *
 * @param origin where it was read
 * @param source 中央, 省, 市, 县 or 合计, as in {@link ExecutionLine}
 * @param asOf day the figures stand for
 * @param received received from above
 * @param paid paid out since the beginning of that year
 * @param docNo report it stands in; null when it has no number
 */
@Label("前期执行情况")
public record EarlierExecution(
    @Derived Origin origin,
    @Required @Label("资金来源") String source,
    @Required @Label("截止日期") LocalDate asOf,
    @Label("收到资金（万元）") BigDecimal received,
    @Label("已支付（万元）") BigDecimal paid,
    @Label("文号") String docNo)
    implements Fact {

  /** True when it stands for an earlier day of the year of {@code day}. */
  public boolean earlierInYearOf(LocalDate day) {
    return asOf.getYear() == day.getYear() && asOf.isBefore(day);
  }

  /** True when it stands for the end of the year before that of {@code day}. */
  public boolean endOfYearBefore(LocalDate day) {
    return asOf.equals(LocalDate.of(day.getYear() - 1, 12, 31));
  }

  /** Paid, in 元; null when blank. */
  @Label("已支付")
  public BigDecimal paidYuan() {
    return Money.toYuan(paid, Money.WAN);
  }

  /** Paid as a share of received, in percent, two decimals; null when an amount is blank or 0. */
  @Label("收到资金、已支付")
  public BigDecimal paidShare() {
    return received == null || paid == null || received.signum() <= 0
        ? null
        : paid.multiply(new BigDecimal(100)).divide(received, 2, RoundingMode.HALF_UP);
  }
}
