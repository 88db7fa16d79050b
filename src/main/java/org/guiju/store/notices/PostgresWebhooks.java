package org.guiju.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Person;
import org.guiju.facts.region.Region;
import org.guiju.notices.DeliveryState;
import org.guiju.notices.Secret;
import org.guiju.notices.Webhook;
import org.guiju.notices.WebhookRequest;
import org.guiju.notices.Webhooks;
import org.guiju.store.papers.Submissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;

/** Webhooks in PostgreSQL. Those that have not ended have a row in webhook_lane. */
public final class PostgresWebhooks implements Webhooks {
  private static final String SELECT =
      """
      select w.id, w.url, w.region_code, w.person, w.at, e.person, e.at,
             case when l.webhook is null then 0 else
               (select count(*) from notice_delivery d
                where d.webhook = w.id and d.state = 'WAITING') end,
             (select count(*) from notice_delivery d
              where d.webhook = w.id and d.state = 'GIVEN_UP'),
             coalesce(l.failures, 0), l.failing_since
      from webhook w left join webhook_end e on e.webhook = w.id
                     left join webhook_lane l on l.webhook = w.id
      """;

  private final Jdbi database;

  public PostgresWebhooks(Jdbi database) {
    this.database = database;
  }

  @Override
  public Webhook add(WebhookRequest request) {
    return database.inTransaction(
        handle -> {
          long id = insert(handle, request);
          handle
              .createUpdate("insert into webhook_lane (webhook) values (:id)")
              .bind("id", id)
              .execute();
          return find(handle, id).orElseThrow();
        });
  }

  private static long insert(Handle handle, WebhookRequest request) {
    return handle
        .createQuery(
            """
            insert into webhook (url, region_code, secret, person)
            values (:url, :region, :secret, :person) returning id
            """)
        .bind("url", request.url().toString())
        .bind("region", request.region().filter(Submissions::isPart).map(Region::code).orElse(null))
        .bind("secret", unseen(request.secret()))
        .bind("person", request.person().name())
        .mapTo(long.class)
        .one();
  }

  /** Bound so that it does not show in the message of a statement that fails. */
  private static Argument unseen(Secret secret) {
    return (position, statement, context) -> statement.setString(position, secret.reveal());
  }

  @Override
  public List<Webhook> list() {
    return database.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "order by w.id desc")
                .map((row, context) -> webhook(row))
                .list());
  }

  @Override
  public Optional<Webhook> find(long id) {
    return database.withHandle(handle -> find(handle, id));
  }

  private static Optional<Webhook> find(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "where w.id = :id")
        .bind("id", id)
        .map((row, context) -> webhook(row))
        .findOne();
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class),
        row.getLong(8),
        row.getLong(9),
        row.getInt(10),
        row.getObject(11, OffsetDateTime.class));
  }

  @Override
  public boolean end(long id, Person person) {
    return database.inTransaction(
        handle -> {
          if (find(handle, id).isEmpty()) {
            return false;
          }
          handle
              .createUpdate(
                  """
                  insert into webhook_end (webhook, person) values (:id, :person)
                  on conflict do nothing
                  """)
              .bind("id", id)
              .bind("person", person.name())
              .execute();
          handle
              .createUpdate("delete from webhook_lane where webhook = :id")
              .bind("id", id)
              .execute();
          return true;
        });
  }

  @Override
  public List<Progress> progress(
      long webhook, Optional<DeliveryState> state, Optional<Long> below, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select notice, submission, state, tries, last_try,
                           case when state = 'WAITING' and exists (
                             select 1 from webhook_lane l where l.webhook = d.webhook)
                           then next_try end, problem
                    from notice_delivery d
                    where webhook = :webhook and (:state::text is null or state = :state)
                      and (:below::bigint is null or notice < :below)
                    order by notice desc limit :limit
                    """)
                .bind("webhook", webhook)
                .bind("state", state.map(Enum::name).orElse(null))
                .bind("below", below.orElse(null))
                .bind("limit", limit)
                .map((row, context) -> progress(row))
                .list());
  }

  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getLong(1),
        row.getLong(2),
        DeliveryState.valueOf(row.getString(3)),
        row.getInt(4),
        row.getObject(5, OffsetDateTime.class),
        row.getObject(6, OffsetDateTime.class),
        row.getString(7));
  }
}
