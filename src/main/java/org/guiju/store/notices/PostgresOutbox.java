package org.guiju.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.notices.Outbox;
import org.guiju.notices.Patience;
import org.guiju.notices.Secret;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The outbox in PostgreSQL. A process takes a receiver for a while, sends outside any transaction,
 * and notes what came of it in one. If it dies in between, another takes the receiver when that
 * while is over, and sends the same again.
 */
public final class PostgresOutbox implements Outbox {
  private static final String DUE =
      """
      select l.webhook, next.notice
      from webhook_lane l cross join lateral (
        select d.notice from notice_delivery d
        where d.webhook = l.webhook and d.state = 'WAITING' and d.next_try <= clock_timestamp()
          and not exists (
            select 1 from notice_delivery earlier
            where earlier.webhook = d.webhook and earlier.submission = d.submission
              and earlier.notice < d.notice and earlier.state = 'WAITING')
        order by d.notice limit 1) next
      where l.next_try <= clock_timestamp() and l.taken_till <= clock_timestamp()
      order by l.next_try, l.webhook limit 1 for update of l skip locked
      """;

  private final Jdbi database;

  public PostgresOutbox(Jdbi database) {
    this.database = database;
  }

  /** What is due: a notice for a receiver. */
  private record Due(long webhook, long notice) {}

  /**
   * What was taken.
   *
   * @param till until when; as long as it stands there, nobody else has taken the receiver
   */
  private record Taken(Delivery delivery, OffsetDateTime till) {}

  @Override
  public boolean deliverNext(Function<Delivery, Outcome> sender) {
    Optional<Taken> taken =
        database.inTransaction(handle -> due(handle).map(due -> take(handle, due)));
    taken.ifPresent(
        one -> {
          Outcome outcome = sender.apply(one.delivery());
          database.useTransaction(handle -> note(handle, one, outcome));
        });
    return taken.isPresent();
  }

  private static Optional<Due> due(Handle handle) {
    return handle
        .createQuery(DUE)
        .map((row, context) -> new Due(row.getLong(1), row.getLong(2)))
        .findOne();
  }

  private static Taken take(Handle handle, Due due) {
    OffsetDateTime till =
        handle
            .createQuery(
                """
                update webhook_lane set taken_till = clock_timestamp() + :lease * interval '1 second'
                where webhook = :webhook returning taken_till
                """)
            .bind("webhook", due.webhook())
            .bind("lease", LEASE.toSeconds())
            .mapTo(OffsetDateTime.class)
            .one();
    return handle
        .createQuery(
            "select "
                + Notices.COLUMNS
                + """
                , w.id, w.url, w.secret, d.tries, l.failures,
                  extract(epoch from clock_timestamp() - n.at)::bigint
                from notice_delivery d join webhook w on w.id = d.webhook
                join webhook_lane l on l.webhook = w.id join
                """
                + Notices.TABLES
                + "on n.id = d.notice where d.webhook = :webhook and d.notice = :notice")
        .bind("webhook", due.webhook())
        .bind("notice", due.notice())
        .map((row, context) -> new Taken(delivery(row), till))
        .one();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong(13),
        row.getString(14),
        Secret.of(row.getString(15)),
        Notices.read(row),
        row.getInt(16),
        row.getInt(17),
        Duration.ofSeconds(row.getLong(18)));
  }

  private static void note(Handle handle, Taken taken, Outcome outcome) {
    if (outcome instanceof Failed failed) {
      noteFailed(handle, taken.delivery(), failed);
      rest(handle, taken, failed.rest());
      giveUpOld(handle, taken.delivery().webhook());
    } else {
      noteDelivered(handle, taken.delivery());
      goOn(handle, taken);
    }
  }

  private static void noteDelivered(Handle handle, Delivery delivery) {
    handle
        .createUpdate(
            """
            update notice_delivery set state = 'DELIVERED', tries = tries + 1, problem = null,
              last_try = clock_timestamp()
            where webhook = :webhook and notice = :notice and state <> 'DELIVERED'
            """)
        .bind("webhook", delivery.webhook())
        .bind("notice", delivery.notice().id())
        .execute();
  }

  private static void noteFailed(Handle handle, Delivery delivery, Failed failed) {
    handle
        .createUpdate(
            """
            update notice_delivery set tries = tries + 1, problem = :problem,
              state = case when :last then 'GIVEN_UP' else 'WAITING' end,
              last_try = statement_timestamp(),
              next_try = statement_timestamp() + :pause * interval '1 second'
            where webhook = :webhook and notice = :notice and state = 'WAITING'
            """)
        .bind("webhook", delivery.webhook())
        .bind("notice", delivery.notice().id())
        .bind("problem", failed.problem())
        .bind("last", failed.last())
        .bind("pause", failed.pause().toSeconds())
        .execute();
  }

  /** Lets the next one have its turn; receivers that waited longer come first. */
  private static void goOn(Handle handle, Taken taken) {
    handle
        .createUpdate(
            """
            update webhook_lane set failures = 0, failing_since = null,
              next_try = clock_timestamp(), taken_till = '-infinity'
            where webhook = :webhook and taken_till = :till
            """)
        .bind("webhook", taken.delivery().webhook())
        .bind("till", taken.till())
        .execute();
  }

  private static void rest(Handle handle, Taken taken, Duration rest) {
    handle
        .createUpdate(
            """
            update webhook_lane set failures = failures + 1,
              failing_since = coalesce(failing_since, clock_timestamp()),
              next_try = clock_timestamp() + :rest * interval '1 second', taken_till = '-infinity'
            where webhook = :webhook and taken_till = :till
            """)
        .bind("webhook", taken.delivery().webhook())
        .bind("till", taken.till())
        .bind("rest", rest.toSeconds())
        .execute();
  }

  /** To a receiver that took nothing for so long, old notices are not even tried any more. */
  private static void giveUpOld(Handle handle, long webhook) {
    handle
        .createUpdate(
            """
            update notice_delivery d set state = 'GIVEN_UP'
            from webhook_lane l, notice n
            where l.webhook = d.webhook and n.id = d.notice
              and d.webhook = :webhook and d.state = 'WAITING'
              and l.failing_since <= clock_timestamp() - :longest * interval '1 second'
              and n.at <= clock_timestamp() - :longest * interval '1 second'
            """)
        .bind("webhook", webhook)
        .bind("longest", Patience.LONGEST.toSeconds())
        .execute();
  }
}
