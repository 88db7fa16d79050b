package org.guiju.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.archive.Activation;
import org.guiju.archive.Filing;
import org.guiju.archive.Series;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.SliceOutcome;
import org.guiju.runs.Run;
import org.guiju.runs.RunStep;
import org.guiju.runs.RunTerms;
import org.guiju.runs.RunWork;
import org.guiju.runs.SliceTask;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slices of runs in PostgreSQL. A process takes a slice for a while and holds on to it as long as
 * it lives; what comes of it is stored in one transaction that also marks it done. If the process
 * dies, another takes the slice when the while is over; if it only was slow, the first to finish
 * has done it.
 */
public final class PostgresRunWork implements RunWork {
  private static final int MOST_TRIES = 5;
  private static final String SYSTEM = "system";

  private final Jdbi database;
  private final Duration lease;
  private final Duration settle;
  private final int papers;
  private final UUID process = UUID.randomUUID();

  /**
   * Work for one process.
   *
   * @param lease how long a slice waits for a process that has fallen silent
   * @param settle how long after its activation a version may not be known to every process and
   *     every check; longer than a check may take
   * @param papers how many papers make a slice
   */
  public PostgresRunWork(Jdbi database, Duration lease, Duration settle, int papers) {
    this.database = database;
    this.lease = lease;
    this.settle = settle;
    this.papers = papers;
  }

  /** A slice as its row says. */
  private record Row(long run, int number, List<Long> ids) {}

  @Override
  public Optional<Taken> take() {
    return database.inTransaction(handle -> takeRow(handle).map(row -> taken(handle, row)));
  }

  private Optional<Row> takeRow(Handle handle) {
    return handle
        .createQuery(
            """
            with next as materialized (
              select s.run, s.number from run_slice s join run_open o on o.run = s.run
              where s.done_at is null and not o.paused
                and s.taken_till < clock_timestamp() and s.next_try <= clock_timestamp()
              order by s.run, s.number limit 1 for update of s skip locked)
            update run_slice s
            set taken_by = :process, taken_till = clock_timestamp() + :lease * interval '1 second'
            from next where s.run = next.run and s.number = next.number
            returning s.run, s.number, s.ids
            """)
        .bind("process", process)
        .bind("lease", lease.toSeconds())
        .map(
            (row, context) ->
                new Row(
                    row.getLong(1), row.getInt(2), List.of((Long[]) row.getArray(3).getArray())))
        .findOne();
  }

  private static Taken taken(Handle handle, Row row) {
    RunTerms terms = terms(handle, row.run());
    SliceTask task =
        new SliceTask(
            row.run(),
            row.number(),
            terms.base(),
            terms.candidate(),
            terms.asOf().orElse(null),
            row.ids());
    return new Taken(task, terms.keep(), standing(handle, row.ids()));
  }

  private static RunTerms terms(Handle handle, long run) {
    return new RunRows(handle).find(run).map(Run::terms).orElseThrow();
  }

  /** Numbers of the reports by which papers stand. */
  static Map<Long, Integer> standing(Handle handle, List<Long> ids) {
    Map<Long, Integer> standing = new HashMap<>();
    handle
        .createQuery("select submission, n from standing where submission = any(:ids)")
        .bind("ids", ids.toArray(Long[]::new))
        .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
        .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
    return standing;
  }

