package org.guiju.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.Fact;
import org.guiju.facts.InvoiceUse;
import org.guiju.facts.Payment;

/** Lists payments, each invoice that a payment settles, and what was bought of each item. */
final class ExpenditureAssembler implements Assembler {
  @Override
  public List<Fact> assemble(Fact body, Assembly assembly) {
    Naming naming = assembly.naming();
    ExpenditureReport report = naming.named((ExpenditureReport) body, null, "expenditure-report");
    List<Payment> payments =
        withoutUndone(report.payments()).stream()
            .map(payment -> payment.named(naming.unique("payment:" + payment.paymentNo())))
            .toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(RecordShape.with(report, "payments", payments));
    facts.addAll(payments);
    payments.forEach(payment -> facts.addAll(invoices(payment, naming)));
    facts.addAll(PurchaseGrouping.groups(payments, naming));
    return facts;
  }

  /** Marks, for each reversal, the last payment before it that it takes back in full. */
  private static List<Payment> withoutUndone(List<Payment> payments) {
    List<Payment> marked = new ArrayList<>(payments);
    for (Payment reversal : payments) {
      if (reversal.reversal()) {
        lastUndoneBy(reversal, marked)
            .ifPresent(index -> marked.set(index, marked.get(index).takenBack()));
      }
    }
    return marked;
  }

  private static Optional<Integer> lastUndoneBy(Payment reversal, List<Payment> payments) {
    return IntStream.range(0, payments.size())
        .filter(index -> payments.get(index).standing() && reversal.undoes(payments.get(index)))
        .boxed()
        .reduce((first, last) -> last);
  }

  private static List<InvoiceUse> invoices(Payment payment, Naming naming) {
    if (payment.invoiceNos() == null || !payment.standing()) {
      return List.of();
    }
    return payment.invoiceNos().stream()
        .distinct()
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
                    payment.amount(),
                    payment))
        .toList();
  }
}
