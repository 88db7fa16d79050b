package org.guiju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan that divides a received amount among regions or units.
 *
 * @param origin where it was read
 * @param unit unit line of the table as printed, e.g. 万元; null when there is none
 * @param headerUnit unit named in the column heads or the text, when given
 * @param amountInText amount the covering text names, in the unit of the table; null when it is
 *     left open
 * @param restrictedPurpose sole purpose of this tranche, e.g. 参保扩面; null when none is set
 * @param mustUsePriorBalance regions told to use their prior-year balance instead of new money
 * @param earlierDocNos papers of earlier tranches that the table names
 * @param readsAsGrant true when the covering text hands money out (现下达…)
 * @param clawbackReason reason given for negative amounts
 * @param clawbackAuthority higher-level paper that orders the recovery
 * @param takenBackFrom papers whose money the negative rows take back; null when not said
 * @param method FACTOR (因素法), PROJECT (项目法) or MIXED
 * @param factors factors the amounts were worked out from
 * @param projectApproval approval of the project (立项批复) or record of the competitive review
 * @param rewardCriteria published criteria for rewards to counties
 * @param estimate this year's transfer as it is expected to turn out (本年度转移支付预计执行数), of which an
 *     advance issue is a share; in the unit of the table, null when not given
 * @param localMatching local money that the paper demands beside its own, in the unit of the table;
 *     null when it demands none
 * @param localMatchingBasis rule of the State Council by which localities share the duty and thus
 *     its cost; null when the paper names none
 * @param statedTotal totals printed beside the rows rather than as a row
 * @param rows rows in printed order
 * @param trancheSum sum of this tranche over regions and units, blanks counting as absent; added up
 *     once, because many rules ask for it
 * @param fromAbove what of that sum is money of levels above, see {@link AllocationRow#fromAbove};
 *     null when a row does not tell
 * @param mixedNothing columns that show “nothing” in more than one way, with the cells; null when
 *     every column keeps to one way. Fields left out of the submission do not count: the paper may
 *     have no such column
 */
@Label("资金分配方案")
public record AllocationPlan(
    @Derived Origin origin,
    @Label("单位行") String unit,
    @Label("表头单位") String headerUnit,
    @Label("正文金额") BigDecimal amountInText,
    @Label("专项用途") String restrictedPurpose,
    @Label("应使用上年结余的地区") List<String> mustUsePriorBalance,
    @Label("已下达文号") List<String> earlierDocNos,
    @Label("正文是否表述为下达") Boolean readsAsGrant,
    @Label("收回原因") String clawbackReason,
    @Label("收回依据") String clawbackAuthority,
    @Label("收回的指标文号") List<String> takenBackFrom,
    @Label("分配方法") @OneOf({"FACTOR", "PROJECT", "MIXED"}) String method,
    @Label("分配因素") List<String> factors,
    @Label("立项批复或竞争评审") String projectApproval,
    @Label("奖励标准") String rewardCriteria,
    @Label("本年度预计执行数") BigDecimal estimate,
    @Label("要求地方安排的资金") BigDecimal localMatching,
    @Label("地方承担的依据") String localMatchingBasis,
    @Label("合计") StatedTotal statedTotal,
    @Required @Label("明细") List<AllocationRow> rows,
    @Derived @Label("本次下达明细之和") BigDecimal trancheSum,
    @Derived @Label("本次下达中的上级资金") BigDecimal fromAbove,
    @Derived @Label("表示“没有”的写法") String mixedNothing)
    implements Fact {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Pattern MONEY_UNIT = Pattern.compile("亿元|千万元|百万元|万元|千元|百元|元");

  /** True when a row names an earlier tranche. */
  @Label("表中有已下达数")
  public boolean showsEarlierTranches() {
    return rows != null && rows.stream().anyMatch(row -> row.earlierTranches() != null);
  }

  /** True when a row takes money back. */
  @Label("表中有负数")
  public boolean takesBack() {
    return rows != null
        && rows.stream()
            .anyMatch(row -> row.thisTranche() != null && row.thisTranche().signum() < 0);
  }

  /**
   * Papers whose money it takes back, in the prescribed brackets: those it says, else the one
   * earlier paper it names; empty when it takes nothing back or names several.
   */
  public List<String> clawedBack() {
    List<String> named = takenBackFrom != null ? takenBackFrom : earlierDocNos;
    boolean known = named != null && (takenBackFrom != null || named.size() == 1);
    return takesBack() && known ? named.stream().map(DocNumber::fold).toList() : List.of();
  }

  /** Numbers of earlier papers with other brackets than 〔〕; empty when there are none. */
  @Label("括号不规范的已下达文号")
  public List<String> unusualDocNos() {
    return DocNumber.unusuallyBracketed(earlierDocNos);
  }

  /** The money unit that the unit line names, e.g. 万元 of 单位：万元; null when it names none. */
  @Label("单位")
  public String unitName() {
    return moneyUnit(unit);
  }

  /** The money unit that column heads or text name; null when they name none. */
  @Label("表头单位")
  public String headerUnitName() {
    return moneyUnit(headerUnit);
  }

  /** True when the unit line names a money unit; null when there is no unit line. */
  @Label("单位行")
  public Boolean unitReadable() {
    return unit == null ? null : unitName() != null;
  }

  /** True unless the unit line names another unit than 万元, the unit of papers on transfers. */
  @Label("以万元为单位")
  public boolean inWan() {
    return unit == null || Money.WAN.equals(unitName());
  }

  /** True when a region or unit has an amount in this tranche. */
  @Label("表中有本次下达数")
  public boolean showsTranche() {
    return rows.stream().anyMatch(row -> row.leaf() && row.thisTranche() != null);
  }

  /**
   * This tranche in percent of the estimate, cut off at four decimals so that just below a limit
   * stays below it; null when the estimate is blank or 0.
   */
  @Label("占本年度预计执行数的比例（%）")
  @Needs("estimate")
  public BigDecimal estimateShare() {
    return estimate == null || estimate.signum() == 0
        ? null
        : trancheSum.multiply(HUNDRED).divide(estimate, 4, RoundingMode.DOWN);
  }

  /** True when a row of the plan is a region, so that money goes down to another government. */
  @Label("下达到下级地区")
  public boolean passesDown() {
    return rows.stream().anyMatch(row -> "REGION".equals(row.kind()) && row.region() != null);
  }

  /** The unit line, under a name that the rule language does not reserve. */
  @Label("单位行")
  public String unitLine() {
    return unit;
  }

  /**
   * The method as stated, or what all rows say in its place; null when neither tells, as when only
   * some rows name a method.
   */
  @Label("分配方法")
  public String allocationMethod() {
    if (method != null) {
      return method;
    }
    List<AllocationRow> leaves = rows.stream().filter(AllocationRow::leaf).toList();
    if (leaves.isEmpty() || leaves.stream().anyMatch(row -> row.method() == null)) {
      return null;
    }
    List<String> methods = leaves.stream().map(AllocationRow::method).distinct().toList();
    return methods.size() == 1 ? methods.get(0) : "MIXED";
  }

  /** How many regions and units show no approval or review. */
  @Label("没有立项批复或竞争评审的行数")
  public long rowsWithoutEvidence() {
    return rows.stream().filter(row -> row.leaf() && row.evidence() == null).count();
  }

  /** True when a region or unit names its method, or shows an approval or review. */
  @Label("各行写有分配方法或评审材料")
  public boolean rowsTellMethod() {
    return rows.stream()
        .anyMatch(row -> row.leaf() && (row.method() != null || row.evidence() != null));
  }

  /** True when a region or unit shows “nothing” in an amount cell: a blank, a dash or 0. */
  @Label("表中有空白、0或横线")
  public boolean showsNothing() {
    return rows.stream()
        .filter(AllocationRow::leaf)
        .anyMatch(row -> PlanAmounts.COLUMNS.stream().anyMatch(f -> row.nothingIn(f) != null));
  }

  private static String moneyUnit(String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = MONEY_UNIT.matcher(Spaces.removed(text));
    return matcher.find() ? matcher.group() : null;
  }

  /** The same plan with its rows resolved. */
  public AllocationPlan withRows(List<AllocationRow> resolved) {
    return new AllocationPlan(
        origin,
        unit,
        headerUnit,
        amountInText,
        restrictedPurpose,
        mustUsePriorBalance,
        earlierDocNos,
        readsAsGrant,
        clawbackReason,
        clawbackAuthority,
        takenBackFrom,
        method,
        factors,
        projectApproval,
        rewardCriteria,
        estimate,
        localMatching,
        localMatchingBasis,
        statedTotal,
        resolved,
        sumOf(resolved),
        fromAbove(resolved),
        mixedNothing(resolved));
  }

  private static String mixedNothing(List<AllocationRow> rows) {
    List<String> columns = new ArrayList<>();
    for (String field : PlanAmounts.COLUMNS) {
      TreeMap<String, List<String>> namesByShape = new TreeMap<>();
      for (AllocationRow row : rows) {
        String shape = row.leaf() ? row.nothingIn(field) : null;
        if (shape != null) {
          namesByShape.computeIfAbsent(shape, key -> new ArrayList<>()).add(row.regionName());
        }
      }
      if (namesByShape.size() > 1) {
        List<String> cells = new ArrayList<>();
        namesByShape.forEach((shape, names) -> cells.add(shape + "：" + String.join("、", names)));
        columns.add(PlanAmounts.columnName(field) + "（" + String.join("；", cells) + "）");
      }
    }
    return columns.isEmpty() ? null : String.join("，", columns);
  }

  /** Null when the sources of a row do not tell, as where only some rows are divided by source. */
  private static BigDecimal fromAbove(List<AllocationRow> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    for (AllocationRow row : rows) {
      if (row.thisTranche() != null && row.leaf()) {
        if (row.fromAbove() == null) {
          return null;
        }
        sum = sum.add(row.fromAbove());
      }
    }
    return sum;
  }

  private static BigDecimal sumOf(List<AllocationRow> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    for (AllocationRow row : rows) {
      if (row.thisTranche() != null && row.leaf()) {
        sum = sum.add(row.thisTranche());
      }
    }
    return sum;
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
