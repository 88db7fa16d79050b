package org.guiju.facts;

import java.math.BigDecimal;

/**
 * One row of a goal table.
 *
 * @param origin where it was read
 * @param level1 level 1 indicator as printed; null in a merged or shifted cell
 * @param level2 level 2 indicator as printed; null in a merged or shifted cell
 * @param name level 3 indicator, the name
 * @param rawTarget target as printed; null when blank
 * @param operator operator of the four-cell form
 * @param value value of the four-cell form
 * @param unit unit of the four-cell form
 * @param weight weight, where the form has one
 */
@Label("绩效指标")
public record Indicator(
    @Derived Origin origin,
    @Label("一级指标") String level1,
    @Label("二级指标") String level2,
    @Label("三级指标") String name,
    @Label("指标值") String rawTarget,
    @Label("计算符号") String operator,
    @Label("值") String value,
    @Label("计量单位") String unit,
    @Label("权重") BigDecimal weight)
    implements Fact {}
