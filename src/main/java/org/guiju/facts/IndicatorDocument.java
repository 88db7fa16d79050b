package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A budget indicator as the paper that granted it states it: spending authority with its tags. A
 * related fact: it comes from another paper.
 *
 * @param origin where it was read
 * @param docNo number of the paper
 * @param originYear budget year the money belongs to
 * @param amount spending authority in 万元, clawbacks already taken off; null when not given
 * @param regime DIRECT or TRACKED
 * @param directTag tag code of direct money
 * @param trackTag true when the indicator carries the 追踪 tag
 * @param restrictedPurpose sole purpose the paper sets; null when it sets none
 * @param issueDate day the paper was issued
 * @param projectCode project code of the central register
 * @param advance true for money issued before its year begins; null when not said
 * @param functionCode function code it is issued under, of 5 or 7 digits; null when not given
 * @param govEconCode government economic code it is issued under; null when not given
 * @param deptEconCode department economic code it is issued under; null when not given
 * @param registeredAmount amount registered in the integrated system, in 万元; null when not known
 * @param takenBackFrom papers whose money this one takes back, its amount being negative; null or
 *     empty for one that gives, and where the papers are not named
 */
@Label("预算指标")
public record IndicatorDocument(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Label("资金所属年度") Long originYear,
    @Label("指标金额") BigDecimal amount,
    @Label("资金监管方式") @OneOf({"DIRECT", "TRACKED"}) String regime,
    @Label("直达资金标识代码") String directTag,
    @Label("“追踪”标识") Boolean trackTag,
    @Label("专项用途") String restrictedPurpose,
    @Label("成文日期") LocalDate issueDate,
    @Label("项目代码") String projectCode,
    @Label("是否提前下达") Boolean advance,
    @Label("功能分类科目") String functionCode,
    @Label("政府支出经济分类") String govEconCode,
    @Label("部门支出经济分类") String deptEconCode,
    @Label("系统登录金额") BigDecimal registeredAmount,
    @Label("收回的指标文号") List<String> takenBackFrom)
    implements Fact {

  /** The number in the prescribed brackets, so that papers find each other. */
  @Label("文号")
  public String foldedDocNo() {
    return DocNumber.fold(docNo);
  }

  /**
   * Number of the paper whose limit the amount changes: of a clawback the one it takes from, of any
   * other its own; null when it takes from several, as the parts are not told.
   */
  @Label("文号、收回的指标文号")
  public String limitDocNo() {
    if (takenBackFrom == null || takenBackFrom.isEmpty()) {
      return foldedDocNo();
    }
    return takenBackFrom.size() == 1 ? DocNumber.fold(takenBackFrom.get(0)) : null;
  }

  /** True when it takes money of another paper back. */
  @Label("收回其他文件的资金")
  public boolean clawback() {
    return takenBackFrom != null && !takenBackFrom.isEmpty();
  }

  /** True when the paper of {@code header} rests on this one. */
  public boolean parentOf(Header header) {
    return header.cites(docNo);
  }

  /**
   * The part of the number that stands for its issuer, under a name that rules can use; null when
   * it cannot be told apart.
   */
  @Label("发文机关代字")
  public String numberSeries() {
    return DocNumber.parse(docNo).issuerCode();
  }

  /** True when the function code is one of 3, 5 or 7 digits; null when it is blank. */
  @Label("功能分类科目")
  public Boolean accountReadable() {
    return functionCode == null ? null : functionCode.matches("\\d{3}|\\d{5}|\\d{7}");
  }

  /** True when {@code code} is {@code own} or an account below it: 2101505 lies within 21015. */
  public boolean holds(String own, String code) {
    return own != null && code.startsWith(own);
  }

  /** The project code as papers of all levels share it; null when it is blank or a local one. */
  @Label("项目代码")
  public String sharedProjectCode() {
    return ProjectCode.shared(projectCode);
  }

  /** True when nothing of {@code stated} keeps to the sole purpose of this paper. */
  public boolean purposeLost(String stated) {
    return Purpose.kept(restrictedPurpose, stated) == Purpose.Kept.NONE;
  }

  /** True when {@code stated} names the sole purpose of this paper and others beside it. */
  public boolean purposeWidened(String stated) {
    return Purpose.kept(restrictedPurpose, stated) == Purpose.Kept.PARTLY;
  }

  /** True when it was issued in an earlier year than its money belongs to, or says so. */
  @Label("提前下达")
  public boolean advanceMoney() {
    boolean early = issueDate != null && originYear != null && issueDate.getYear() < originYear;
    return advance == null ? early : advance;
  }

  /** True when {@code day} lies in a year before the one the money belongs to. */
  public boolean notYetOn(LocalDate day) {
    return day != null && originYear != null && day.getYear() < originYear;
  }

  /** {@link #issueDate} for rules: the engine takes a name that begins with “is” for a getter. */
  @Label("成文日期")
  public LocalDate dayOfIssue() {
    return issueDate;
  }

  /** The first day it could be paid: issue, or the first day of its year; null when not known. */
  @Label("成文日期")
  public LocalDate payableFrom() {
    if (issueDate == null) {
      return null;
    }
    LocalDate year = originYear == null ? issueDate : LocalDate.of(originYear.intValue(), 1, 1);
    return year.isAfter(issueDate) ? year : issueDate;
  }

  /** True when the sums of two columns are given and are not the same. */
  public boolean unequal(Object one, Object other) {
    return one instanceof BigDecimal first
        && other instanceof BigDecimal second
        && first.compareTo(second) != 0;
  }

  /** True when more than {@code days} days lie between {@code from} and {@code day}. */
  public boolean idle(LocalDate from, LocalDate day, BigDecimal days) {
    return day.isAfter(from.plusDays(days.longValue()));
  }

  /** Spending authority in 元; null when not given. */
  @Label("指标金额（元）")
  public BigDecimal amountYuan() {
    return Money.toYuan(amount, Money.WAN);
  }

  /**
   * True when {@code paid} does not go beyond {@code authority}; an empty sum counts as nothing.
   */
  public boolean covers(Object authority, Object paid) {
    return !(authority instanceof BigDecimal limit)
        || !(paid instanceof BigDecimal sum)
        || sum.compareTo(limit) <= 0;
  }
}
