package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What every submission says about itself: number, issuers, fund, dates, region.
 *
 * @param origin where it was read
 * @param docNo number of the paper as printed, e.g. 闽财社指〔2024〕15号; null when left blank
 * @param title title of the paper
 * @param issuers issuing authorities, in printed order; the first of an indicator paper is finance
 * @param upstreamDocNos papers of higher levels it rests on, top-down
 * @param fiscalYear budget year of the money
 * @param classYear year of the account classification it uses
 * @param trancheNo running number of the tranche within the year; null when none is printed
 * @param advance true for money issued before its year begins (预算法实施条例 art. 48)
 * @param fundName name of the fund
 * @param fundPart part of the fund, e.g. 医疗保障服务能力建设部分
 * @param projectCode project code of the central register
 * @param central true when the paper passes on central money; null when not said
 * @param regime DIRECT (直达资金) or TRACKED (常态化监督)
 * @param directTag tag code of direct money: 01, 02 or 09
 * @param directTagName tag name as printed, e.g. 中央直达资金
 * @param trackTag true when the 追踪 tag is kept
 * @param localFundsIncluded true when the paper also carries local matching money
 * @param listedSeparately true when direct and other indicators stand in separate lists or papers
 * @param revenueItem revenue account of the receiving level
 * @param expenditureItems expenditure accounts, with the level each applies to
 * @param addressees main recipients, as printed
 * @param filings bodies the paper is filed with (备案)
 * @param copyTo copy recipients (抄送)
 * @param disclosure 主动公开, 依申请公开 or 不予公开
 * @param issueDate date of signing (成文)
 * @param printDate date of printing (印发)
 * @param receivedDate day the higher level's paper arrived
 * @param registeredDate day the indicator was registered in the integrated system
 * @param upstreamIssueDate day the higher level's paper was issued
 * @param filedDate day the plan was filed with the Ministry of Finance
 * @param region region whose authority submits
 * @param mentions fund part and tranche as they are named in the several parts of the paper
 * @param annexes annexes announced and found
 * @param ownRegion region resolved from {@code region}; null when it is not known
 */
