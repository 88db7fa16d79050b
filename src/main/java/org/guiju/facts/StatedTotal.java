package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * Totals printed beside the rows. A bare number stands for the first amount column in use.
 *
 * @param origin where it was read
 * @param yearTotal total of the year's column; null when blank
 * @param earlierTranches total of earlier tranches; null when blank
 * @param thisTranche total of this tranche; null when blank
 * @param sources the same totals by source of money, see {@link AllocationRow#sources}
 */
@Label("合计")
public record StatedTotal(
    @Derived Origin origin,
    @Label("全年下达") BigDecimal yearTotal,
    @Label("已下达") BigDecimal earlierTranches,
    @Label("本次下达") BigDecimal thisTranche,
    @Label("按资金来源") List<SourceAmounts> sources)
    implements PlanAmounts {}
