package org.guiju.facts;

import java.math.BigDecimal;

/**
 * One indicator with the result reached.
 *
 * @param origin where it was read
 * @param level1 level 1 indicator
 * @param level2 level 2 indicator
 * @param name indicator name
 * @param rawTarget target as printed
 * @param actual result as printed
 * @param deviationReason why the result differs
 * @param scoreWeight weight of the score
 * @param score points reached
 */
@Label("自评指标")
public record EvaluatedIndicator(
    @Derived Origin origin,
    @Label("一级指标") String level1,
    @Label("二级指标") String level2,
    @Label("三级指标") String name,
    @Label("指标值") String rawTarget,
    @Label("实际完成值") String actual,
    @Label("偏差原因") String deviationReason,
    @Label("分值") BigDecimal scoreWeight,
    @Label("得分") BigDecimal score)
    implements Fact {

  /** True when it is about how much of the budget was spent. */
  @Label("预算执行率指标")
  public boolean aboutExecution() {
    return Weights.isExecution(name);
  }

  /**
   * True when the result falls short of the target; null when one of them is blank. False also when
   * the two cannot be compared, as in words.
   */
  @Label("指标值、实际完成值")
  public Boolean fallsShort() {
    return rawTarget == null || actual == null ? null : TargetPair.weaker(actual, rawTarget, null);
  }
}