@Label("文件信息")
public record Header(
    @Derived Origin origin,
    @Label("文号") String docNo,
    @Label("标题") String title,
    @Label("发文机关") List<String> issuers,
    @Label("上级依据文号") List<String> upstreamDocNos,
    @Required @Label("预算年度") Long fiscalYear,
    @Label("收支分类年度") Long classYear,
    @Label("批次") Long trancheNo,
    @Label("是否提前下达") Boolean advance,
    @Label("资金名称") String fundName,
    @Label("资金部分") String fundPart,
    @Label("项目代码") String projectCode,
    @Label("是否中央资金") Boolean central,
    @Label("资金监管方式") @OneOf({"DIRECT", "TRACKED"}) String regime,
    @Label("直达资金标识代码") String directTag,
    @Label("直达资金标识名称") String directTagName,
    @Label("“追踪”标识") Boolean trackTag,
    @Label("是否含地方对应安排资金") Boolean localFundsIncluded,
    @Label("直达与非直达是否分别列示") Boolean listedSeparately,
    @Label("收入科目") RevenueItem revenueItem,
    @Label("支出科目") List<ExpenditureItem> expenditureItems,
    @Label("主送") List<Addressee> addressees,
    @Label("备案") List<String> filings,
    @Label("抄送") List<String> copyTo,
    @Label("公开类型") @OneOf({"主动公开", "依申请公开", "不予公开"}) String disclosure,
    @Label("成文日期") LocalDate issueDate,
    @Label("印发日期") LocalDate printDate,
    @Label("收文日期") LocalDate receivedDate,
    @Label("指标登录日期") LocalDate registeredDate,
    @Label("上级文件日期") LocalDate upstreamIssueDate,
    @Label("报财政部备案日期") LocalDate filedDate,
    @Required @Label("地区") String region,
    @Label("各部分的名称与批次") List<Mention> mentions,
    @Label("附件") List<Annex> annexes,
    @Derived @Label("本级地区") RegionRef ownRegion)
    implements Fact {

  /** Six-digit GB/T 2260 code or zone id of the submitting region; null when it is not known. */
  @Label("地区代码")
  public String regionCode() {
    return ownRegion == null ? null : ownRegion.code();
  }

  /** Six-digit code of the province it lies in; null when the region is not known. */
  @Label("所在省份代码")
  public String provinceCode() {
    return ownRegion == null ? null : ownRegion.provinceCode();
  }

  /** CENTRE, PROVINCE, CITY, COUNTY or ZONE; null when the region is not known. */
  @Label("地区级次")
  public String regionLevel() {
    return ownRegion == null ? null : ownRegion.level();
  }

  /** Year of the account classification it uses: as stated, or else the budget year. */
  @Label("收支分类年度")
  public Long accountYear() {
    return classYear == null ? fiscalYear : classYear;
  }

  /** The number of the paper, taken apart; null when there is none. */
  @Label("文号")
  public DocNumber docNumber() {
    return docNo == null ? null : DocNumber.parse(docNo);
  }

  /** {@link Fund#CAPACITY} or another fund; null when the paper does not say which fund it is. */
  @Label("资金")
  public String fund() {
    return Fund.of(fundName, fundPart);
  }

  /** The day the paper was issued: signing, or printing when the signing date is not given. */
  @Label("成文或印发日期")
  public LocalDate issued() {
    return issueDate != null ? issueDate : printDate;
  }

  /** {@link #issueDate} for rules: the engine takes a name that begins with “is” for a getter. */
  @Label("成文日期")
  public LocalDate dayOfSigning() {
    return issueDate;
  }

  /** {@link #issued} for rules: the engine takes a name that begins with “is” for a getter. */
  @Label("成文或印发日期")
  public LocalDate dayOfIssue() {
    return issued();
  }

  /** True when one of the papers it rests on was issued by the Ministry of Finance (财社…). */
  @Label("依据中央文件")
  public boolean citesCentralPaper() {
    return upstreamDocNos != null && upstreamDocNos.stream().anyMatch(no -> no.startsWith("财社"));
  }

  /** True when the money is known to be central, by statement or by the papers it rests on. */
  @Label("中央资金")
  public boolean centralMoney() {
    return central == null ? citesCentralPaper() : central;
  }

  /** The number in the prescribed form; null when there is none or it cannot be told apart. */
  @Label("规范文号")
  public String foldedDocNo() {
    return docNo == null ? null : docNumber().folded();
  }

  /** True when the year of the number stands in other brackets than 〔〕. */
  @Label("文号括号不规范")
  public boolean unusualDocNo() {
    return foldedDocNo() != null && !docNumber().standardBrackets();
  }

  /** How many papers of higher levels it names; null when they are not given. */
  @Label("上级依据文号")
  public Long upstreamCount() {
    return upstreamDocNos == null ? null : (long) upstreamDocNos.size();
  }

  /** Papers of higher levels with other brackets than 〔〕; empty when there are none. */
  @Label("括号不规范的上级依据文号")
  public List<String> unusualDocNos() {
    return DocNumber.unusuallyBracketed(upstreamDocNos);
  }

  /** Years from the number of the paper to the budget year; null when the number cannot be read. */
  @Label("预算年度与文号年份之差")
  public Long yearsAhead() {
    return docNo == null || docNumber().year() == null ? null : fiscalYear - docNumber().year();
  }

  /** True for money issued before its year, by statement or by title; null when neither tells. */
  @Label("是否提前下达")
  public Boolean advanceIssue() {
    boolean told = advance == null && title != null && title.contains("提前下达");
    return told ? Boolean.TRUE : advance;
  }

  /** True when it rests on a paper of the Ministry of Finance: 财社…, 财预…, 财办社…. */
  @Label("依据财政部文件")
  public boolean citesMinistryPaper() {
    return upstreamDocNos != null
        && upstreamDocNos.stream().anyMatch(number -> number.strip().startsWith("财"));
  }

  /** Issuing authorities as one text; null when they are not given. */
  @Label("发文机关")
  public String authorityLine() {
    return issuers == null || issuers.isEmpty() ? null : String.join("、", issuers);
  }

  /**
   * True when a finance department is among the issuers, alone or with others (预算法实施条例 art. 59);
   * null when the issuers are not given.
   */
  @Label("发文机关")
  public Boolean fromFinance() {
    return authorityLine() == null ? null : issuers.stream().anyMatch(FinanceOffice::isNamed);
  }

  /**
   * True for money of the shared duties of centre and localities (共同财政事权转移支付), which counts as
   * general transfer: this fund, and any whose revenue account says so.
   */
  @Label("共同财政事权转移支付")
  public boolean sharedDuty() {
    boolean named =
        revenueItem != null
            && revenueItem.name() != null
            && revenueItem.plainName().contains("共同财政事权转移支付");
    return named || Fund.CAPACITY.equals(fund());
  }

  /** Copy recipients as one text, 无 when there are none; null when they are not given. */
  @Label("抄送")
  public String copyLine() {
    if (copyTo == null) {
      return null;
    }
    return copyTo.isEmpty() ? "无" : String.join("、", copyTo);
  }

  /** Each different name of the fund part and where it is used; null when no part names it. */
  @Label("资金部分的各种写法")
  public List<String> fundPartsNamed() {
    return MentionedNames.fundParts(mentions);
  }

  /** Each different tranche and where it is named; null when no part of the paper names one. */
  @Label("批次的各种写法")
  public List<String> tranchesNamed() {
    return MentionedNames.tranches(mentions);
  }

  /** Parts of the paper without the tranche that another part names; null when none names one. */
  @Label("未写批次的部分")
  public List<String> placesWithoutTranche() {
    return MentionedNames.placesWithoutTranche(mentions);
  }

  /**
   * Days from receipt of the higher paper to the issue of this one; null when a date is missing.
   */
  @Label("收文至下达的天数")
  @Needs({"receivedDate", "dayOfIssue"})
  public BigDecimal daysFromReceipt() {
    return days(receivedDate, issued());
  }

  /**
   * Days from receipt of the higher paper to its registration in the integrated system; null when a
   * date is missing.
   */
  @Label("收文至登录指标的天数")
  @Needs({"receivedDate", "registeredDate"})
  public BigDecimal daysFromReceiptToRegistration() {
    return days(receivedDate, registeredDate);
  }

  /** Days from receipt of the higher paper to filing of the plan; null when a date is missing. */
  @Label("收文日期、报财政部备案日期")
  public BigDecimal daysFromReceiptToFiling() {
    return days(receivedDate, filedDate);
  }

  /** Days from the issue of the higher paper to filing of the plan; null when a date is missing. */
  @Label("收文日期（或上级文件日期）、报财政部备案日期")
  public BigDecimal daysFromUpstreamToFiling() {
    return days(upstreamIssueDate, filedDate);
  }

  /** The project code as papers of all levels share it; null when it is blank or a local one. */
  @Label("项目代码")
  public String sharedProjectCode() {
    return ProjectCode.shared(projectCode);
  }

  /** Days from the issue of the higher paper to that of this one; null when a date is missing. */
  @Label("上级文件印发至下达的天数")
  @Needs({"upstreamIssueDate", "dayOfIssue"})
  public BigDecimal daysFromUpstream() {
    return days(upstreamIssueDate, issued());
  }

  /** Days from the issue to the end of the budget year, negative after it; null without a date. */
  @Label("成文或印发日期")
  public BigDecimal daysToYearEnd() {
    return days(issued(), LocalDate.of(Math.toIntExact(fiscalYear), 12, 31));
  }

  /**
   * Month and day of issue as one number, 1009 for 9 October; past 1300 after the budget year,
   * negative before it; null without a date.
   */
  @Label("成文或印发日期")
  public BigDecimal monthDayOfIssue() {
    LocalDate day = issued();
    return day == null
        ? null
        : BigDecimal.valueOf(
            (day.getYear() - fiscalYear) * 1200L
                + day.getMonthValue() * 100L
                + day.getDayOfMonth());
  }

  private static BigDecimal days(LocalDate from, LocalDate to) {
    return from == null || to == null
        ? null
        : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  /** True when {@code number} is among the papers it rests on, whatever the brackets. */
  public boolean cites(String number) {
    return upstreamDocNos != null
        && upstreamDocNos.stream()
            .anyMatch(no -> DocNumber.fold(no).equals(DocNumber.fold(number)));
  }

  /** True when the paper names a revenue or expenditure account. */
  @Label("列有收支科目")
  public boolean statesAccounts() {
    return revenueItem != null || expenditureItems != null && !expenditureItems.isEmpty();
  }

  /** True when the money is known to have come after 30 September of its year. */
  @Label("第四季度下达")
  public boolean arrivedLate() {
    LocalDate known = receivedDate != null ? receivedDate : upstreamIssueDate;
    return known != null && known.isAfter(LocalDate.of(Math.toIntExact(fiscalYear), 9, 30));
  }

  /**
   * How many months of the budget year had begun when the money is known to have come, at most 11;
   * 0 when it came before the year or the day is not known.
   */
  @Label("收文日期（或上级文件日期）")
  public Long monthOfArrival() {
    LocalDate known = receivedDate != null ? receivedDate : upstreamIssueDate;
    return known == null || known.getYear() != fiscalYear
        ? 0L
        : Math.min(11L, known.getMonthValue());
  }

  /** What is known of a paper without opening it; all else is blank. */
  public static Header unopened(
      String fundName, String fundPart, long fiscalYear, String region, RegionRef ownRegion) {
    return new Header(
        Origin.of("/header"),
        null,
        null,
        null,
        null,
        fiscalYear,
        null,
        null,
        null,
        fundName,
        fundPart,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        region,
        null,
        null,
        ownRegion);
  }

  /** The same header with the submitting region resolved. */
  public Header in(RegionRef region) {
    return new Header(
        origin,
        docNo,
        title,
        issuers,
        upstreamDocNos,
        fiscalYear,
        classYear,
        trancheNo,
        advance,
        fundName,
        fundPart,
        projectCode,
        central,
        regime,
        directTag,
        directTagName,
        trackTag,
        localFundsIncluded,
        listedSeparately,
        revenueItem,
        expenditureItems,
        addressees,
        filings,
        copyTo,
        disclosure,
        issueDate,
        printDate,
        receivedDate,
        registeredDate,
        upstreamIssueDate,
        filedDate,
        this.region,
        mentions,
        annexes,
        region);
  }
}
