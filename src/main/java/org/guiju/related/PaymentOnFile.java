package org.guiju.related;

import org.guiju.facts.PaymentElsewhere;

/**
 * A payment in a paper on file.
 *
 * @param paper number of the paper in the archive
 * @param payment the payment
 */
public record PaymentOnFile(long paper, PaymentElsewhere payment) {}
