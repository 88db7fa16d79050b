package org.guiju.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * A report on how far the budget was carried out.
 *
 * @param origin where it was read
 * @param reportDate day the figures stand for
 * @param unit unit of the amounts: 元, 万元 or 亿元
 * @param lines one line for each source, and one for all
 */
@Label("预算执行情况表")
public record ExecutionReport(
    @Derived Origin origin,
    @Label("截止日期") LocalDate reportDate,
    @Label("单位") @OneOf({"元", "万元", "亿元"}) String unit,
    @Required @Label("执行明细") List<ExecutionLine> lines)
    implements Fact {}
