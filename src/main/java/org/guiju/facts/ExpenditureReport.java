package org.guiju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Payments made out of the fund.
 *
 * @param origin where it was read
 * @param reportDate day up to which payments are listed
 * @param statedTotal total as printed; null when blank
 * @param unit unit of the total: 元, 万元 or 亿元; payments themselves are in 元
 * @param openTenderThreshold 公开招标数额标准 of goods and services that binds the payer, in 元; null when
 *     it is left to the table by province
 * @param procurementThreshold 政府采购限额标准 of goods and services that binds the payer, in 元; null when
 *     it is left to the table by province
 * @param payments payments in printed order
 */
@Label("支出明细表")
public record ExpenditureReport(
    @Derived Origin origin,
    @Label("截止日期") LocalDate reportDate,
    @Label("支出合计") BigDecimal statedTotal,
    @Label("合计单位") @OneOf({"元", "万元", "亿元"}) String unit,
    @Label("公开招标数额标准") BigDecimal openTenderThreshold,
    @Label("政府采购限额标准") BigDecimal procurementThreshold,
    @Required @Label("支付明细") List<Payment> payments)
    implements Fact {

  /** Stated total in 元; null when total or unit is blank. */
  @Label("支出合计（元）")
  public BigDecimal statedTotalYuan() {
    return Money.toYuan(statedTotal, unit);
  }

  /** True when at least one payment says what it was for. */
  @Label("列有用途")
  public boolean showsUses() {
    return payments.stream().anyMatch(payment -> payment.useText() != null);
  }

  /** True when at least one payment states a tag code of direct money. */
  @Label("列有直达资金标识")
  public boolean showsDirectTags() {
    return payments.stream().anyMatch(payment -> payment.directTag() != null);
  }

  /** True when at least one payment says whether it carries the 追踪 tag. */
  @Label("列有“追踪”标识")
  public boolean showsTrackTags() {
    return payments.stream().anyMatch(payment -> payment.trackTag() != null);
  }

  /** True when payments state their tag codes; null when none does. */
  @Label("各笔支付的直达资金标识")
  public Boolean directTagsStated() {
    return showsDirectTags() ? true : null;
  }

  /** True when payments state their 追踪 tags; null when none does. */
  @Label("各笔支付的“追踪”标识")
  public Boolean trackTagsStated() {
    return showsTrackTags() ? true : null;
  }

  /** The unit under a name that is no word of the rule language. */
  @Label("合计单位")
  public String statedUnit() {
    return unit;
  }

  /** Sum of all payments in 元, reversals included; null when an amount is blank. */
  @Label("各笔支付金额")
  public BigDecimal total() {
    return payments.stream().anyMatch(payment -> payment.amount() == null)
        ? null
        : sum(payment -> true);
  }

  /**
   * True when the stated total is {@code total} in {@code unit}, rounded or cut off at its last
   * printed digit; also true when one of them is not known.
   */
  public boolean statedAgreesWith(BigDecimal totalYuan, String statedUnit) {
    BigDecimal yuanPerUnit = Money.toYuan(BigDecimal.ONE, statedUnit);
    if (statedTotal == null || totalYuan == null || yuanPerUnit == null) {
      return true;
    }
    int scale = Math.max(0, statedTotal.scale());
    BigDecimal digit = yuanPerUnit.scaleByPowerOfTen(-scale);
    BigDecimal cutOff = totalYuan.subtract(statedTotal.multiply(yuanPerUnit));
    boolean rounded = cutOff.abs().multiply(BigDecimal.valueOf(2)).compareTo(digit) <= 0;
    boolean cut = cutOff.signum() == totalYuan.signum() && cutOff.abs().compareTo(digit) < 0;
    return rounded || cut;
  }

  /** True when it reaches the end of a year, or at least lists payments of December. */
  @Label("到年末或含12月支付")
  public boolean reachesDecember() {
    return reportDate != null
            && reportDate.getMonthValue() == 12
            && reportDate.getDayOfMonth() == 31
        || payments.stream()
            .anyMatch(
                payment -> payment.payDate() != null && payment.payDate().getMonthValue() == 12);
  }

  /** Percent of the year's payments made from October on; null when a date or amount is blank. */
  @Label("各笔支付日期和金额")
  public BigDecimal fourthQuarterShare() {
    return shareSince(10);
  }

  /** Percent of the year's payments made in December; null when a date or amount is blank. */
  @Label("各笔支付日期和金额")
  public BigDecimal decemberShare() {
    return shareSince(12);
  }

  /**
   * Whether 参保扩面 was paid out of money of an earlier year; null when a blank use or year of the
   * money leaves it open.
   */
  @Label("各笔支付的用途类别和资金所属年度")
  public Boolean enrolmentPaidFromEarlierYears() {
    boolean open = false;
    for (Payment payment : payments) {
      Boolean enrolment =
          payment.useCategory() == null ? null : payment.useCategory().contains("扩面");
      Long day = payment.payYear();
      Long year = day == null && reportDate != null ? Long.valueOf(reportDate.getYear()) : day;
      Boolean earlier =
          payment.originYear() == null || year == null ? null : payment.originYear() < year;
      boolean excluded =
          !payment.standing() || Boolean.FALSE.equals(enrolment) || Boolean.FALSE.equals(earlier);
      if (!excluded && enrolment != null && earlier != null) {
        return true;
      }
      open |= !excluded;
    }
    return open ? null : false;
  }

  private BigDecimal shareSince(int month) {
    boolean blank =
        payments.stream()
            .anyMatch(payment -> payment.payDate() == null || payment.amount() == null);
    BigDecimal all = blank ? BigDecimal.ZERO : sum(payment -> true);
    if (all.signum() <= 0) {
      return null;
    }
    return sum(payment -> payment.payDate().getMonthValue() >= month)
        .multiply(new BigDecimal(100))
        .divide(all, 2, RoundingMode.HALF_UP);
  }

  private BigDecimal sum(Predicate<Payment> chosen) {
    return payments.stream()
        .filter(chosen)
        .map(Payment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
