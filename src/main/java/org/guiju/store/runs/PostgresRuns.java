package org.guiju.store.runs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Person;
import org.guiju.facts.region.Region;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.runs.JudgedFiling;
import org.guiju.runs.Progress;
import org.guiju.runs.Run;
import org.guiju.runs.RunRefusedException;
import org.guiju.runs.RunRegister;
import org.guiju.runs.RunState;
import org.guiju.runs.RunStep;
import org.guiju.runs.RunTerms;
import org.guiju.runs.Selection;
import org.guiju.runs.Tally;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The register of runs in PostgreSQL. */
public final class PostgresRuns implements RunRegister {
  /** Work of this long ago still says something about what comes next. */
  private static final int SECONDS_THAT_TELL = 60;

  private final Jdbi database;
  private final int papers;

  /**
   * The register.
   *
   * @param papers how many papers make a slice: so many are done at once, and lost when a process
   *     dies
   */
  public PostgresRuns(Jdbi database, int papers) {
    this.database = database;
    this.papers = papers;
  }

  @Override
  public long begin(RunTerms terms) {
    refuseIfRunning(terms);
    try {
      // one snapshot says which papers are in the run
      return database.inTransaction(
          TransactionIsolationLevel.REPEATABLE_READ, handle -> begin(handle, terms));
    } catch (JdbiException failure) {
      // two at once: the second finds the first in its way
      refuseIfRunning(terms);
      throw failure;
    }
  }

  private void refuseIfRunning(RunTerms terms) {
    database
        .withHandle(
            handle ->
                handle
                    .createQuery("select run from run_open where scope = :scope")
                    .bind("scope", Hex.bytes(terms.scope()))
                    .mapTo(long.class)
                    .findOne())
        .ifPresent(
            other -> {
              throw RunRefusedException.runningAlready(other);
            });
  }

  private long begin(Handle handle, RunTerms terms) {
    long run = insert(handle, terms);
    handle
        .createUpdate("insert into run_open (run, scope) values (:run, :scope)")
        .bind("run", run)
        .bind("scope", Hex.bytes(terms.scope()))
        .execute();
    new RunSlices(handle, run, papers).cut(terms);
    enter(handle, run, RunStep.Kind.STARTED, terms.person().name(), terms.reason());
    return run;
  }

  private static long insert(Handle handle, RunTerms terms) {
    Selection selection = terms.selection();
    return new RunSelection(selection)
        .bind(
            handle.createQuery(
                """
                insert into run (base, candidate, region_code, fund, years, kind, verdict, doc_no,
                  as_of, keep, sample, person, reason, last_submission)
                values (:base, :candidate, :regionCode, :fund, :years, :kind, :verdict, :docNo,
                  :asOf, :keep, :sample, :person, :reason,
                  (select coalesce(max(id), 0) from submission))
                returning id
                """))
        .bind("base", Hex.bytes(terms.base()))
        .bind("candidate", Hex.bytes(terms.candidate()))
        .bind("regionCode", selection.region().map(Region::code).orElse(null))
        .bind("asOf", terms.asOf().orElse(null))
        .bind("keep", terms.keep())
        .bind("sample", terms.sample().orElse(null))
        .bind("person", terms.person().name())
        .bind("reason", terms.reason())
        .mapTo(long.class)
        .one();
  }

  static void enter(Handle handle, long run, RunStep.Kind step, String person, String reason) {
    handle
        .createUpdate(
            """
            insert into run_step (run, kind, person, reason) values (:run, :kind, :person, :reason)
            """)
        .bind("run", run)
        .bind("kind", step.name())
        .bind("person", person)
        .bind("reason", reason)
        .execute();
  }

  @Override
  public Optional<Run> find(long id) {
    return database.withHandle(handle -> new RunRows(handle).find(id));
  }

  @Override
  public List<Run> list(Optional<Long> below, int limit) {
    return database.withHandle(handle -> new RunRows(handle).list(below, limit));
  }

