package org.guiju.store;

import java.util.List;
import java.util.Objects;
import org.guiju.facts.DocNumber;
import org.guiju.facts.FactSet;
import org.guiju.facts.Payment;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** By what other submissions find this one, within one transaction. */
final class Traces {
  private final Handle handle;
  private final long submission;

  private Traces(Handle handle, long submission) {
    this.handle = handle;
    this.submission = submission;
  }

  static void keep(Handle handle, long submission, FactSet facts) {
    Traces traces = new Traces(handle, submission);
    traces.sources(facts);
    traces.payments(
        facts.facts().stream().filter(Payment.class::isInstance).map(Payment.class::cast).toList());
  }

  private void sources(FactSet facts) {
    if (facts.header().upstreamDocNos() == null) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into paper_source (doc_no, submission) values (:docNo, :submission)");
    facts.header().upstreamDocNos().stream()
        .filter(Objects::nonNull)
        .map(DocNumber::fold)
        .distinct()
        .forEach(docNo -> batch.bind("docNo", docNo).bind("submission", submission).add());
    batch.execute();
  }

  private void payments(List<Payment> payments) {
    PreparedBatch lines =
        handle.prepareBatch(
            """
            insert into payment_trace (submission, position, payment_no, pay_date, amount,
              payee_name, account_hash, invoice_nos)
            values (:submission, :position, :paymentNo, :payDate, :amount, :payee, :account,
              :invoices)
            """);
    PreparedBatch invoices =
        handle.prepareBatch(
            """
            insert into invoice_trace (invoice_no, submission, position)
            values (:invoice, :submission, :position)
            """);
    for (int i = 0; i < payments.size(); i++) {
      payment(payments.get(i), i + 1, lines, invoices);
    }
    lines.execute();
    invoices.execute();
  }

  private void payment(Payment payment, int position, PreparedBatch lines, PreparedBatch invoices) {
    List<String> numbers = payment.standing() ? payment.invoiceNos() : null;
    lines
        .bind("submission", submission)
        .bind("position", position)
        .bind("paymentNo", payment.paymentNo())
        .bind("payDate", payment.payDate())
        .bind("amount", payment.amount())
        .bind("payee", payment.payeeName())
        .bind("account", payment.payeeAccountHash())
        .bindByType(
            "invoices", numbers == null ? null : numbers.toArray(String[]::new), String[].class)
        .add();
    if (numbers != null) {
      numbers.stream()
          .distinct()
          .forEach(
              number ->
                  invoices
                      .bind("invoice", number)
                      .bind("submission", submission)
                      .bind("position", position)
                      .add());
    }
  }
}
