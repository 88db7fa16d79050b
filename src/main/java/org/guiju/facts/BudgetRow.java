package org.guiju.facts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a budget table, a total included. Every amount is in the unit of the table and null
 * when its cell is blank or the table has no such column.
 *
 * @param origin where it was read
 * @param side REVENUE or EXPENDITURE in a table of two sides; null elsewhere
 * @param code function code of 3, 5 or 7 digits or economic code of 3 or 5, as printed. The
 *     assembler fills it for rows that have none: TOTAL (REVENUE, EXPENDITURE in a table of two
 *     sides); ABROAD, RECEPTION, VEHICLES, VEHICLE_PURCHASE, VEHICLE_OPERATION in THREE_PUBLIC;
 *     otherwise the name without its numbering
 * @param name name as printed, e.g. 行政运行, 合计, 2、公务接待费
 * @param total 合计, 总计 or the only amount column 预算数
 * @param basic basic expenditure
 * @param project project expenditure
 * @param operating business expenditure of public institutions
 * @param remitted expenditure remitted to the higher level
 * @param affiliates subsidies to affiliated units
 * @param generalBudget revenue from the general public budget
 * @param governmentFund revenue from government fund budgets
 * @param stateCapital revenue from the state capital budget
 * @param specialAccount revenue managed in fiscal special accounts
 * @param undertaking revenue from public service (事业收入)
 * @param undertakingOperating business revenue of public institutions
 * @param higherSubsidy subsidies from the higher level
 * @param affiliateRemittance revenue remitted by affiliated units
 * @param otherRevenue other revenue
 * @param carriedOver carried over from last year
 * @param table kind of the table, see {@link BudgetTable}
 * @param codeLevel TOTAL, SUBTOTAL, CLASS (类), GROUP (款), ITEM (项), or LINE for rows without a
 *     code; null when the code has another length
 * @param parentCode code of the nearest printed row above it in the classification, so that a row
 *     is the sum of its children even where a level is not printed; null for totals and subtotals
 * @param once true when no other filled row of such tables has its code; tables that list each unit
 *     in turn repeat codes, and then a code alone tells no row
 */
@Label("预算表明细行")
public record BudgetRow(
    @Derived Origin origin,
    @Label("收支方向") @OneOf({"REVENUE", "EXPENDITURE"}) String side,
    @Label("科目编码") String code,
    @Required @Label("科目或项目名称") String name,
    @Label("合计数") BigDecimal total,
    @Label("基本支出") BigDecimal basic,
    @Label("项目支出") BigDecimal project,
    @Label("事业单位经营支出") BigDecimal operating,
    @Label("上缴上级支出") BigDecimal remitted,
    @Label("对附属单位补助支出") BigDecimal affiliates,
    @Label("一般公共预算拨款收入") BigDecimal generalBudget,
    @Label("政府性基金预算拨款收入") BigDecimal governmentFund,
    @Label("国有资本经营预算拨款收入") BigDecimal stateCapital,
    @Label("财政专户管理资金收入") BigDecimal specialAccount,
    @Label("事业收入") BigDecimal undertaking,
    @Label("事业单位经营收入") BigDecimal undertakingOperating,
    @Label("上级补助收入") BigDecimal higherSubsidy,
    @Label("附属单位上缴收入") BigDecimal affiliateRemittance,
    @Label("其他收入") BigDecimal otherRevenue,
    @Label("上年结转结余") BigDecimal carriedOver,
    @Derived @Label("表的种类") String table,
    @Derived @Label("科目级次") String codeLevel,
    @Derived String parentCode,
    @Derived @Label("科目是否只列一次") Boolean once)
    implements Fact {

  /** The filled amount columns by name, in printed order; empty for a blank row. */
  public Map<String, BigDecimal> amounts() {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    amounts.put("total", total);
    amounts.putAll(parts());
    amounts.values().removeIf(Objects::isNull);
    return amounts;
  }

  /** True when a column besides the total is filled, so that the row can be checked in itself. */
  @Label("是否分列")
  public boolean split() {
    return partsSum() != null;
  }

  /** Sum of the filled columns besides the total; null when there is none. */
  @Label("各分列之和")
  public BigDecimal partsSum() {
    return parts().values().stream().filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }

  /** Number of filled columns besides the total. */
  @Label("分列个数")
  public long partsCount() {
    return parts().values().stream().filter(Objects::nonNull).count();
  }

  /** True when the total differs from its columns by no more than rounding explains. */
  @Label("差额在四舍五入范围内")
  public boolean partsWithinRounding() {
    return total != null && split() && Rounding.explainsFinely(total, partsSum(), partsCount());
  }

  /** True when the total equals {@code sum} of {@code addends} numbers, or nearly by rounding. */
  public boolean totalExplainedBy(Object sum, Object addends) {
    return Rounding.explainsFinely(total, (BigDecimal) sum, ((Number) addends).longValue());
  }

  /** True when the project column equals {@code sum} of {@code addends}, or nearly by rounding. */
  public boolean projectExplainedBy(Object sum, Object addends) {
    return Rounding.explainsFinely(project, (BigDecimal) sum, ((Number) addends).longValue());
  }

  /** The same row with its place in the classification worked out. */
  public BudgetRow resolved(
      String newCode,
      String inTable,
      String level,
      String parent,
      boolean single,
      String rowName,
      String subject) {
    return new BudgetRow(
        origin.named(rowName, subject),
        side,
        newCode,
        name,
        total,
        basic,
        project,
        operating,
        remitted,
        affiliates,
        generalBudget,
        governmentFund,
        stateCapital,
        specialAccount,
        undertaking,
        undertakingOperating,
        higherSubsidy,
        affiliateRemittance,
        otherRevenue,
        carriedOver,
        inTable,
        level,
        parent,
        single);
  }

  boolean revenueLine() {
    return "REVENUE".equals(side)
        && "LINE".equals(codeLevel)
        && total != null
        && total.signum() != 0;
  }

  private Map<String, BigDecimal> parts() {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    parts.put("basic", basic);
    parts.put("project", project);
    parts.put("operating", operating);
    parts.put("remitted", remitted);
    parts.put("affiliates", affiliates);
    parts.put("generalBudget", generalBudget);
    parts.put("governmentFund", governmentFund);
    parts.put("stateCapital", stateCapital);
    parts.put("specialAccount", specialAccount);
    parts.put("undertaking", undertaking);
    parts.put("undertakingOperating", undertakingOperating);
    parts.put("higherSubsidy", higherSubsidy);
    parts.put("affiliateRemittance", affiliateRemittance);
    parts.put("otherRevenue", otherRevenue);
    parts.put("carriedOver", carriedOver);
    return parts;
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
