package org.guiju.store.trials;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.store.rulesets.TrialReconciler;
import org.guiju.trials.TrialWork;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Turns of trials in PostgreSQL. A process takes a few for a while, looks at them outside any
 * transaction, and stores what came of them as it takes the turns away: whoever takes a turn away
 * has done it. If it dies in between, another takes them when that while is over.
 */
public final class PostgresTrialWork implements TrialWork {
  private final Jdbi database;
  private final Duration lease;
  private final Duration settle;
  private final UUID process = UUID.randomUUID();

  /**
   * Work for one process.
   *
   * @param lease how long turns wait for a process that has fallen silent
   * @param settle how long after its end a stage may not be known to every process and every check;
   *     longer than a check may take
   */
  public PostgresTrialWork(Jdbi database, Duration lease, Duration settle) {
    this.database = database;
    this.lease = lease;
    this.settle = settle;
  }

  @Override
  public void follow() {
    if (!open().isEmpty()) {
      database.useTransaction(handle -> new TrialReconciler(handle, settle).follow());
    }
  }

  /** Trials that go on, stages first: there, papers wait to stand as they should. */
  private List<Long> open() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("select trial from trial_open order by kind desc, trial")
                .mapTo(long.class)
                .list());
  }

  @Override
  public Optional<Taken> take(int most) {
    return open().stream()
        .map(trial -> database.inTransaction(handle -> take(handle, trial, most)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Taken> take(Handle handle, long trial, int most) {
    List<TrialPlace> places = places(handle, trial, most);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrialTurns(handle, trial)
                .read(
                    places.stream().map(TrialPlace::submission).toArray(Long[]::new),
                    places.stream().map(TrialPlace::report).toArray(Integer[]::new)));
  }

  private List<TrialPlace> places(Handle handle, long trial, int most) {
    return handle
        .createQuery(
            """
            with next as materialized (
              select submission, report from trial_turn
              where trial = :trial and taken_till < clock_timestamp()
                and next_try <= clock_timestamp()
              order by next_try limit :most for update skip locked)
            update trial_turn u
            set taken_by = :process, taken_till = clock_timestamp() + :lease * interval '1 second'
            from next
            where u.trial = :trial and u.submission = next.submission and u.report = next.report
            returning u.submission, u.report
            """)
        .bind("trial", trial)
        .bind("most", most)
        .bind("process", process)
        .bind("lease", lease.toSeconds())
        .map((row, context) -> new TrialPlace(row.getLong(1), row.getInt(2)))
        .list();
  }

  @Override
  public void holdOn() {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update trial_turn
                    set taken_till = clock_timestamp() + :lease * interval '1 second'
                    where taken_by = :process and taken_till > clock_timestamp()
                    """)
                .bind("lease", lease.toSeconds())
                .bind("process", process)
                .execute());
  }

  @Override
  public void finish(Taken taken, List<Judged> judged) {
    boolean isDone =
        database.inTransaction(handle -> new FinishedTurns(handle, taken).finish(judged));
    if (!isDone) {
      giveBack(taken);
    }
  }

  @Override
  public void giveBack(Taken taken) {
    taken.turns().forEach(turn -> release(taken, turn, 0));
  }

  @Override
  public void failed(Taken taken, Turn turn) {
    release(taken, turn, 1);
  }

  private void release(Taken taken, Turn turn, int failures) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update trial_turn
                    set taken_till = '-infinity', taken_by = null, tries = tries + :failures,
                      next_try = clock_timestamp()
                        + :failures * least(3600, power(2, tries)) * interval '1 second'
                    where trial = :trial and submission = :submission and report = :report
                      and taken_by = :process
                    """)
                .bind("failures", failures)
                .bind("trial", taken.trial())
                .bind("submission", turn.submission())
                .bind("report", turn.report())
                .bind("process", process)
                .execute());
  }
}
