package org.guiju.facts;

import java.time.LocalDate;

/**
 * A paper of the year that monitored goals or execution (绩效监控). A related fact.
 *
 * @param origin where it was read
 * @param docNo number of the paper, or its title where it has none
 * @param asOf day it stands for; null when not known
 * @param goals true when it tells how far goals were reached
 * @param execution true when it tells how much was spent
 */
@Label("年中监控")
public record PerformanceMonitor(
    @Derived Origin origin,
    @Label("文号或标题") String docNo,
    @Label("截止日期") LocalDate asOf,
    @Required @Label("是否监控目标") Boolean goals,
    @Required @Label("是否监控执行") Boolean execution)
    implements Fact {}
