package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Payments made out of the fund.
 *
 * @param origin where it was read
 * @param reportDate day up to which payments are listed
 * @param statedTotal total as printed; null when blank
 * @param unit unit of the total: 元, 万元 or 亿元; payments themselves are in 元
 * @param payments payments in printed order
 */
@Label("支出明细表")
public record ExpenditureReport(
    @Derived Origin origin,
    @Label("截止日期") LocalDate reportDate,
    @Label("支出合计") BigDecimal statedTotal,
    @Label("合计单位") @OneOf({"元", "万元", "亿元"}) String unit,
    @Required @Label("支付明细") List<Payment> payments)
    implements Fact {

  /** Stated total in 元; null when total or unit is blank. */
  @Label("支出合计（元）")
  public BigDecimal statedTotalYuan() {
    return Money.toYuan(statedTotal, unit);
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
}
