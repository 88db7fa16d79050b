package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A report on how far the budget was carried out.
 *
 * @param origin where it was read
 * @param reportDate day the figures stand for
 * @param unit unit of the amounts: 元, 万元 or 亿元
 * @param lines one line for each source, and one for all
 * @param natures the same money by its nature (一般公共预算, 政府性基金 …); null when not reported so
 */
@Label("预算执行情况表")
public record ExecutionReport(
    @Derived Origin origin,
    @Label("截止日期") LocalDate reportDate,
    @Label("单位") @OneOf({"元", "万元", "亿元"}) String unit,
    @Required @Label("执行明细") List<ExecutionLine> lines,
    @Label("按资金性质的明细") List<NatureLine> natures)
    implements Fact {
  private static final String TOTAL = "合计";

  /** The unit, under a name that is no word of the rule language. */
  @Label("单位")
  public String amountUnit() {
    return unit;
  }

  /** True when the figures stand for the end of a year. */
  @Label("年末")
  public boolean yearEnd() {
    return reportDate != null
        && reportDate.getMonthValue() == 12
        && reportDate.getDayOfMonth() == 31;
  }

  /** True for a line of one source, and for the one over all sources where there is no other. */
  public boolean counts(String source) {
    return !TOTAL.equals(source) || lines.stream().allMatch(line -> TOTAL.equals(line.source()));
  }

  /** True when more than {@code days} days lie between {@code arrival} and the reporting day. */
  public boolean laterThan(LocalDate arrival, BigDecimal days) {
    return reportDate != null && reportDate.isAfter(arrival.plusDays(days.longValue()));
  }

  /** Whole months of the year that have passed on the reporting day; null when it is blank. */
  @Label("截止日期")
  public Long monthsPassed() {
    if (reportDate == null) {
      return null;
    }
    boolean monthEnd = reportDate.getDayOfMonth() == reportDate.lengthOfMonth();
    return reportDate.getMonthValue() - (monthEnd ? 0L : 1L);
  }
}
