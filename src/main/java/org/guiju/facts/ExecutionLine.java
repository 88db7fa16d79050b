package org.guiju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Execution of one source of money. Amounts in the unit of the report; rates in percent.
 *
 * @param origin where it was read
 * @param source 中央, 省, 市, 县 or 合计
 * @param received received from above
 * @param allocatedDown passed on to lower levels
 * @param allocatedOwn kept for the own level
 * @param unallocated not yet allocated
 * @param paid paid out
 * @param inPlace money in place (到位)
 * @param statedAllocationRate allocation rate as printed
 * @param statedExecutionRate execution rate as printed
 * @param denominator RECEIVED, ALLOCATED or IN_PLACE: what the execution rate is a share of
 */
@Label("执行明细行")
public record ExecutionLine(
    @Derived Origin origin,
    @Required @Label("资金来源") String source,
    @Label("收到资金") BigDecimal received,
    @Label("分配下级") BigDecimal allocatedDown,
    @Label("本级安排") BigDecimal allocatedOwn,
    @Label("未分配") BigDecimal unallocated,
    @Label("已支付") BigDecimal paid,
    @Label("到位资金") BigDecimal inPlace,
    @Label("分配率（%）") BigDecimal statedAllocationRate,
    @Label("执行率（%）") BigDecimal statedExecutionRate,
    @Label("执行率分母") @OneOf({"RECEIVED", "ALLOCATED", "IN_PLACE"}) String denominator)
    implements Fact {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");
  private static final BigDecimal WHOLE = new BigDecimal(100);

  /** Passed on plus kept, a blank counting as absent; null when both are blank. */
  @Label("已分配")
  @Needs({"allocatedDown", "allocatedOwn"})
  public BigDecimal allocated() {
    if (allocatedDown == null) {
      return allocatedOwn;
    }
    return allocatedOwn == null ? allocatedDown : allocatedDown.add(allocatedOwn);
  }

  /** What the execution rate is a share of, as users call it; null when it is not named. */
  @Label("执行率分母名称")
  public String denominatorName() {
    if (denominator == null) {
      return null;
    }
    return switch (denominator) {
      case "RECEIVED" -> "收到资金";
      case "ALLOCATED" -> "已分配数";
      default -> "到位资金";
    };
  }

  /** The amount the execution rate is a share of; null when it is not named or blank. */
  @Label("执行率分母金额")
  @Needs("denominator")
  public BigDecimal denominatorAmount() {
    if (denominator == null) {
      return null;
    }
    return switch (denominator) {
      case "RECEIVED" -> received;
      case "ALLOCATED" -> allocated();
      default -> inPlace;
    };
  }

  /** Execution rate worked out, in percent, four decimals; null when an amount is missing or 0. */
  @Label("应有执行率（%）")
  @Needs({"paid", "denominatorAmount"})
  public BigDecimal executionRate() {
    return percent(paid, denominatorAmount());
  }

  /** Allocation rate worked out, in percent, four decimals; null when an amount is missing or 0. */
  @Label("应有分配率（%）")
  @Needs({"allocated", "received"})
  public BigDecimal allocationRate() {
    return percent(allocated(), received);
  }

  /**
   * True when more was paid than there was, while the printed rate stays within 100: the amounts
   * are reported (EXEC-002), and the rate disagrees for no other reason.
   */
  @Label("执行率因支付数超出而不符")
  public boolean rateHidesOverpayment() {
    return exceeds(paid, allocated()) && hides(statedExecutionRate, executionRate());
  }

  /** The same of what was passed on beyond what was received. */
  @Label("分配率因分配数超出而不符")
  public boolean rateHidesOverallocation() {
    return exceeds(allocated(), received) && hides(statedAllocationRate, allocationRate());
  }

  private static boolean hides(BigDecimal printed, BigDecimal computed) {
    return exceeds(computed, WHOLE) && printed != null && !exceeds(printed, WHOLE);
  }

  private static boolean exceeds(BigDecimal amount, BigDecimal most) {
    return amount != null && most != null && amount.compareTo(most) > 0;
  }

  /** Paid as a share of received, in percent; null when an amount is missing or 0. */
  @Label("收到资金、已支付")
  public BigDecimal paidShare() {
    return percent(paid, received);
  }

  /** True when {@code earlier}, paid in 万元, was more than is paid now in {@code unit}. */
  public boolean paidLessThan(Object earlier, String unit) {
    return earlier instanceof BigDecimal before
        && !Money.agree(paid, unit, before, Money.WAN)
        && Money.toYuan(paid, unit).compareTo(Money.toYuan(before, Money.WAN)) < 0;
  }

  /**
   * True when the execution rate lags: behind an even pace from the month of arrival to the end of
   * the year by more than {@code lag} points.
   */
  public boolean behind(Long monthsPassed, Long monthOfArrival, BigDecimal lag) {
    BigDecimal rate = executionRate();
    return rate != null && rate.compareTo(evenPace(monthsPassed, monthOfArrival).subtract(lag)) < 0;
  }

  private static BigDecimal evenPace(Long monthsPassed, Long monthOfArrival) {
    long open = Math.max(0, monthsPassed - monthOfArrival);
    return BigDecimal.valueOf(100 * open)
        .divide(BigDecimal.valueOf(12 - monthOfArrival), 2, RoundingMode.HALF_UP);
  }

  /** True when only one of 分配下级 and 本级安排 is filled in. */
  @Label("分配下级或本级安排有空格")
  public boolean allocatedPartly() {
    return (allocatedDown == null) != (allocatedOwn == null);
  }

  /**
   * True when a printed rate is {@code computed}: within 0.05 points, or rounded or cut off at its
   * last printed digit; also true when one of them is not known.
   */
  public boolean ratesAgree(BigDecimal printed, BigDecimal computed) {
    if (printed == null || computed == null) {
      return true;
    }
    BigDecimal difference = computed.subtract(printed);
    int scale = Math.max(0, printed.scale());
    boolean near = difference.abs().compareTo(TOLERANCE) <= 0;
    boolean cut = computed.setScale(scale, RoundingMode.DOWN).compareTo(printed) == 0;
    return near || cut || Rounding.explains(printed, computed, 1);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) {
      return null;
    }
    return part.multiply(WHOLE).divide(whole, 4, RoundingMode.HALF_UP);
  }

  /** The same line under the key that a report names it by. */
  public ExecutionLine named(String subject) {
    return new ExecutionLine(
        origin.named(source, subject),
        source,
        received,
        allocatedDown,
        allocatedOwn,
        unallocated,
        paid,
        inPlace,
        statedAllocationRate,
        statedExecutionRate,
        denominator);
  }
}