  @Override
  public Optional<Run> impactOf(String candidate) {
    return database.withHandle(handle -> new RunRows(handle).impactOf(candidate));
  }

  @Override
  public boolean enter(long id, List<RunState> from, RunStep.Kind step, Person by, String reason) {
    return database.inTransaction(
        handle -> {
          Optional<RunState> now = lockedState(handle, id);
          if (now.isEmpty() || !from.contains(now.get())) {
            return false;
          }
          enter(handle, id, step, by.name(), reason);
          if (step.after().isEnd()) {
            end(handle, id);
          } else {
            pause(handle, id, step.after() == RunState.PAUSED);
          }
          return true;
        });
  }

  /** How a run that has not ended stands; nobody else changes that until the transaction ends. */
  private static Optional<RunState> lockedState(Handle handle, long id) {
    return handle
        .createQuery("select paused from run_open where run = :run for update")
        .bind("run", id)
        .mapTo(boolean.class)
        .findOne()
        .map(paused -> paused ? RunState.PAUSED : RunState.RUNNING);
  }

  private static void pause(Handle handle, long id, boolean paused) {
    handle
        .createUpdate("update run_open set paused = :paused where run = :run")
        .bind("paused", paused)
        .bind("run", id)
        .execute();
  }

  static void end(Handle handle, long id) {
    handle.createUpdate("delete from run_open where run = :run").bind("run", id).execute();
  }

  @Override
  public Progress progress(long id) {
    return database.inTransaction(handle -> progress(handle, id, tallies(handle, id)));
  }

  /** Time before the last start or resumption does not count. */
  private static Progress progress(Handle handle, long id, List<Tally> tallies) {
    return handle
        .createQuery(
            """
            with since as (
              select greatest(max(at) filter (where kind in ('STARTED', 'RESUMED')),
                              clock_timestamp() - :window * interval '1 second') as start
              from run_step where run = :run)
            select coalesce(sum(cardinality(ids)), 0) as filings,
                   coalesce(sum(cardinality(ids)) filter (where done_at is not null), 0) as done,
                   coalesce(sum(cardinality(ids)) filter (where done_at > since.start), 0) as lately,
                   coalesce(extract(epoch from max(done_at) - since.start), 0)::float8 as seconds,
                   coalesce(extract(epoch from clock_timestamp() - max(done_at)), 0)::float8
                     as idle,
                   max(done_at) as last_done
            from since left join run_slice on run = :run and not again group by since.start
            """)
        .bind("run", id)
        .bind("window", SECONDS_THAT_TELL)
        .map(
            (row, context) ->
                new Progress(
                    row.getLong("filings"),
                    row.getLong("done"),
                    row.getLong("lately"),
                    row.getDouble("seconds"),
                    row.getDouble("idle"),
                    row.getObject("last_done", OffsetDateTime.class),
                    tallies))
        .one();
  }

  private static List<Tally> tallies(Handle handle, long id) {
    return handle
        .createQuery(
            """
            select status, before, after, sum(filings) as filings
            from run_tally where run = :run group by status, before, after
            order by status, before, after
            """)
        .bind("run", id)
        .map(ConstructorMapper.of(Tally.class))
        .list();
  }

  @Override
  public List<JudgedFiling> filings(
      long id, Optional<Status> status, Optional<Long> below, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select f.submission, s.doc_no, s.region_name, f.status, f.before, f.after,
                           encode(f.report_sha256, 'hex') as report_sha256, f.problem
                    from run_filing f join submission s on s.id = f.submission
                    where f.run = :run and f.submission < :below
                      and f.status = coalesce(cast(:status as text), f.status)
                    order by f.submission desc limit :limit
                    """)
                .bind("run", id)
                .bind("below", below.orElse(Long.MAX_VALUE))
                .bind("status", status.map(Enum::name).orElse(null))
                .bind("limit", limit)
                .map(ConstructorMapper.of(JudgedFiling.class))
                .list());
  }
}
