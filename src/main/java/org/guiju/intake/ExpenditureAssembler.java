package org.guiju.intake;

import java.util.ArrayList;
import java.util.List;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.Fact;
import org.guiju.facts.InvoiceUse;
import org.guiju.facts.Payment;

/** Lists payments, and each invoice that a payment settles. */
final class ExpenditureAssembler implements Assembler {
  @Override
  public List<Fact> assemble(Fact body, Assembly assembly) {
    Naming naming = assembly.naming();
    ExpenditureReport report = naming.named((ExpenditureReport) body, null, "expenditure-report");
    List<Payment> payments =
        report.payments().stream()
            .map(payment -> payment.named(naming.unique("payment:" + payment.paymentNo())))
            .toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(RecordShape.with(report, "payments", payments));
    facts.addAll(payments);
    payments.forEach(payment -> facts.addAll(invoices(payment, naming)));
    return facts;
  }

  private static List<InvoiceUse> invoices(Payment payment, Naming naming) {
    if (payment.invoiceNos() == null) {
      return List.of();
    }
    return payment.invoiceNos().stream()
        .map(
            no ->
                new InvoiceUse(
                    payment
                        .origin()
                        .named(
                            payment.paymentNo(),
                            naming.unique("invoice:" + Naming.key(no, payment.paymentNo()))),
                    no,
                    payment.paymentNo(),
                    payment.amount()))
        .toList();
  }
}
