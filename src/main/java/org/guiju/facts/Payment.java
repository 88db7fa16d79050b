package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * One payment out of the fund. Names of natural persons do not belong here; accounts are hashed.
 *
 * @param origin where it was read
 * @param paymentNo number of the payment order
 * @param payDate day of payment; null when blank
 * @param amount in 元, two decimals; null when blank
 * @param payerUnit unit that pays
 * @param payerAccountType OWN (实有资金账户), ZERO_BALANCE (零余额账户) or FISCAL_SPECIAL (财政专户)
 * @param payeeName payee, an organisation
 * @param payeeType BUDGET_UNIT, ENTERPRISE, INDIVIDUAL or OTHER; null when not known
 * @param payeeAccountType kind of account that receives the money; null when not known
 * @param payeeAccountHash hash of the payee's account
 * @param useText purpose in words
 * @param useCategory purpose by the measure's list, e.g. 参保扩面
 * @param functionCode function code of 7 digits
 * @param govEconCode government economic code
 * @param deptEconCode department economic code
 * @param directTag tag code of direct money it carries
 * @param trackTag true when it carries the 追踪 tag
 * @param indicatorDocNo paper of the indicator it is charged to
 * @param projectCode project code
 * @param originYear budget year the money belongs to
 * @param contractNo contract it rests on
 * @param contractDate day the contract was signed; null when not known
 * @param invoiceNos invoices it settles
 * @param evidence other proof: 验收单, 发放表, 签收单 …
 * @param procurementItem item of the procurement catalogue (采购品目), code or name; null when blank
 * @param procurementPlanNo number of the procurement plan
 * @param adjustmentDocNo paper that approved the change of use, account or project (调剂, 预算法 art.
 *     63, 72); null when there is none
 * @param standardItem item of a spending standard it is paid by, e.g. 培训费; null when none applies
 * @param quantity how many units of the standard it pays for, e.g. days times persons; null when
 *     blank
 * @param reversed true for a refund or reversal; its amount is negative
 * @param undone true when a reversal of the same submission takes it back in full
 */
