package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A budget indicator as the paper that granted it states it: spending authority with its tags. A
 * related fact: it comes from another paper.
 *
 * @param origin where it was read
 * @param docNo number of the paper
 * @param originYear budget year the money belongs to
 * @param amount spending authority in 万元, clawbacks already taken off; null when not given
 * @param regime DIRECT or TRACKED
 * @param directTag tag code of direct money
 * @param trackTag true when the indicator carries the 追踪 tag
 * @param restrictedPurpose sole purpose the paper sets; null when it sets none
 * @param issueDate day the paper was issued
 * @param projectCode project code of the central register
 */
@Label("预算指标")
public record IndicatorDocument(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Label("资金所属年度") Long originYear,
    @Label("指标金额") BigDecimal amount,
    @Label("资金监管方式") @OneOf({"DIRECT", "TRACKED"}) String regime,
    @Label("直达资金标识代码") String directTag,
    @Label("“追踪”标识") Boolean trackTag,
    @Label("专项用途") String restrictedPurpose,
    @Label("成文日期") LocalDate issueDate,
    @Label("项目代码") String projectCode)
    implements Fact {

  /** The number in the prescribed brackets, so that papers find each other. */
  @Label("文号")
  public String foldedDocNo() {
    return DocNumber.fold(docNo);
  }

  /** True when the paper of {@code header} rests on this one. */
  public boolean parentOf(Header header) {
    return header.cites(docNo);
  }

  /** Spending authority in 元; null when not given. */
  @Label("指标金额（元）")
  public BigDecimal amountYuan() {
    return Money.toYuan(amount, Money.WAN);
  }

  /**
   * True when {@code paid} does not go beyond {@code authority}; an empty sum counts as nothing.
   */
  public boolean covers(Object authority, Object paid) {
    return !(authority instanceof BigDecimal limit)
        || !(paid instanceof BigDecimal sum)
        || sum.compareTo(limit) <= 0;
  }
}
