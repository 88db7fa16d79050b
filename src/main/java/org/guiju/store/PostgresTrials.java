package org.guiju.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Person;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.runs.Tally;
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
    return database.inTransaction(handle -> observed(handle, trial.id()));
  }

  private static Observed observed(Handle handle, long trial) {
    List<Tally> tallies = tallies(handle, trial);
    return handle
        .createQuery(
            """
            select c.judged, c.returned,
                   (select count(*) from trial_turn u where u.trial = c.trial) as waiting,
                   (select count(*) from trial_filing f
                    where f.trial = c.trial and f.status = 'FAILED') as failed,
                   (select count(*) from trial_filing f
                    where f.trial = c.trial and f.status = 'MISSED') as missed,
                   (select count(distinct f.submission) from trial_filing f
                    join standing s on s.submission = f.submission
                    join report r on r.submission = s.submission and r.n = s.n
                    join trial t on t.id = f.trial and t.candidate = r.rule_set
                    where f.trial = c.trial) as under_candidate,
                   coalesce((select swept from trial_open o where o.trial = c.trial), true) as swept
            from trial_count c where c.trial = :trial
            """)
        .bind("trial", trial)
        .map(
            (row, context) ->
                new Observed(
                    seen(handle, trial).orElseThrow(),
                    row.getLong("judged"),
                    row.getLong("waiting"),
                    row.getLong("failed"),
                    row.getLong("missed"),
                    row.getLong("returned"),
                    row.getLong("under_candidate"),
                    row.getBoolean("swept"),
                    tallies))
        .one();
  }

  private static List<Tally> tallies(Handle handle, long trial) {
    return handle
        .createQuery(
            """
            select status, before, after, count(*) from trial_filing
            where trial = :trial and status <> 'MISSED'
            group by status, before, after order by status, before, after
            """)
        .bind("trial", trial)
        .map(
            (row, context) ->
                new Tally(
                    Status.valueOf(row.getString(1)),
                    verdict(row.getString(2)),
                    verdict(row.getString(3)),
                    row.getLong(4)))
        .list();
  }

  private static Verdict verdict(String name) {
    return name == null ? null : Verdict.valueOf(name);
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
                .flatMap(trial -> seen(handle, trial)));
  }

  /**
   * Its papers are those that were judged, and those that wait; one judged again counts twice then.
   */
  private static Optional<FlipBudget.Seen> seen(Handle handle, long trial) {
    return handle
        .createQuery(
            """
            select c.judged + (select count(*) from trial_turn u where u.trial = c.trial),
                   c.flipped, c.newly_violated, c.newly_passed, c.others
            from trial_count c where c.trial = :trial
            """)
        .bind("trial", trial)
        .map(
            (row, context) ->
                new FlipBudget.Seen(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .findOne();
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
