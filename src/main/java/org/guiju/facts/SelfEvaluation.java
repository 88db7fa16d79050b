package org.guiju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Self-evaluation of goals at the end of a year, or monitoring within it. Amounts in 万元.
 *
 * @param origin where it was read
 * @param form EVALUATION (绩效自评) or MONITOR (绩效监控)
 * @param annualBudget annual budget A
 * @param annualPaid paid in the year B
 * @param statedRate execution rate B ÷ A as printed, in percent
 * @param score points reached in all, out of 100; null when not printed
 * @param indicators evaluated indicators in printed order
 */
@Label("绩效自评表")
public record SelfEvaluation(
    @Derived Origin origin,
    @Label("表式") @OneOf({"EVALUATION", "MONITOR"}) String form,
    @Label("全年预算数") BigDecimal annualBudget,
    @Label("全年执行数") BigDecimal annualPaid,
    @Label("执行率（%）") BigDecimal statedRate,
    @Label("总得分") BigDecimal score,
    @Required @Label("绩效指标") List<EvaluatedIndicator> indicators)
    implements Fact {

  /** True when at least one indicator has a weight. */
  @Label("列有分值")
  public boolean showsWeights() {
    return indicators.stream().anyMatch(row -> row.scoreWeight() != null);
  }

  /** Sum of the weights; null when one of them is blank. */
  @Label("各指标分值")
  public BigDecimal weightSum() {
    return Weights.sum(indicators.stream().map(EvaluatedIndicator::scoreWeight));
  }

  /** True when {@code sum} is {@code whole}, as it stands or with {@code execution} beside. */
  public boolean weighs(BigDecimal sum, BigDecimal whole, BigDecimal execution) {
    List<String> names = indicators.stream().map(EvaluatedIndicator::name).toList();
    return Weights.make(sum, whole, execution, names);
  }

  /** True when it tells how far at least one goal was reached. */
  @Label("填有实际完成值")
  public boolean tellsGoals() {
    return indicators.stream().anyMatch(row -> row.actual() != null);
  }

  /** True when it tells how much was spent, as an amount or a rate. */
  @Label("填有执行数")
  public boolean tellsExecution() {
    return annualPaid != null || statedRate != null;
  }

  /** Execution rate worked out, in percent, four decimals; null when an amount is missing or 0. */
  @Label("应有执行率（%）")
  public BigDecimal rate() {
    if (annualBudget == null || annualPaid == null || annualBudget.signum() == 0) {
      return null;
    }
    return annualPaid.multiply(new BigDecimal(100)).divide(annualBudget, 4, RoundingMode.HALF_UP);
  }

  /**
   * True when the rate as printed is the one worked out, give or take rounding and 0.05 points;
   * null when an amount is missing.
   */
  @Label("全年预算数、全年执行数")
  public Boolean rateAgrees() {
    BigDecimal computed = rate();
    if (statedRate == null || computed == null) {
      return null;
    }
    int scale = Math.max(0, statedRate.scale());
    return computed.subtract(statedRate).abs().compareTo(new BigDecimal("0.05")) <= 0
        || computed.setScale(scale, RoundingMode.DOWN).compareTo(statedRate) == 0
        || Rounding.explains(statedRate, computed, 1);
  }
}
