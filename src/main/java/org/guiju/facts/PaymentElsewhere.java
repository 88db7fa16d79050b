package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment declared in another submission, region or year. A related fact.
 *
 * @param origin where it was read
 * @param paymentNo number of the payment order
 * @param payDate day of payment
 * @param amount in 元; negative for a refund or reversal
 * @param payeeName payee, an organisation
 * @param payeeAccountHash hash of the payee's account
 * @param invoiceNos invoices it settles
 * @param docNo submission it stands in
 */
@Label("其他申报中的支付")
public record PaymentElsewhere(
    @Derived Origin origin,
    @Required @Label("支付凭证号") String paymentNo,
    @Label("支付日期") LocalDate payDate,
    @Label("金额") BigDecimal amount,
    @Label("收款人") String payeeName,
    @Label("收款账户（哈希）") String payeeAccountHash,
    @Label("发票号") List<String> invoiceNos,
    @Label("申报文号") String docNo)
    implements Fact {

  /** True when it claims the invoice of {@code use} under another payment number. */
  public boolean claims(InvoiceUse use) {
    return !paymentNo.equals(use.paymentNo()) && lists(use);
  }

  /** True when it is the very payment of {@code use}, by number and invoice. */
  public boolean repeats(InvoiceUse use) {
    return paymentNo.equals(use.paymentNo()) && lists(use);
  }

  /** True when it takes {@code paid}, of December, back by {@code until} of the next year. */
  public boolean undoes(Payment paid, BigDecimal until) {
    return YearEnd.undone(paid.payDate(), payDate, until)
        && YearEnd.opposite(paid.amount(), amount);
  }

  /** True when it is the payment of December that {@code back} takes back by {@code until}. */
  public boolean undoneBy(Payment back, BigDecimal until) {
    return YearEnd.undone(payDate, back.payDate(), until)
        && YearEnd.opposite(amount, back.amount());
  }

  /** True when it pays what {@code paid} paid once more, in the next year. */
  public boolean paysAgain(Payment paid) {
    return YearEnd.inNextYear(paid.payDate(), payDate) && YearEnd.same(paid.amount(), amount);
  }

  private boolean lists(InvoiceUse use) {
    return invoiceNos != null && invoiceNos.contains(use.invoiceNo()) && use.sameIssuer(payeeName);
  }
}
