package org.guiju.store.papers;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.guiju.archive.Series;
import org.guiju.facts.FactSet;
import org.guiju.facts.Payment;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.related.PaymentOnFile;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;

/** Payments in other submissions that are like those of one, within one transaction. */
final class PaymentsLike {
  private static final String SELECT =
      """
      with own as materialized (
        select * from unnest(:days::date[], :amounts::numeric[], :payees::text[],
                             :accounts::text[]) as p(day, amount, payee, account)
      ), found as materialized (
        select submission, position from invoice_trace where invoice_no = any(:invoices)
        union
        select t.submission, t.position from own join payment_trace t
          on t.payee_name = own.payee and t.amount = own.amount
          and t.pay_date between own.day - 3 and own.day + 3
        union
        select t.submission, t.position from own join payment_trace t
          on t.account_hash = own.account and t.amount = own.amount
          and t.pay_date between own.day - 3 and own.day + 3
        union
        select t.submission, t.position from own join payment_trace t
          on t.payee_name = own.payee and t.amount in (own.amount, -own.amount)
          and t.pay_date between own.day - 120 and own.day + 120
        where extract(month from own.day) = 12 or own.amount < 0
      )
      select t.payment_no, t.pay_date, t.amount, t.payee_name, t.account_hash,
             t.invoice_nos, s.doc_no, t.submission
      from found join payment_trace t using (submission, position)
      join submission s on s.id = t.submission
      where s.series <> :series
        and not (s.region_code = :region and s.fiscal_year = :year
                 and t.payment_no = any(:paymentNos))
        %s
      order by t.submission, t.position
      """;

  private PaymentsLike() {}

  /** As {@link org.guiju.related.Papers#paymentsLike}. */
  static List<PaymentOnFile> of(FactSet own, Handle handle, LastEdition editions) {
    List<Payment> payments =
        own.facts().stream().filter(Payment.class::isInstance).map(Payment.class::cast).toList();
    return payments.isEmpty() ? List.of() : like(payments, own, handle, editions);
  }

  private static List<PaymentOnFile> like(
      List<Payment> payments, FactSet own, Handle handle, LastEdition editions) {
    return editions
        .bind(handle.createQuery(SELECT.formatted(editions.condition())))
        .bind("days", array(payments, Payment::payDate, LocalDate[]::new))
        .bind("amounts", array(payments, Payment::amount, BigDecimal[]::new))
        .bind("payees", array(payments, Payment::payeeName, String[]::new))
        .bind("accounts", array(payments, Payment::payeeAccountHash, String[]::new))
        .bind("invoices", invoices(payments))
        .bind("paymentNos", array(payments, Payment::paymentNo, String[]::new))
        .bind("series", Hex.bytes(Series.of(own)))
        .bind("region", own.header().regionCode())
        .bind("year", Math.toIntExact(own.header().fiscalYear()))
        .map(
            (row, context) ->
                new PaymentOnFile(
                    row.getLong(8),
                    new PaymentElsewhere(
                        null,
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getString(5),
                        strings(row.getArray(6)),
                        row.getString(7))))
        .list();
  }

  private static <T> T[] array(
      List<Payment> payments, Function<Payment, T> field, IntFunction<T[]> generator) {
    return payments.stream().map(field).toArray(generator);
  }

  private static String[] invoices(List<Payment> payments) {
    return payments.stream()
        .map(Payment::invoiceNos)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .distinct()
        .toArray(String[]::new);
  }

  private static List<String> strings(Array array) throws SQLException {
    return array == null ? null : Arrays.asList((String[]) array.getArray());
  }
}
