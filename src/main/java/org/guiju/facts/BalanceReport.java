package org.guiju.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * Balances of a fund by the paper the money came from.
 *
 * @param origin where it was read
 * @param reportDate day the balances stand for
 * @param unit unit of the amounts: 元, 万元 or 亿元
 * @param balances one line for each origin
 */
@Label("结转结余表")
public record BalanceReport(
    @Derived Origin origin,
    @Required @Label("截止日期") LocalDate reportDate,
    @Label("单位") @OneOf({"元", "万元", "亿元"}) String unit,
    @Required @Label("结转结余明细") List<Balance> balances)
    implements Fact {

  /** True when the balances stand for the end of a year. */
  @Label("年末")
  public boolean yearEnd() {
    return reportDate.getMonthValue() == 12 && reportDate.getDayOfMonth() == 31;
  }

  /** The unit, under a name that is no word of the rule language. */
  @Label("单位")
  public String amountUnit() {
    return unit;
  }

  /** The year before that of the reporting day. */
  @Label("截止年度的上一年")
  public Long lastYear() {
    return Long.valueOf(reportDate.getYear() - 1L);
  }

  /** Year of the reporting day. */
  @Label("截止年度")
  public Long year() {
    return Long.valueOf(reportDate.getYear());
  }
}
