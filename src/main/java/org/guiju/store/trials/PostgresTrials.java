package org.guiju.store.trials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Person;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Locks;
import org.guiju.trials.Observed;
import org.guiju.trials.Trial;
import org.guiju.trials.Trial.End;
import org.guiju.trials.Trial.Kind;
import org.guiju.trials.TrialRegister;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The register of trials in PostgreSQL. */
public final class PostgresTrials implements TrialRegister {
  private static final String SELECT =
      """
      select t.id, t.kind, encode(t.candidate, 'hex') as candidate, t.person, t.reason, t.at,
             exists (select 1 from trial_open o where o.trial = t.id) as goes_on,
             e.person as end_person, e.reason as end_reason, e.at as end_at, e.unjudged
      from trial t left join trial_end e on e.trial = t.id
      """;

  private final Jdbi database;

  public PostgresTrials(Jdbi database) {
    this.database = database;
  }

  @Override
  public Optional<Trial> last(String candidate, Kind kind) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where t.candidate = :candidate and t.kind = :kind
                        order by t.id desc limit 1
                        """)
                .bind("candidate", Hex.bytes(candidate))
                .bind("kind", kind.name())
                .map((row, context) -> trial(row))
                .findOne());
  }

  @Override
  public List<Trial> open() {
    return database.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where t.id in (select trial from trial_open) order by t.id")
                .map((row, context) -> trial(row))
                .list());
  }

  private static Trial trial(ResultSet row) throws SQLException {
    String person = row.getString("end_person");
    return new Trial(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("candidate"),
        row.getString("person"),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class),
        row.getBoolean("goes_on"),
        person == null
            ? Optional.empty()
            : Optional.of(
                new End(
                    person,
                    row.getString("end_reason"),
                    row.getObject("end_at", OffsetDateTime.class),
                    row.getLong("unjudged"))));
  }

  @Override
  public Observed observed(Trial trial) {
    return database.inTransaction(handle -> new TrialCounts(handle, trial.id()).observed());
  }

  @Override
  public Optional<FlipBudget.Seen> seen(OpenStage stage) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("select id from trial where step = :began")
                .bind("began", stage.began())
                .mapTo(long.class)
                .findOne()
                .flatMap(trial -> new TrialCounts(handle, trial).seen()));
  }

  @Override
  public boolean begin(String candidate, Person by, String reason, int most) {
    return database.inTransaction(
        handle -> {
          Locks.take(handle, "shadow", candidate);
          return handle
                  .createUpdate(
                      """
                      with begun as (
                        insert into trial (kind, candidate, person, reason)
                        select 'SHADOW', :candidate, :person, :reason
                        where not exists (select 1 from trial_open
                                          where kind = 'SHADOW' and candidate = :candidate)
                        returning id),
                      counted as (
                        insert into trial_count (trial) select id from begun)
                      insert into trial_open (trial, kind, candidate, most, swept)
                      select id, 'SHADOW', :candidate, :most, true from begun
                      """)
                  .bind("candidate", Hex.bytes(candidate))
                  .bind("person", by.name())
                  .bind("reason", reason)
                  .bind("most", most)
                  .execute()
              > 0;
        });
  }

  @Override
  public boolean end(Trial shadow, Person by, String reason) {
    return database.inTransaction(
        handle -> {
          boolean goesOn =
              handle
                      .createUpdate("delete from trial_open where trial = :trial")
                      .bind("trial", shadow.id())
                      .execute()
                  > 0;
          if (goesOn) {
            end(handle, shadow.id(), by, reason);
          }
          return goesOn;
        });
  }

  private static void end(Handle handle, long trial, Person by, String reason) {
    handle
        .createUpdate(
            """
            with unjudged as (delete from trial_turn where trial = :trial returning 1)
            insert into trial_end (trial, person, reason, unjudged)
            select :trial, :person, :reason, count(*) from unjudged
            """)
        .bind("trial", trial)
        .bind("person", by.name())
        .bind("reason", reason)
        .execute();
  }
}