  @Override
  public void holdOn() {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update run_slice
                    set taken_till = clock_timestamp() + :lease * interval '1 second'
                    where taken_by = :process and done_at is null
                      and taken_till > clock_timestamp()
                    """)
                .bind("lease", lease.toSeconds())
                .bind("process", process)
                .execute());
  }

  @Override
  public boolean finish(Taken taken, SliceOutcome outcome, List<Filing> kept) {
    if (taken.keep() && !database.withHandle(handle -> isInForce(handle, taken.task()))) {
      fail(taken.task().run(), "这个版本已不是现行版本，没有复核的材料保持原来的结论。");
      return false;
    }
    try {
      return database.inTransaction(handle -> finish(handle, taken, outcome, kept));
    } catch (StandsOtherwiseException moved) {
      giveBack(taken);
      return false;
    }
  }

  private static boolean finish(
      Handle handle, Taken taken, SliceOutcome outcome, List<Filing> kept) {
    if (!isOpen(handle, taken.task().run())) {
      return false;
    }
    Optional<Boolean> again = claim(handle, taken.task());
    if (again.isEmpty()) {
      return false;
    }
    if (!kept.isEmpty()) {
      keep(handle, taken, outcome, kept);
    }
    RunOutcomes outcomes = new RunOutcomes(handle, taken.task());
    if (again.get()) {
      outcomes.keepStanding();
    } else {
      outcomes.keep(outcome);
    }
    return true;
  }

  /** A run that is open stays so until the transaction ends. */
  private static boolean isOpen(Handle handle, long run) {
    return handle
        .createQuery("select 1 from run_open where run = :run for share")
        .bind("run", run)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  /** Marks it done; empty when it is already. True when its papers were done before. */
  private static Optional<Boolean> claim(Handle handle, SliceTask task) {
    return handle
        .createQuery(
            """
            update run_slice set done_at = clock_timestamp()
            where run = :run and number = :number and done_at is null returning again
            """)
        .bind("run", task.run())
        .bind("number", task.number())
        .mapTo(boolean.class)
        .findOne();
  }

  private static boolean isInForce(Handle handle, SliceTask task) {
    return inForce(handle, task.candidate()).isPresent();
  }

  private static Optional<Activation> inForce(Handle handle, String sha256) {
    return RuleSetSteps.inForce(handle).filter(now -> now.sha256().equals(sha256));
  }

  /** Files the reports unless a paper stands otherwise than when it was taken. */
  private static void keep(Handle handle, Taken taken, SliceOutcome outcome, List<Filing> kept) {
    kept.stream()
        .map(filing -> Series.of(filing.facts()))
        .distinct()
        .sorted()
        .forEach(series -> Locks.take(handle, "series", series));
    List<Long> ids =
        outcome.filings().stream()
            .filter(paper -> paper.report().isPresent())
            .map(FilingOutcome::submission)
            .toList();
    if (!isInForce(handle, taken.task())
        || !taken.standing().entrySet().containsAll(standing(handle, ids).entrySet())) {
      throw new StandsOtherwiseException();
    }
    kept.forEach(filing -> PostgresArchive.file(handle, filing));
  }

  /** A paper came to stand otherwise, or another version in force; nothing is stored. */
  private static final class StandsOtherwiseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StandsOtherwiseException() {
      super("stands otherwise", null, false, false);
    }
  }

  private void fail(long run, String why) {
    database.useTransaction(
        handle -> {
          if (isOpenAlone(handle, run)) {
            PostgresRuns.enter(handle, run, RunStep.Kind.FAILED, SYSTEM, why);
            PostgresRuns.end(handle, run);
          }
        });
  }

  @Override
  public void giveBack(Taken taken) {
    database.useHandle(handle -> release(handle, taken.task(), 0));
  }

  private static int release(Handle handle, SliceTask task, int failures) {
    return handle
        .createQuery(
            """
            update run_slice set taken_till = '-infinity', tries = tries + :failures,
              next_try = clock_timestamp() + :failures * power(2, tries) * interval '1 second'
            where run = :run and number = :number returning tries
            """)
        .bind("run", task.run())
        .bind("number", task.number())
        .bind("failures", failures)
        .mapTo(int.class)
        .one();
  }

  @Override
  public void failed(Taken taken) {
    SliceTask task = taken.task();
    if (database.inTransaction(handle -> release(handle, task, 1)) >= MOST_TRIES) {
      fail(
          task.run(),
          "第 %d 段（材料 %d 至 %d）%d 次都不能完成，已中止。请把批量复核的编号告诉管理员。"
              .formatted(
                  task.number(),
                  task.ids().get(0),
                  task.ids().get(task.ids().size() - 1),
                  MOST_TRIES));
    }
  }

  private static boolean isOpenAlone(Handle handle, long run) {
    return handle
        .createQuery("select 1 from run_open where run = :run for update")
        .bind("run", run)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  @Override
  public void complete() {
    exhausted().forEach(run -> database.useTransaction(handle -> complete(handle, run)));
  }

  private List<Long> exhausted() {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select run from run_open o where not paused and not exists (
                        select 1 from run_slice s where s.run = o.run and s.done_at is null)
                    """)
                .mapTo(long.class)
                .list());
  }

  private void complete(Handle handle, long run) {
    if (!isOpenAlone(handle, run) || hasOpenSlices(handle, run)) {
      return;
    }
    RunTerms terms = terms(handle, run);
    Optional<Activation> inForce =
        inForce(handle, terms.candidate()).filter(now -> terms.sample().isEmpty());
    if (inForce.isPresent()
        && (!isSettled(inForce.get()) || new RunSlices(handle, run, papers).addLate(terms))) {
      return;
    }
    PostgresRuns.enter(handle, run, RunStep.Kind.FINISHED, SYSTEM, null);
    PostgresRuns.end(handle, run);
  }

  /** True when every check that began under another version has ended. */
  private boolean isSettled(Activation inForce) {
    return -inForce.millisAway() >= settle.toMillis();
  }

  private static boolean hasOpenSlices(Handle handle, long run) {
    return handle
        .createQuery("select exists (select 1 from run_slice where run = :run and done_at is null)")
        .bind("run", run)
        .mapTo(boolean.class)
        .one();
  }
}
