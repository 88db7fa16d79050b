package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * One invoice as one payment uses it, so that rules can join on the invoice number. A payment that
 * was taken back in full uses none.
 *
 * @param origin where it was read
 * @param invoiceNo number of the invoice
 * @param paymentNo payment that settles it
 * @param amount amount of that payment in 元; null when blank
 * @param payment that payment
 */
@Label("发票使用")
public record InvoiceUse(
    @Derived Origin origin,
    @Label("发票号") String invoiceNo,
    @Label("支付编号") String paymentNo,
    @Label("支付金额") BigDecimal amount,
    @Label("支付") Payment payment)
    implements Fact {
  /** Numbers this long are unique in the country; shorter ones only within one issuer. */
  private static final int UNIQUE_LENGTH = 18;

  /** True when {@code later} claims this very invoice again, and not as an instalment of it. */
  public boolean claimedAgainBy(InvoiceUse later) {
    return sharedWith(later) && !instalmentWith(later);
  }

  /** True when {@code later} may be another instalment on this invoice. */
  public boolean continuedBy(InvoiceUse later) {
    return sharedWith(later) && instalmentWith(later);
  }

  /** The invoices of the payment, this one among them. */
  @Label("发票号")
  public List<String> invoiceNos() {
    return payment.invoiceNos();
  }

  private boolean sharedWith(InvoiceUse later) {
    return invoiceNo.equals(later.invoiceNo)
        && payment.precedes(later.payment)
        && sameIssuer(later.payment.payeeName());
  }

  boolean sameIssuer(String payee) {
    return invoiceNo.length() >= UNIQUE_LENGTH || Payment.sameOrBlank(payment.payeeName(), payee);
  }

  /** Different amounts to one payee, under one contract or out of different indicators. */
  private boolean instalmentWith(InvoiceUse later) {
    Payment other = later.payment;
    if (amount == null || later.amount == null || amount.compareTo(later.amount) == 0) {
      return false;
    }
    boolean sameContract =
        payment.contractNo() != null && payment.contractNo().equals(other.contractNo());
    boolean otherIndicator =
        !Payment.sameOrBlank(payment.foldedIndicatorDocNo(), other.foldedIndicatorDocNo());
    return Payment.sameOrBlank(payment.payeeName(), other.payeeName())
        && (sameContract || otherIndicator);
  }
}
