package org.guiju.facts;

import java.math.BigDecimal;

/**
 * One invoice as one payment uses it, so that rules can join on the invoice number.
 *
 * @param origin where it was read
 * @param invoiceNo number of the invoice
 * @param paymentNo payment that settles it
 * @param amount amount of that payment in 元; null when blank
 */
@Label("发票使用")
public record InvoiceUse(
    @Derived Origin origin,
    String invoiceNo,
    String paymentNo,
    BigDecimal amount)
    implements Fact {}
