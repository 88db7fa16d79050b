package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One table of performance goals, of a region or of a project. Amounts in 万元.
 *
 * @param origin where it was read
 * @param title title of the table
 * @param form REGION (中央/地方/其他资金) or PROJECT (财政拨款/当年/结转/其他)
 * @param unitName unit responsible; null when the table names none
 * @param year year printed under the title
 * @param fundsTotal 年度金额 or 资金总额; null when blank or a reference (see the cell's state)
 * @param central central money
 * @param local local money
 * @param other other money
 * @param fiscal fiscal appropriation of a project
 * @param current its part of the current year
 * @param carryOver its part carried over from last year
 * @param tranches amounts of single tranches named in the table, with the paper of each
 * @param goal goal in words
 * @param financeDepts finance departments named
 * @param leadDepts departments in charge named
 * @param approvedByFinance true when the same-level finance department approved it
 * @param approvedDate day the same-level finance department approved it; null when not known
 * @param filedTo bodies it was filed with
 * @param filedDate day it was filed with them; null when not known
 * @param filingDueDate last day for filing, where the higher level set one; null otherwise
 * @param indicators indicator rows in printed order
 */
@Label("绩效目标表")
public record PerformanceDeclaration(
    @Derived Origin origin,
    @Label("表名") String title,
    @Label("表式") @OneOf({"REGION", "PROJECT"}) String form,
    @Label("实施单位") String unitName,
    @Label("年度") Long year,
    @Label("资金总额") BigDecimal fundsTotal,
    @Label("中央资金") BigDecimal central,
    @Label("地方资金") BigDecimal local,
    @Label("其他资金") BigDecimal other,
    @Label("财政拨款") BigDecimal fiscal,
    @Label("当年财政拨款") BigDecimal current,
    @Label("上年结转结余") BigDecimal carryOver,
    @Label("分批次金额") List<TrancheAmount> tranches,
    @Label("年度目标") String goal,
    @Label("财政部门") List<String> financeDepts,
    @Label("主管部门") List<String> leadDepts,
    @Label("是否经同级财政审核") Boolean approvedByFinance,
    @Label("同级财政审核日期") LocalDate approvedDate,
    @Label("备案对象") List<String> filedTo,
    @Label("备案日期") LocalDate filedDate,
    @Label("备案截止日期") LocalDate filingDueDate,
    @Required @Label("绩效指标") List<Indicator> indicators)
    implements Fact {

  /** Every form has these; another level 1 indicator (成本) came later and may be missing. */
  private static final List<String> EXPECTED_LEVELS = List.of("产出", "效益", "满意度");

  /**
   * Sum of the sources that are filled in; null when none is, and when one of them refers to
   * another place (详见附件1) and is thus unknown.
   */
  @Label("各来源之和")
  public BigDecimal sourcesSum() {
    List<String> fields = sourceFields();
    boolean unknown = fields.stream().anyMatch(field -> stateOf(field) == CellState.REFERENCE);
    return unknown ? null : sources().reduce(BigDecimal::add).orElse(null);
  }

  private List<String> sourceFields() {
    return isProject() ? List.of("fiscal", "other") : List.of("central", "local", "other");
  }

  private Stream<BigDecimal> sources() {
    Stream<BigDecimal> all =
        isProject() ? Stream.of(fiscal, other) : Stream.of(central, local, other);
    return all.filter(Objects::nonNull);
  }

  boolean isProject() {
    return "PROJECT".equals(form);
  }

  /** True when at least one indicator has a weight. */
  @Label("列有权重")
  public boolean showsWeights() {
    return indicators.stream().anyMatch(row -> row.weight() != null);
  }

  /** Sum of the weights; null when that of an indicator with a name is blank. */
  @Label("各指标权重")
  public BigDecimal weightSum() {
    return Weights.sum(named().map(Indicator::weight));
  }

  /** True when {@code sum} is {@code whole}, as it stands or with {@code execution} beside. */
  public boolean weighs(BigDecimal sum, BigDecimal whole, BigDecimal execution) {
    return Weights.make(sum, whole, execution, named().map(Indicator::fullName).toList());
  }

  private Stream<Indicator> named() {
    return indicators.stream().filter(row -> row.fullName() != null);
  }

  /** The table as a message names it. */
  @Label("表名")
  public String tableName() {
    return title == null ? "绩效目标表" : "《" + title + "》";
  }

  /** True when rounding of the sources alone explains how far the total is from their sum. */
  @Label("四舍五入可解释")
  public boolean roundedTotal() {
    return fundsTotal != null
        && sourcesSum() != null
        && Rounding.explains(fundsTotal, sourcesSum(), sources().count());
  }

  /** current + carryOver, blanks counting as absent; null when both are blank. */
  @Label("当年与结转之和")
  public BigDecimal fiscalPartsSum() {
    boolean unknown =
        stateOf("current") == CellState.REFERENCE || stateOf("carryOver") == CellState.REFERENCE;
    return unknown
        ? null
        : Stream.of(current, carryOver)
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null);
  }

  /** Its rows, those that state the cost of the whole project compared with its funds. */
  public List<Indicator> costing(List<Indicator> rows) {
    return rows.stream().map(this::costing).toList();
  }

  private Indicator costing(Indicator row) {
    BigDecimal cost = ProjectCost.of(this, row);
    return cost == null ? row : row.costing(cost, fundsTotal);
  }

  /** True when the goal repeats the title and says nothing beyond it. */
  @Label("目标照抄表名")
  public boolean goalCopiesTitle() {
    return goal != null && title != null && essence(goal).equals(essence(title));
  }

  /** A title or goal without punctuation, year and the words that every such table has. */
  static String essence(String text) {
    return text.replaceAll("[\\s\\u3000“”《》（）()。，、:：]", "")
        .replaceFirst("(区域|项目支出|项目)?绩效目标(申报)?表$", "")
        .replaceFirst("^\\d{4}年度?", "");
  }

  /** Names of rows under no level 1 or no level 2, of the levels that the table has at all. */
  @Label("缺一级或二级指标的行")
  public List<String> rowsWithoutLevel() {
    boolean first = indicators.stream().anyMatch(row -> row.level1Noun() != null);
    boolean second = indicators.stream().anyMatch(row -> row.level2Noun() != null);
    return indicators.stream()
        .filter(row -> row.fullName() != null)
        .filter(row -> first && row.level1Noun() == null || second && row.level2Noun() == null)
        .map(Indicator::fullName)
        .toList();
  }

  /** True when the table prints levels at all. */
  @Label("列有一级或二级指标")
  public boolean printsLevels() {
    return indicators.stream().anyMatch(row -> row.level1() != null || row.level2() != null);
  }

  /** True when its levels are those of the common form: 产出, 效益, 满意度. */
  @Label("采用通用表式")
  public boolean usesCommonLevels() {
    return indicators.stream().anyMatch(row -> "产出".equals(row.level1Noun()));
  }

  /** Those of 产出, 效益 and 满意度 under which no row stands. */
  @Label("没有指标的一级指标")
  public List<String> absentLevels() {
    List<String> present = indicators.stream().map(Indicator::level1Noun).toList();
    return EXPECTED_LEVELS.stream().filter(level -> !present.contains(level)).toList();
  }

  /** What conversion left behind in the goal, in words; null when it is clean. */
  @Label("年度目标中的残留")
  public String untidyGoal() {
    return CellText.untidy(goal);
  }

  /** Numbers of tranches with other brackets than 〔〕; empty when there are none. */
  @Label("括号不规范的批次文号")
  public List<String> unusualDocNos() {
    return tranches == null
        ? List.of()
        : DocNumber.unusuallyBracketed(
            tranches.stream().map(TrancheAmount::docNo).filter(Objects::nonNull).toList());
  }

  /**
   * True when it was filed with finance and with medical security of the province; null when the
   * bodies it was filed with are not given.
   */
  @Label("备案对象")
  public Boolean filedWithProvince() {
    return filedTo == null
        ? null
        : filedTo.stream().anyMatch(body -> ofProvince(body) && body.contains("财政"))
            && filedTo.stream()
                .anyMatch(
                    body -> ofProvince(body) && (body.contains("医保") || body.contains("医疗保障")));
  }

  /** True when it is known to have been filed, by day or by recipient. */
  @Label("已备案")
  public boolean filed() {
    return filedDate != null || filedTo != null && !filedTo.isEmpty();
  }

  /** True when it was filed on a day before finance approved it. */
  @Label("先备案后审核")
  public boolean filedBeforeApproval() {
    return filedDate != null && approvedDate != null && filedDate.isBefore(approvedDate);
  }

  /** True when {@code filing} comes after the last day for it; false when a day is missing. */
  public boolean missesDueDate(LocalDate filing) {
    return filing != null && filingDueDate != null && filing.isAfter(filingDueDate);
  }

  /**
   * True when more than {@code days} days lie between {@code arrival} of the higher paper and
   * {@code filing}; false when a day is missing.
   */
  public boolean late(LocalDate filing, LocalDate arrival, BigDecimal days) {
    return filing != null && arrival != null && filing.isAfter(arrival.plusDays(days.longValue()));
  }

  /** 福建省财政厅 and 省级财政部门 are, 福建省漳州市财政局 is not. */
  private static boolean ofProvince(String body) {
    return body.contains("省") && !body.matches("(?s).*省.*[市县区].*");
  }

  /** The same table with its indicator rows completed. */
  public PerformanceDeclaration withIndicators(List<Indicator> completed, String subject) {
    return new PerformanceDeclaration(
        origin.named(title, subject),
        title,
        form,
        unitName,
        year,
        fundsTotal,
        central,
        local,
        other,
        fiscal,
        current,
        carryOver,
        tranches,
        goal,
        financeDepts,
        leadDepts,
        approvedByFinance,
        approvedDate,
        filedTo,
        filedDate,
        filingDueDate,
        completed);
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
