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
 * @param effectiveLevel1 level 1 indicator once blanks are carried down and shifted labels moved back
 * @param effectiveLevel2 level 2 indicator once blanks are carried down and shifted labels moved back
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
    @Derived @Label("行号") Long position)
    implements Fact {

  /** What conversion left behind in the name, in words; null when it is clean. */
  @Label("指标名称中的残留")
  public String untidyName() {
    return CellText.untidy(name);
  }

  /** What conversion left behind in the target, in words; null when it is clean. */
  @Label("指标值中的残留")
  public String untidyTarget() {
    return CellText.untidyTarget(rawTarget);
  }

  /** What conversion left behind in the level 1 cell, in words; null when it is clean. */
  @Label("一级指标中的残留")
  public String untidyLevel1() {
    return CellText.untidyLevel(level1);
  }

  /** What conversion left behind in the level 2 cell, in words; null when it is clean. */
  @Label("二级指标中的残留")
  public String untidyLevel2() {
    return CellText.untidyLevel(level2);
  }

  /** The same row under the levels it belongs to, and under the key that a report names it by. */
  public Indicator placed(String newLevel1, String newLevel2, Long newPosition, String subject) {
    return new Indicator(
        origin.named(name, subject), level1, level2, name, rawTarget, operator, value, unit, weight,
        newLevel1, newLevel2, newPosition);
  }
}
