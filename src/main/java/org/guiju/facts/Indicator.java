package org.guiju.facts;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.guiju.facts.indicator.IndicatorNouns;
import org.guiju.facts.indicator.IndicatorTarget;
import org.guiju.facts.indicator.Quantity;

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
 * @param effectiveLevel1 level 1 indicator once blanks are carried down and shifted labels moved
 *     back
 * @param effectiveLevel2 level 2 indicator once blanks are carried down and shifted labels moved
 *     back
 * @param target target as read from {@code rawTarget}, or from the four-cell form when that is
 *     blank
 * @param position number of the row in its table, from 1
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
    @Label("权重") BigDecimal weight,
    @Derived @Label("所属一级指标") String effectiveLevel1,
    @Derived @Label("所属二级指标") String effectiveLevel2,
    @Derived @Label("指标值") IndicatorTarget target,
    @Derived @Label("行号") Long position)
    implements Fact {

  /** {@link org.guiju.facts.indicator.Form} of the target, e.g. QUANTITY or MISSING. */
  @Label("指标值类型")
  public String targetForm() {
    return target == null ? null : target.form().name();
  }

  /** What a doubled target may have been, to be confirmed by a person; null otherwise. */
  @Label("指标值更正建议")
  public String targetRepair() {
    return target == null ? null : target.repair();
  }

  /**
   * {@link org.guiju.facts.indicator.Operator} of a single number, e.g. GE; null for other targets.
   */
  @Label("计算符号")
  public String targetOperator() {
    Quantity quantity = quantity();
    return quantity == null ? null : quantity.operator().name();
  }

  /**
   * The single number in {@link #targetUnit()}, the lower bound of a range; null for other targets.
   */
  @Label("目标值")
  public BigDecimal targetValue() {
    Quantity quantity = quantity();
    return quantity == null ? null : quantity.value();
  }

  /** Unit as printed, full-width signs folded; null when left out. */
  @Label("计量单位")
  public String targetUnit() {
    Quantity quantity = quantity();
    return quantity == null ? null : quantity.unit();
  }

  /**
   * {@link org.guiju.facts.indicator.Dimension} of a single number, NONE without a unit; else null.
   */
  @Label("计量类别")
  public String targetDimension() {
    Quantity quantity = quantity();
    return quantity == null ? null : quantity.dimension().name();
  }

  /**
   * {@link org.guiju.facts.indicator.Direction} that the name alone tells; UNKNOWN when it does
   * not.
   */
  @Label("指标方向")
  public String expectedDirection() {
    return IndicatorNouns.expectedDirection(name).name();
  }

  /** True when the name says a ratio that cannot exceed 100 %. */
  @Label("不超过100%的比率")
  public boolean boundedRatio() {
    return IndicatorNouns.boundedRatio(name);
  }

  /**
   * The unit that the name asks for where the printed one clashes with it; null when it may stand.
   */
  @Label("应用计量单位")
  public String expectedUnit() {
    return target == null ? null : IndicatorNouns.expectedUnitMismatch(name, target).orElse(null);
  }

  /** The name without spaces and with signs folded, so that equal indicators find each other. */
  @Label("指标名称")
  public String nameKey() {
    return name == null
        ? null
        : Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{P}]", "");
  }

  private Quantity quantity() {
    return target == null ? null : target.quantity();
  }

  /** The same row under the levels it belongs to, and under the key that a report names it by. */
  public Indicator placed(
      String newLevel1,
      String newLevel2,
      IndicatorTarget newTarget,
      Long newPosition,
      String subject) {
    return new Indicator(
        origin.named(name, subject),
        level1,
        level2,
        name,
        rawTarget,
        operator,
        value,
        unit,
        weight,
        newLevel1,
        newLevel2,
        newTarget,
        newPosition);
  }
}
