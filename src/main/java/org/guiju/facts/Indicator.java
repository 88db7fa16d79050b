package org.guiju.facts;

import java.math.BigDecimal;
import org.guiju.facts.indicator.Dimension;
import org.guiju.facts.indicator.Direction;
import org.guiju.facts.indicator.Form;
import org.guiju.facts.indicator.IndicatorNouns;
import org.guiju.facts.indicator.IndicatorTarget;
import org.guiju.facts.indicator.IndicatorTargetParser;

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
 * @param changeReason why the target is lower than last year's; null when none is given
 * @param basis number that the paper itself gives for the same thing, e.g. 133009人; null when none
 * @param effectiveLevel1 level 1 indicator once blanks are carried down and shifted labels moved
 *     back
 * @param effectiveLevel2 level 2 indicator once blanks are carried down and shifted labels moved
 *     back
 * @param position number of the row in its table, from 1
 * @param fullName name joined with its continuation in the rows below; null when there is no name,
 *     and in a row that only continues the name above
 * @param table title of the table it stands in; null when the table has none
 * @param wholeCost the cost of the whole project that the row states, in 万元; null for any other row
 * @param tableFunds funds of the project whose table it stands in, in 万元; null when blank there
 * @param target the target as read, whether given in one cell or in operator, value and unit
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
    @Label("指标值调低原因") String changeReason,
    @Label("依据数") String basis,
    @Derived @Label("所属一级指标") String effectiveLevel1,
    @Derived @Label("所属二级指标") String effectiveLevel2,
    @Derived @Label("行号") Long position,
    @Derived @Label("完整的三级指标") String fullName,
    @Derived @Label("所在表") String table,
    @Derived @Label("项目总成本（万元）") BigDecimal wholeCost,
    @Derived @Label("所在表的资金总额（万元）") BigDecimal tableFunds,
    @Derived @Label("指标值") IndicatorTarget target)
    implements Fact {

  /** Reads the target once: rules ask for it again and again. */
  public Indicator {
    if (target == null) {
      target = IndicatorTargetParser.parse(text(rawTarget, operator, value, unit));
    }
  }

  /** The same row under the levels it belongs to, and under the key that a report names it by. */
  public Indicator placed(String newLevel1, String newLevel2, Long newPosition, String subject) {
    Origin named = origin.named(name, subject);
    return derived(
        named, newLevel1, newLevel2, newPosition, fullName, table, wholeCost, tableFunds);
  }

  /** The same row in its table, with its name completed from the rows below. */
  public Indicator within(String newTable, String newFullName) {
    return derived(
        origin,
        effectiveLevel1,
        effectiveLevel2,
        position,
        newFullName,
        newTable,
        wholeCost,
        tableFunds);
  }

  /** The same row, compared with the funds of its project. */
  public Indicator costing(BigDecimal cost, BigDecimal funds) {
    return derived(
        origin, effectiveLevel1, effectiveLevel2, position, fullName, table, cost, funds);
  }

  /** What was read, with what is derived from the rows around it. */
  private Indicator derived(
      Origin newOrigin,
      String newLevel1,
      String newLevel2,
      Long newPosition,
      String newFullName,
      String newTable,
      BigDecimal cost,
      BigDecimal funds) {
    return new Indicator(
        newOrigin,
        level1,
        level2,
        name,
        rawTarget,
        operator,
        value,
        unit,
        weight,
        changeReason,
        basis,
        newLevel1,
        newLevel2,
        newPosition,
        newFullName,
        newTable,
        cost,
        funds,
        target);
  }

  /** True when rounding of the printed cost alone explains how far it is from the funds. */
  @Label("四舍五入可解释")
  public boolean costRounded() {
    return wholeCost != null && tableFunds != null && Rounding.explains(wholeCost, tableFunds, 1);
  }

  /**
   * True when the target asks for less than the basis; null when there is no basis, or the two are
   * no single numbers of one unit. An upper bound below the basis asks for more, not less.
   */
  @Label("能与依据数比较的指标值")
  public Boolean belowBasis() {
    IndicatorTarget given = IndicatorTargetParser.parse(basis);
    if (!target.isNumeric()
        || !given.isNumeric()
        || !target.quantity().isCommensurable(given.quantity())) {
      return null;
    }
    return !target.quantity().operator().isUpperBound()
        && target.quantity().normalised().compareTo(given.quantity().normalised()) < 0;
  }

  /**
   * The target in one text, whether it was given in one cell or in operator, value and unit; null
   * when nothing is filled in but blanks and dashes.
   */
  @Label("指标值")
  public String targetText() {
    return target.form() == Form.MISSING ? null : target.raw();
  }

  private static String text(String rawTarget, String operator, String value, String unit) {
    if (rawTarget != null) {
      return rawTarget + (unit != null && endsWithDigit(rawTarget.strip()) ? unit : "");
    }
    if (value == null || "定性".equals(operator)) {
      return value;
    }
    return (operator == null ? "" : operator) + value + (unit == null ? "" : unit);
  }

  /** A column of units beside a target such as ≥1. */
  private static boolean endsWithDigit(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }

  /** The table as a message names it. */
  @Label("所在表")
  public String tableName() {
    return table == null ? "绩效目标表" : "《" + table + "》";
  }

  /** Name under which rows are one indicator: spaces, brackets and a closing unit folded. */
  @Label("三级指标")
  public String key() {
    return fullName == null ? null : IndicatorNouns.key(fullName);
  }

  /** Level 1 without 指标: 产出, 效益, 满意度, 成本; null when the row has none. */
  @Label("所属一级指标")
  public String level1Noun() {
    return levelNoun(effectiveLevel1);
  }

  /** Level 2 without 指标: 数量, 社会效益; null when the row has none. */
  @Label("所属二级指标")
  public String level2Noun() {
    return levelNoun(effectiveLevel2);
  }

  /** Both levels, as 产出/数量; null when one is missing. */
  @Label("一、二级指标")
  public String levelPair() {
    return level1Noun() == null || level2Noun() == null ? null : level1Noun() + "/" + level2Noun();
  }

  static String levelNoun(String label) {
    if (label == null) {
      return null;
    }
    String noun = label.replaceAll("[\\s\\u3000]", "");
    return noun.endsWith("指标") ? noun.substring(0, noun.length() - 2) : noun;
  }

  /** What a target that was pasted twice may have been; null when it was not. */
  @Label("更正建议")
  public String repair() {
    return target.repair();
  }

  /** The kind of statement the target makes: QUANTITY, FREE_TEXT …; MISSING when blank. */
  @Label("指标值形式")
  public String targetForm() {
    return target.form().name();
  }

  /** True for words with a sign of comparison in them that could not be read as a number. */
  @Label("带符号而读不出数值")
  public boolean halfQuantified() {
    return target.form() == Form.FREE_TEXT
        && targetText().chars().anyMatch(c -> "≥≤＝=＞＜<>≧≦".indexOf(c) >= 0);
  }

  /** True for words without any figure, which only a person can judge. */
  @Label("文字描述")
  public boolean wordsOnly() {
    return target.form() == Form.FREE_TEXT && targetText().chars().noneMatch(Character::isDigit);
  }

  /** Sign of a single number: ≥ ≤ = &gt; &lt;; null when the target is something else. */
  @Label("计算符号")
  public String sign() {
    return target.isNumeric() ? target.quantity().operator().symbol() : null;
  }

  /** A single number as printed; null when the target is something else. */
  @Label("数值")
  public BigDecimal number() {
    return target.isNumeric() ? target.quantity().value() : null;
  }

  /** A single percentage, in percent; null when the target is something else. */
  @Label("百分数")
  public BigDecimal percent() {
    boolean ratio = target.isNumeric() && "%".equals(target.quantity().baseUnit());
    return ratio ? target.quantity().normalised() : null;
  }

  /** True for a number whose unit stands neither in the target nor in the name: 1 instead of 1次. */
  @Label("缺计量单位")
  public boolean lacksUnit() {
    return target.isNumeric()
        && target.quantity().dimension() == Dimension.NONE
        && target.quantity().value().signum() != 0
        && !(fullName != null && fullName.strip().matches(".*[（(][^（()）]{1,4}[）)]"));
  }

  /** True for a ratio that cannot exceed 100 % by its name, or a completed state of affairs. */
  @Label("不超过100%的比率")
  public boolean boundedRatio() {
    return fullName != null
        && (IndicatorNouns.boundedRatio(fullName) || fullName.strip().endsWith("情况"));
  }

  /** HIGHER_IS_BETTER, LOWER_IS_BETTER or UNKNOWN, as far as the name tells. */
  @Label("改善方向")
  public String direction() {
    Direction direction =
        fullName == null ? Direction.UNKNOWN : IndicatorNouns.expectedDirection(fullName);
    return direction.name();
  }

  /** The unit that the name asks for, where the printed one clashes with it; null otherwise. */
  @Label("应有计量单位")
  public String expectedUnit() {
    return fullName == null
        ? null
        : IndicatorNouns.expectedUnitMismatch(fullName, target).orElse(null);
  }

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
}