@Label("支付明细")
public record Payment(
    @Derived Origin origin,
    @Required @Label("支付凭证号") String paymentNo,
    @Label("支付日期") LocalDate payDate,
    @Label("支付金额") BigDecimal amount,
    @Label("付款单位") String payerUnit,
    @Label("付款账户类型") @OneOf({"OWN", "ZERO_BALANCE", "FISCAL_SPECIAL"}) String payerAccountType,
    @Label("收款人") String payeeName,
    @Label("收款人类型") @OneOf({"BUDGET_UNIT", "ENTERPRISE", "INDIVIDUAL", "OTHER"}) String payeeType,
    @Label("收款账户类型") @OneOf({"OWN", "ZERO_BALANCE", "FISCAL_SPECIAL", "COMMERCIAL"})
        String payeeAccountType,
    @Label("收款账户（哈希）") String payeeAccountHash,
    @Label("用途") String useText,
    @Label("用途类别") String useCategory,
    @Label("功能分类科目") String functionCode,
    @Label("政府支出经济分类") String govEconCode,
    @Label("部门支出经济分类") String deptEconCode,
    @Label("直达资金标识代码") String directTag,
    @Label("“追踪”标识") Boolean trackTag,
    @Label("指标文号") String indicatorDocNo,
    @Label("项目代码") String projectCode,
    @Label("资金所属年度") Long originYear,
    @Label("合同号") String contractNo,
    @Label("合同日期") LocalDate contractDate,
    @Label("发票号") List<String> invoiceNos,
    @Label("验收等凭证") List<String> evidence,
    @Label("采购品目") String procurementItem,
    @Label("采购计划号") String procurementPlanNo,
    @Label("调剂批准文号") String adjustmentDocNo,
    @Label("开支标准项目") String standardItem,
    @Label("计量数量") BigDecimal quantity,
    @Label("是否冲销") Boolean reversed,
    @Derived Boolean undone)
    implements Fact {
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

  /** Number of the indicator's paper in the prescribed brackets; null when blank. */
  @Label("指标文号")
  public String foldedIndicatorDocNo() {
    return DocNumber.fold(indicatorDocNo);
  }

  /** True when the function code goes down to the item (项, 7 digits); null when it is blank. */
  @Label("功能分类科目")
  public Boolean downToItem() {
    return functionCode == null ? null : functionCode.matches("\\d{7}");
  }

  /** True when it is charged to the indicator of {@code docNo}; false when that is not known. */
  public boolean chargedTo(String docNo) {
    return docNo.equals(foldedIndicatorDocNo());
  }

  /** True when its use is 参保扩面; false when the use is blank. */
  @Label("用途为参保扩面")
  public boolean enrolment() {
    return useCategory != null && useCategory.contains("扩面");
  }

  /** True for a refund or reversal. */
  @Label("冲销")
  public boolean reversal() {
    return Boolean.TRUE.equals(reversed);
  }

  /** True for money that left and stayed away: no reversal, nor taken back in full by one. */
  @Label("未冲销的支付")
  public boolean standing() {
    return !reversal() && !Boolean.TRUE.equals(undone);
  }

  /** True when this reversal takes back {@code other} in full: same indicator, amount and payee. */
  public boolean undoes(Payment other) {
    return reversal()
        && !other.reversal()
        && amount != null
        && other.amount != null
        && amount.negate().compareTo(other.amount) == 0
        && sameOrBlank(foldedIndicatorDocNo(), other.foldedIndicatorDocNo())
        && sameOrBlank(payeeName, other.payeeName)
        && (payDate == null || other.payDate == null || !payDate.isBefore(other.payDate));
  }

  /**
   * True when it was paid before its contract was signed; null when the contract is dated and the
   * payment is not.
   */
  @Label("支付日期")
  public Boolean paidBeforeContract() {
    return contractDate == null || payDate == null ? null : payDate.isBefore(contractDate);
  }

  /** True when it was paid in December. */
  @Label("12月支付")
  public boolean paidInDecember() {
    return payDate != null && payDate.getMonthValue() == 12;
  }

  /** True when it takes {@code paid}, of December, back by {@code until} of the next year. */
  public boolean undoesEarly(Payment paid, BigDecimal until) {
    return reversal()
        && YearEnd.undone(paid.payDate, payDate, until)
        && YearEnd.opposite(paid.amount, amount);
  }

  /** True when it pays what {@code paid} paid once more, in the next year. */
  public boolean paysAgain(Payment paid) {
    return !reversal()
        && YearEnd.inNextYear(paid.payDate, payDate)
        && YearEnd.same(paid.amount, amount);
  }

  /** True when it pays again what {@code back} took back. */
  public boolean replaces(Payment back) {
    return !reversal()
        && payDate != null
        && back.payDate != null
        && !payDate.isBefore(back.payDate)
        && YearEnd.opposite(back.amount, amount);
  }

  /** True when it pays back what the unit had advanced itself (垫付、归垫). */
  @Label("归还垫付")
  public boolean refundsAdvance() {
    return PayeeSigns.refundsAdvance(this);
  }

  /** The project code as papers of all levels share it; null when it is blank or a local one. */
  @Label("项目代码")
  public String sharedProjectCode() {
    return ProjectCode.shared(projectCode);
  }

  /** Year of the day of payment; null when blank. */
  @Label("支付日期")
  public Long payYear() {
    return payDate == null ? null : Long.valueOf(payDate.getYear());
  }

  /** True when it is known to be paid in a later year than its money belongs to. */
  @Label("用结转资金支付")
  public boolean carriedOver() {
    return originYear != null && payDate != null && payDate.getYear() > originYear;
  }

  /** What it was for, category and text together; null when both are blank. */
  @Label("用途类别、用途")
  public String purpose() {
    if (useCategory == null) {
      return useText;
    }
    return useText == null ? useCategory : useCategory + "：" + useText;
  }

  /** True when money of {@code year}, carried over, is paid in the year after it. */
  public boolean paidFromCarriedOver(Long year, Long paidIn) {
    return year.equals(originYear) && paidIn != null && paidIn == year + 1;
  }

  /** The use in words without endings such as 经费 or 支出 that say nothing; null when blank. */
  @Label("用途")
  public String bareUse() {
    return Purpose.bare(useText);
  }

  /** Who is paid: the type as given, else as the name shows it; null when neither tells. */
  @Label("收款人类型")
  public String payeeKind() {
    return PayeeSigns.kind(this);
  }

  /** True when it was paid within the last {@code days} days of a year. */
  public boolean inLastDays(BigDecimal days) {
    return YearEnd.inLastDays(payDate, days);
  }

  /** True when {@code paid} is all of a limit above 0, to the cent. */
  public boolean exhausts(Object limit, Object paid) {
    return limit instanceof BigDecimal all
        && all.signum() > 0
        && paid instanceof BigDecimal sum
        && sum.compareTo(all) == 0;
  }

  /** True when it comes after {@code other} by day, and on the same day by number. */
  public boolean follows(Payment other) {
    if (payDate == null || other.payDate == null) {
      return false;
    }
    return payDate.isAfter(other.payDate) || payDate.equals(other.payDate) && other.precedes(this);
  }

  /** True when it was paid after {@code day}; false when one of the two is blank. */
  public boolean paidAfter(LocalDate day) {
    return payDate != null && day != null && payDate.isAfter(day);
  }

  /** Decimals of the amount, trailing zeros aside; null when blank. */
  @Label("支付金额")
  public Long decimals() {
    return amount == null ? null : Math.max(0L, amount.stripTrailingZeros().scale());
  }

  /** True when it was paid in December after {@code day}. */
  public boolean paidInDecemberAfter(BigDecimal day) {
    return payDate != null
        && payDate.getMonthValue() == 12
        && payDate.getDayOfMonth() > day.intValue();
  }

  /** True for pay, subsidies to persons, tax and contributions, which need no invoice. */
  @Label("人员经费、税费或缴费")
  public boolean payrollOrTax() {
    return PayeeSigns.payrollOrTax(this);
  }

  /** True for a transfer to a lower government (政府支出经济分类 513), which is no spending. */
  @Label("对下级政府的转移支付")
  public boolean transferDown() {
    return govEconCode != null && govEconCode.startsWith("513");
  }

  /** True when a finance department or treasury pays; null when the payer is blank. */
  @Label("付款单位")
  public Boolean paidByFinance() {
    return payerUnit == null ? null : FinanceOffice.isNamed(payerUnit);
  }

  /**
   * True when the money went to the payer itself or to a unit's own account without contract or
   * invoice; null when too little is known of the payee.
   */
  @Label("收款人名称、类型或账户类型")
  public Boolean parked() {
    return PayeeSigns.parked(this);
  }

  /**
   * True when another budget unit is paid without contract or invoice, its own account aside; null
   * when too little is known of the payee.
   */
  @Label("收款人类型")
  public Boolean paysOtherUnit() {
    return PayeeSigns.paysOtherUnit(this);
  }

  /**
   * The amount when invoice or other proof is explicitly lacking, 0 when both are there; null when
   * one of them was left out, or the amount is blank.
   */
  @Label("发票号、验收等凭证")
  public BigDecimal unprovedAmount() {
    if (invoiceNos == null || evidence == null) {
      return null;
    }
    boolean needsInvoice = !"INDIVIDUAL".equals(payeeType);
    boolean proved = !evidence.isEmpty() && (!needsInvoice || !invoiceNos.isEmpty());
    return proved ? BigDecimal.ZERO : amount;
  }

  /** What {@link #unprovedAmount} found lacking, in words. */
  @Label("缺少的凭证")
  public String lackingProof() {
    boolean noInvoice = invoiceNos != null && invoiceNos.isEmpty();
    boolean noEvidence = evidence != null && evidence.isEmpty();
    if (noInvoice && noEvidence) {
      return contractNo == null ? "合同号、发票和验收等凭证" : "发票和验收等凭证";
    }
    return noInvoice ? "发票" : "验收等凭证";
  }

  /** True when this payment comes before {@code later} by number: 9 before 10, A before B. */
  public boolean precedes(Payment later) {
    return BY_NUMBER.compare(paymentNo, later.paymentNo) < 0;
  }

  /**
   * True when {@code later} looks like this payment made again: same amount within {@code days}
   * days, and neither different invoices nor different contracts tell them apart. Payments that
   * share an invoice are not asked here.
   */
  public boolean repeatedBy(Payment later, BigDecimal days) {
    return standing()
        && precedes(later)
        && amount != null
        && later.amount != null
        && amount.compareTo(later.amount) == 0
        && payDate != null
        && later.payDate != null
        && Math.abs(ChronoUnit.DAYS.between(payDate, later.payDate)) <= days.longValue()
        && (isEmpty(invoiceNos) || isEmpty(later.invoiceNos))
        && sameOrBlank(contractNo, later.contractNo);
  }

  static boolean sameOrBlank(String one, String other) {
    return one == null || other == null || one.equals(other);
  }

  private static boolean isEmpty(List<String> list) {
    return list == null || list.isEmpty();
  }

  /** The same payment, taken back in full by a reversal. */
  public Payment takenBack() {
    return with(origin, Boolean.TRUE);
  }

  /** The same payment under the key that a report names it by. */
  public Payment named(String subject) {
    return with(origin.named(paymentNo, subject), undone);
  }

  private Payment with(Origin newOrigin, Boolean isUndone) {
    return new Payment(
        newOrigin,
        paymentNo,
        payDate,
        amount,
        payerUnit,
        payerAccountType,
        payeeName,
        payeeType,
        payeeAccountType,
        payeeAccountHash,
        useText,
        useCategory,
        functionCode,
        govEconCode,
        deptEconCode,
        directTag,
        trackTag,
        indicatorDocNo,
        projectCode,
        originYear,
        contractNo,
        contractDate,
        invoiceNos,
        evidence,
        procurementItem,
        procurementPlanNo,
        adjustmentDocNo,
        standardItem,
        quantity,
        reversed,
        isUndone);
  }
}
