package org.guiju.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.guiju.archive.Series;
import org.guiju.facts.DocNumber;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.Payment;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.related.EditionBefore;
import org.guiju.related.Paper;
import org.guiju.related.PaperArchive;
import org.guiju.related.Papers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The papers on file in PostgreSQL. Each question is one statement, whatever the size. */
public final class PostgresPapers implements PaperArchive {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Jdbi database;
  private final PaperReader reader = new PaperReader();

  public PostgresPapers(Jdbi database) {
    this.database = database;
  }

  @Override
  public <T> T look(FactSet own, Function<Papers, T> work) {
    return database.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ, handle -> work.apply(new Moment(handle, own)));
  }

  /** The papers as one transaction sees them. */
  private final class Moment implements Papers {
    private static final String LAST_EDITIONS =
        """
        select s.id, encode(s.sha256, 'hex'), s.content from submission s
        where s.series <> :series and not exists (
            select 1 from submission later
            where later.series = s.series and later.edition > s.edition)
          and\s""";

    private final Handle handle;
    private final byte[] series;
    private final byte[] sha256;

    Moment(Handle handle, FactSet own) {
      this.handle = handle;
      this.series = Hex.bytes(Series.of(own));
      this.sha256 = Hex.bytes(own.sha256());
    }

    @Override
    public String moment() {
      return handle.createQuery("select pg_current_snapshot()::text").mapTo(String.class).one();
    }

    @Override
    public List<Paper> numbered(Collection<String> numbers) {
      String[] folded = numbers.stream().map(DocNumber::fold).toArray(String[]::new);
      return papers(select("s.doc_no = any(:numbers)").bind("numbers", folded));
    }

    @Override
    public List<Paper> sentBy(Collection<String> regionCodes, Kind kind, int fiscalYear) {
      return papers(
          select("s.region_code = any(:regions) and s.fiscal_year = :year and s.kind = :kind")
              .bind("regions", regionCodes.toArray(String[]::new))
              .bind("year", fiscalYear)
              .bind("kind", kind.code()));
    }

    @Override
    public List<Paper> restingOn(String number) {
      return papers(
          select("s.id in (select submission from paper_source where doc_no = :number)")
              .bind("number", DocNumber.fold(number)));
    }

    private Query select(String condition) {
      return handle
          .createQuery(LAST_EDITIONS + condition + " order by s.id")
          .bind("series", series);
    }

    private List<Paper> papers(Query query) {
      return query
          .map((row, context) -> reader.read(row.getLong(1), row.getString(2), row.getBytes(3)))
          .list();
    }

    @Override
    public Optional<EditionBefore> editionBefore() {
      return handle
          .createQuery(
              """
              select id, encode(sha256, 'hex'), content, received_at from submission
              where series = :series and edition < coalesce(
                  (select edition from submission where sha256 = :own), 2147483647)
              order by edition desc limit 1
              """)
          .bind("series", series)
          .bind("own", sha256)
          .map(
              (row, context) ->
                  new EditionBefore(
                      reader.read(row.getLong(1), row.getString(2), row.getBytes(3)),
                      row.getObject(4, OffsetDateTime.class)
                          .atZoneSameInstant(CHINA)
                          .toLocalDate()))
          .findOne();
    }

    @Override
    public List<PaymentElsewhere> paymentsLike(FactSet own) {
      List<Payment> payments =
          own.facts().stream().filter(Payment.class::isInstance).map(Payment.class::cast).toList();
      return payments.isEmpty() ? List.of() : like(payments, own);
    }

    private List<PaymentElsewhere> like(List<Payment> payments, FactSet own) {
      return handle
          .createQuery(
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
                     t.invoice_nos, s.doc_no
              from found join payment_trace t using (submission, position)
              join submission s on s.id = t.submission
              where s.series <> :series
                and not (s.region_code = :region and s.fiscal_year = :year
                         and t.payment_no = any(:paymentNos))
                and not exists (select 1 from submission later
                                where later.series = s.series and later.edition > s.edition)
              order by t.submission, t.position
              """)
          .bind("days", array(payments, Payment::payDate, LocalDate[]::new))
          .bind("amounts", array(payments, Payment::amount, BigDecimal[]::new))
          .bind("payees", array(payments, Payment::payeeName, String[]::new))
          .bind("accounts", array(payments, Payment::payeeAccountHash, String[]::new))
          .bind("invoices", invoices(payments))
          .bind("paymentNos", array(payments, Payment::paymentNo, String[]::new))
          .bind("series", series)
          .bind("region", own.header().regionCode())
          .bind("year", Math.toIntExact(own.header().fiscalYear()))
          .map(
              (row, context) ->
                  new PaymentElsewhere(
                      null,
                      row.getString(1),
                      row.getObject(2, LocalDate.class),
                      row.getBigDecimal(3),
                      row.getString(4),
                      row.getString(5),
                      strings(row.getArray(6)),
                      row.getString(7)))
          .list();
    }
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
