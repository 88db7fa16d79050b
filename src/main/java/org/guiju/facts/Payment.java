package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * @param invoiceNos invoices it settles
 * @param evidence other proof: 验收单, 发放表, 签收单 …
 * @param procurementPlanNo number of the procurement plan
 * @param reversed true for a refund or reversal; its amount is negative
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
    @Label("收款人类型") @OneOf({"BUDGET_UNIT", "ENTERPRISE", "INDIVIDUAL", "OTHER"})
        String payeeType,
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
    @Label("发票号") List<String> invoiceNos,
    @Label("验收等凭证") List<String> evidence,
    @Label("采购计划号") String procurementPlanNo,
    @Label("是否冲销") Boolean reversed)
    implements Fact {

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

  /** True for a refund or reversal. */
  @Label("冲销")
  public boolean reversal() {
    return Boolean.TRUE.equals(reversed);
  }

  /** The same payment under the key that a report names it by. */
  public Payment named(String subject) {
    return new Payment(
        origin.named(paymentNo, subject), paymentNo, payDate, amount, payerUnit, payerAccountType,
        payeeName, payeeType, payeeAccountType, payeeAccountHash, useText, useCategory,
        functionCode, govEconCode, deptEconCode, directTag, trackTag, indicatorDocNo, projectCode,
        originYear, contractNo, invoiceNos, evidence, procurementPlanNo, reversed);
  }
}
