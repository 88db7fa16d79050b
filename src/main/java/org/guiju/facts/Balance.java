package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Balance of the money of one paper. Amounts in the unit of the report.
 *
 * @param origin where it was read
 * @param docNo paper that issued the money
 * @param regionName region that holds it; null when it is the submitting region
 * @param originYear budget year the money belongs to
 * @param opening balance at the beginning of the year
 * @param received received in the year
 * @param paid paid out in the year
 * @param recovered taken back by the higher level
 * @param closing balance at the reporting day
 * @param reason why money is left
 * @param plannedUse what it is planned for
 * @param status CARRY_FORWARD, SURPLUS or RETURNED
 */
@Label("结转结余明细行")
public record Balance(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Label("地区") String regionName,
    @Label("资金所属年度") Long originYear,
    @Label("年初余额") BigDecimal opening,
    @Label("本年收到") BigDecimal received,
    @Label("本年支付") BigDecimal paid,
    @Label("收回") BigDecimal recovered,
    @Label("期末余额") BigDecimal closing,
    @Label("结转原因") String reason,
    @Label("使用计划") String plannedUse,
    @Label("状态") @OneOf({"CARRY_FORWARD", "SURPLUS", "RETURNED"}) String status)
    implements Fact {

  /** The number of the paper in the prescribed brackets. */
  @Label("文号")
  public String foldedDocNo() {
    return DocNumber.fold(docNo);
  }

  /**
   * True when {@code last}, a sum in 万元, is the opening balance of {@code unit}, rounding aside.
   */
  public boolean opensWith(Object last, String unit) {
    return !(last instanceof BigDecimal sum) || Money.agree(opening, unit, sum, Money.WAN);
  }

  /** True when the reason for it and the plan for its use are both given. */
  @Label("结转原因、使用计划")
  public boolean explained() {
    return reason != null && plannedUse != null;
  }

  /** True when it can still be spent, as far as its status tells. */
  @Label("可以继续使用")
  public boolean spendable() {
    return status == null || "CARRY_FORWARD".equals(status);
  }

  /** True when the same region holds {@code other}. */
  public boolean sameHolder(Balance other) {
    return Payment.sameOrBlank(regionName, other.regionName);
  }

  /**
   * True when money of {@code year}, surplus from the end of the following year on, is still held
   * more than {@code days} days after that end.
   */
  public boolean heldTooLong(Long year, LocalDate day, BigDecimal days) {
    LocalDate surplusSince = LocalDate.of(year.intValue() + 1, 12, 31);
    return day.isAfter(surplusSince.plusDays(days.longValue()));
  }

  /** opening + received − paid − recovered, blanks counting as absent; null when all are blank. */
  @Label("应有期末余额")
  public BigDecimal expectedClosing() {
    return Stream.of(
            opening,
            received,
            paid == null ? null : paid.negate(),
            recovered == null ? null : recovered.negate())
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** True when a column that closing is worked out from is blank, 收回 aside. */
  @Label("年初余额、本年收到或本年支付有空格")
  public boolean partlyBlank() {
    return opening == null || received == null || paid == null;
  }

  /** True when closing differs from {@code expected} by no more than rounding explains. */
  public boolean closingExplainedBy(BigDecimal expected) {
    if (closing == null || expected == null) {
      return true;
    }
    long addends = Stream.of(opening, received, paid, recovered).filter(Objects::nonNull).count();
    int scale =
        Stream.of(opening, received, paid, recovered, closing)
            .filter(Objects::nonNull)
            .mapToInt(BigDecimal::scale)
            .max()
            .orElse(0);
    return Rounding.explains(closing.setScale(Math.max(scale, closing.scale())), expected, addends);
  }

  /** The same balance under the key that a report names it by. */
  public Balance named(String subject) {
    return new Balance(
        origin.named(docNo, subject),
        docNo,
        regionName,
        originYear,
        opening,
        received,
        paid,
        recovered,
        closing,
        reason,
        plannedUse,
        status);
  }
}
