package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Funds block of a project goal table in a department budget, in 万元.
 *
 * @param origin where it was read
 * @param title name of the project, as in the title of its table without 绩效目标表
 * @param unitName unit that carries it out; null when the table names none
 * @param functionCodes function items its money is budgeted under; null or empty when not stated
 * @param fundsTotal 资金总额
 * @param fiscal 财政拨款
 * @param current part of the fiscal money of the current year
 * @param carryOver part of the fiscal money carried over from last year
 * @param other 其他资金
 * @param position running number of the table in the paper, from 1
 * @param namesakes number of projects with its title and unit, itself included
 * @param namesakeAmounts 资金总额 of these in printed order, joined by 、, blanks as （空）; null where
 *     {@code repeats}
 * @param repeats true when an earlier project has its title and unit
 */
@Label("项目资金")
public record ProjectFunds(
    @Derived Origin origin,
    @Required @Label("项目名称") String title,
    @Label("实施单位") String unitName,
    @Label("功能分类科目") List<String> functionCodes,
    @Label("资金总额") BigDecimal fundsTotal,
    @Label("财政拨款") BigDecimal fiscal,
    @Label("当年财政拨款") BigDecimal current,
    @Label("上年结转结余财政拨款") BigDecimal carryOver,
    @Label("其他资金") BigDecimal other,
    @Derived Long position,
    @Derived @Label("同名项目个数") Long namesakes,
    @Derived @Label("同名项目金额") String namesakeAmounts,
    @Derived @Label("是否重名") Boolean repeats)
    implements Fact {

  /** fiscal + other, blanks counting as absent; null when both are blank. */
  @Label("财政拨款与其他资金之和")
  public BigDecimal sourcesSum() {
    return sum(fiscal, other);
  }

  /** current + carryOver, blanks counting as absent; null when both are blank. */
  @Label("当年与结转之和")
  public BigDecimal fiscalPartsSum() {
    return sum(current, carryOver);
  }

  /** True when 资金总额 differs from its sources by no more than rounding explains. */
  @Label("来源差额在四舍五入范围内")
  public boolean sourcesWithinRounding() {
    return explains(fundsTotal, fiscal, other);
  }

  /** True when 财政拨款 differs from its two years by no more than rounding explains. */
  @Label("财政拨款差额在四舍五入范围内")
  public boolean fiscalWithinRounding() {
    return explains(fiscal, current, carryOver);
  }

  /** What should tell one project from another: unit and title, spaces aside. */
  @Label("项目名称与实施单位")
  public String titleAndUnit() {
    return (Objects.toString(unitName, "") + "/" + title).replaceAll("\\s", "");
  }

  /** The same project at its place in the paper. */
  public ProjectFunds numbered(Long newPosition, String subject) {
    return new ProjectFunds(
        origin.named(title, subject),
        title,
        unitName,
        functionCodes,
        fundsTotal,
        fiscal,
        current,
        carryOver,
        other,
        newPosition,
        1L,
        amountText(),
        false);
  }

  /**
   * The same project beside {@code same}, all projects with its title and unit in printed order.
   */
  public ProjectFunds among(List<ProjectFunds> same) {
    boolean first = same.get(0).position.equals(position);
    String amounts =
        first ? same.stream().map(ProjectFunds::amountText).collect(Collectors.joining("、")) : null;
    return new ProjectFunds(
        origin,
        title,
        unitName,
        functionCodes,
        fundsTotal,
        fiscal,
        current,
        carryOver,
        other,
        position,
        (long) same.size(),
        amounts,
        !first);
  }

  private String amountText() {
    return fundsTotal == null ? "（空）" : fundsTotal.toPlainString();
  }

  private static boolean explains(BigDecimal whole, BigDecimal first, BigDecimal second) {
    BigDecimal sum = sum(first, second);
    long parts = Stream.of(first, second).filter(Objects::nonNull).count();
    return whole != null && sum != null && Rounding.explainsFinely(whole, sum, parts);
  }

  private static BigDecimal sum(BigDecimal first, BigDecimal second) {
    return Stream.of(first, second).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }
}
