package org.guiju.store.papers;

import java.util.List;
import org.guiju.archive.Content;
import org.guiju.archive.Series;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.Payment;
import org.guiju.facts.RegionRef;
import org.guiju.related.Paper;
import org.guiju.store.io.CopyRows;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Packed;
import org.jdbi.v3.core.Handle;

/** New submissions, and by what others find them, on their way into the database. */
final class SubmissionRows {
  private final CopyRows submissions;
  private final CopyRows sources;
  private final CopyRows payments;
  private final CopyRows invoices;

  SubmissionRows(Handle handle) {
    submissions =
        new CopyRows(
            handle,
            "submission",
            "id",
            "sha256",
            "kind",
            "doc_no",
            "title",
            "fund_name",
            "fund_part",
            "fiscal_year",
            "region_name",
            "region_code",
            "city_code",
            "province_code",
            "business_date",
            "series",
            "edition",
            "sent_by",
            "content");
    sources = new CopyRows(handle, "paper_source", "doc_no", "submission");
    payments =
        new CopyRows(
            handle,
            "payment_trace",
            "submission",
            "position",
            "payment_no",
            "pay_date",
            "amount",
            "payee_name",
            "account_hash",
            "invoice_nos");
    invoices = new CopyRows(handle, "invoice_trace", "invoice_no", "submission", "position");
  }

  /**
   * Adds one submission.
   *
   * @param id its number, out of the sequence
   * @param edition its number within its series
   */
  void add(long id, int edition, FactSet facts, Content content, String sentBy) {
    Header header = facts.header();
    RegionRef region = header.ownRegion();
    String[] path = region.path().split("/", -1);
    submissions.add(
        id,
        Hex.bytes(facts.sha256()),
        facts.kind().code(),
        Series.number(header),
        header.title(),
        header.fundName(),
        header.fundPart(),
        header.fiscalYear(),
        header.region(),
        region.code(),
        path.length > 1 ? path[1] : null,
        path[0],
        facts.businessDate(),
        Hex.bytes(Series.of(facts)),
        edition,
        sentBy,
        Packed.pack(content.bytes()));
    Paper.restsOn(facts).forEach(number -> sources.add(number, id));
    payments(
        id,
        facts.facts().stream().filter(Payment.class::isInstance).map(Payment.class::cast).toList());
  }

  private void payments(long id, List<Payment> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Payment line = lines.get(i);
      int position = i + 1;
      List<String> numbers = line.standing() ? line.invoiceNos() : null;
      payments.add(
          id,
          position,
          line.paymentNo(),
          line.payDate(),
          line.amount(),
          line.payeeName(),
          line.payeeAccountHash(),
          numbers);
      if (numbers != null) {
        numbers.stream().distinct().forEach(number -> invoices.add(number, id, position));
      }
    }
  }

  void write() {
    submissions.write();
    sources.write();
    payments.write();
    invoices.write();
  }
}
