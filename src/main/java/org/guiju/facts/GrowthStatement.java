package org.guiju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * A sentence such as “收入预算为 222846.31 万元，比上年增加 113997.97 万元，增长 104.73%”.
 *
 * @param origin where it was read
 * @param item what grew, e.g. 收入预算
 * @param section part of the paper that says so
 * @param amount amount of this year in 万元
 * @param increase increase on last year in 万元, negative for a decrease
 * @param statedRate growth in percent as stated, negative for a decrease; its last digit sets the
 *     precision
 */
@Label("较上年增减")
public record GrowthStatement(
    @Derived Origin origin,
    @Required @Label("事项") String item,
    @Label("所在部分") String section,
    @Label("预算数") BigDecimal amount,
    @Label("比上年增加数") BigDecimal increase,
    @Label("增长率（%）") BigDecimal statedRate)
    implements Fact {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int USUAL_DECIMALS = 2;

  /** Amount of last year: amount − increase; null when one of them is blank. */
  @Label("上年预算数")
  public BigDecimal lastYear() {
    return amount == null || increase == null ? null : amount.subtract(increase);
  }

  /**
   * Growth in percent, rounded half up to as many decimals as the stated rate has, or to two when
   * none is stated; null when it cannot be worked out: a blank, or last year zero or negative.
   */
  @Label("重算增长率（%）")
  public BigDecimal recomputedRate() {
    BigDecimal before = lastYear();
    if (before == null || before.signum() <= 0) {
      return null;
    }
    int decimals = statedRate == null ? USUAL_DECIMALS : Math.max(0, statedRate.scale());
    return increase.multiply(HUNDRED).divide(before, decimals, RoundingMode.HALF_UP);
  }

  /**
   * The stated rate with the sign of the increase: papers say 减少 and 下降, and the rate is often
   * copied without a sign; null when no rate is stated.
   */
  @Label("所述增长率（%）")
  public BigDecimal signedRate() {
    boolean unsigned =
        statedRate != null && increase != null && increase.signum() < 0 && statedRate.signum() > 0;
    return unsigned ? statedRate.negate() : statedRate;
  }

  /**
   * True when amount and increase, each rounded in its last digit, could have given the stated
   * rate: with small amounts two decimals do not fix the second decimal of a rate.
   */
  @Label("差额在四舍五入范围内")
  public boolean withinRounding() {
    if (recomputedRate() == null || statedRate == null) {
      return false;
    }
    int scale = Math.max(amount.scale(), increase.scale());
    BigDecimal half = Rounding.bound(BigDecimal.ZERO.setScale(Math.max(0, scale)), 1);
    return Stream.of(rate(half, half), rate(half, half.negate()))
            .anyMatch(rate -> rate == null || rate.compareTo(signedRate()) >= 0)
        && Stream.of(rate(half.negate(), half), rate(half.negate(), half.negate()))
            .anyMatch(rate -> rate == null || rate.compareTo(signedRate()) <= 0);
  }

  /** The rate if increase and amount were off by this much; null from zero or less. */
  private BigDecimal rate(BigDecimal increaseOff, BigDecimal amountOff) {
    BigDecimal truly = increase.add(increaseOff);
    BigDecimal before = amount.add(amountOff).subtract(truly);
    return before.signum() <= 0
        ? null
        : truly
            .multiply(HUNDRED)
            .divide(before, Math.max(0, statedRate.scale()), RoundingMode.HALF_UP);
  }

  /** The same statement under the key that a report names it by. */
  public GrowthStatement named(String subject) {
    return new GrowthStatement(
        origin.named(item, subject), item, section, amount, increase, statedRate);
  }
}
