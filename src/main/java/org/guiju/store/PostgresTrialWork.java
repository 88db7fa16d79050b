package org.guiju.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.archive.Content;
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

  /** Where a turn is: a paper, and a report of it. */
  private record Place(long submission, int report) {
    static Place of(Turn turn) {
      return new Place(turn.submission(), turn.report());
    }
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
    List<Place> places = places(handle, trial, most);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrialTurns(handle, trial)
                .read(
                    places.stream().map(Place::submission).toArray(Long[]::new),
                    places.stream().map(Place::report).toArray(Integer[]::new)));
  }

  private List<Place> places(Handle handle, long trial, int most) {
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
        .map((row, context) -> new Place(row.getLong(1), row.getInt(2)))
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
    boolean isDone = database.inTransaction(handle -> finish(handle, taken, judged));
    if (!isDone) {
      giveBack(taken);
    }
  }

  /** False when others are in force for some paper by now. */
  private static boolean finish(Handle handle, Taken taken, List<Judged> judged) {
    NextReports.lock(handle, toStand(judged).keySet());
    if (!isOpenAlone(handle, taken.trial())) {
      return true;
    }
    if (!new TrialTurns(handle, taken.trial()).situation().equals(taken.situation())) {
      return false;
    }
    List<Judged> own = claimed(handle, taken.trial(), judged);
    file(handle, taken.trial(), own);
    own.removeIf(one -> one.outcome().isEmpty());
    own.removeAll(known(handle, taken.trial(), own));
    new TrialOutcomes(handle, taken.trial()).keep(own);
    return true;
  }

  /** A trial that goes on does so until the transaction ends, and nobody else counts. */
  private static boolean isOpenAlone(Handle handle, long trial) {
    return handle
        .createQuery("select 1 from trial_open where trial = :trial for update")
        .bind("trial", trial)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  /** Takes turns away; those that are gone were done by another. */
  private static List<Judged> claimed(Handle handle, long trial, List<Judged> judged) {
    Set<Place> places =
        new HashSet<>(
            bind(
                    handle.createQuery(
                        """
                        delete from trial_turn u
                        using unnest(:submissions, :reports) as d(submission, report)
                        where u.trial = :trial
                          and u.submission = d.submission and u.report = d.report
                        returning u.submission, u.report
                        """),
                    trial,
                    judged)
                .map((row, context) -> new Place(row.getLong(1), row.getInt(2)))
                .list());
    return new ArrayList<>(
        judged.stream().filter(one -> places.contains(Place.of(one.turn()))).toList());
  }

  private static <S extends org.jdbi.v3.core.statement.SqlStatement<S>> S bind(
      S statement, long trial, List<Judged> judged) {
    return statement
        .bind("trial", trial)
        .bind(
            "submissions", judged.stream().map(one -> one.turn().submission()).toArray(Long[]::new))
        .bind("reports", judged.stream().map(one -> one.turn().report()).toArray(Integer[]::new));
  }

  /** Reports by their papers. */
  private static Map<Long, Content> toStand(List<Judged> judged) {
    Map<Long, Content> texts = new TreeMap<>();
    judged.forEach(
        one -> one.toStand().ifPresent(text -> texts.put(one.turn().submission(), text)));
    return texts;
  }

  /**
   * Makes reports stand; those whose paper stands otherwise by now are taken out, and have another
   * turn.
   */
  private static void file(Handle handle, long trial, List<Judged> judged) {
    Map<Long, Integer> standing = RunLeases.standing(handle, toStand(judged).keySet());
    judged.removeIf(
        one ->
            one.toStand().isPresent()
                && standing.get(one.turn().submission()) != one.turn().report());
    Map<Long, Integer> filed = new NextReports(handle).file(toStand(judged));
    lookedAt(handle, trial, filed);
    long returned =
        judged.stream().filter(one -> one.toStand().isPresent() && one.outcome().isEmpty()).count();
    handle
        .createUpdate("update trial_count set returned = returned + :returned where trial = :trial")
        .bind("trial", trial)
        .bind("returned", returned)
        .execute();
  }

  /** Reports that came to stand were looked at as they were made. */
  private static void lookedAt(Handle handle, long trial, Map<Long, Integer> reports) {
    handle
        .createUpdate(
            """
            delete from trial_turn u using unnest(:papers, :reports) as r(submission, report)
            where u.trial = :trial and u.submission = r.submission and u.report = r.report
            """)
        .bind("trial", trial)
        .bind("papers", reports.keySet().toArray(Long[]::new))
        .bind("reports", reports.values().toArray(Integer[]::new))
        .execute();
  }

  /** Those that have an outcome in this trial already. */
  private static List<Judged> known(Handle handle, long trial, List<Judged> judged) {
    Set<Place> places =
        new HashSet<>(
            bind(
                    handle.createQuery(
                        """
                        select f.submission, f.report from trial_filing f
                        join unnest(:submissions, :reports) as d(submission, report)
                             using (submission, report)
                        where f.trial = :trial
                        """),
                    trial,
                    judged)
                .map((row, context) -> new Place(row.getLong(1), row.getInt(2)))
                .list());
    return judged.stream().filter(one -> places.contains(Place.of(one.turn()))).toList();
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
