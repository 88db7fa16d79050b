package org.guiju.store.runs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Activation;
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

  private final Jdbi database;
  private final RunLeases leases;
  private final Duration settle;
  private final int papers;

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
    this.leases = new RunLeases(lease);
    this.settle = settle;
    this.papers = papers;
  }

  @Override
  public Optional<Taken> take() {
    return database.inTransaction(leases::take);
  }

  @Override
  public void holdOn() {
    database.useHandle(leases::holdOn);
  }

  @Override
  public boolean finish(Taken taken, SliceOutcome outcome) {
    FinishedSlice slice = new FinishedSlice(taken, outcome);
    if (taken.keep() && !database.withHandle(slice::isInForce)) {
      fail(taken.task().run(), "这个版本已不是现行版本，没有复核的材料保持原来的结论。");
      return false;
    }
    try {
      return database.inTransaction(slice::store);
    } catch (FinishedSlice.StandsOtherwiseException moved) {
      giveBack(taken);
      return false;
    }
  }

  private void fail(long run, String why) {
    database.useTransaction(
        handle -> {
          OpenRun open = new OpenRun(handle, run);
          if (open.isMine()) {
            open.end(RunStep.Kind.FAILED, why);
          }
        });
  }

  @Override
  public void giveBack(Taken taken) {
    database.useHandle(handle -> RunLeases.release(handle, taken.task(), 0));
  }

  @Override
  public void failed(Taken taken) {
    SliceTask task = taken.task();
    int tries = database.inTransaction(handle -> RunLeases.release(handle, task, 1));
    if (tries >= MOST_TRIES) {
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
    OpenRun open = new OpenRun(handle, run);
    if (open.isMine() && !open.hasOpenSlices() && !waits(handle, run)) {
      open.end(RunStep.Kind.FINISHED, null);
    }
  }

  /** True while papers may still come to stand, or do stand, under an older version. */
  private boolean waits(Handle handle, long run) {
    RunTerms terms = new RunRows(handle).find(run).map(Run::terms).orElseThrow();
    return terms.sample().isEmpty()
        && FinishedSlice.inForce(handle, terms.candidate())
            .filter(now -> !isSettled(now) || new RunSlices(handle, run, papers).addLate(terms))
            .isPresent();
  }

  /** True when every check that began under another version has ended. */
  private boolean isSettled(Activation inForce) {
    return -inForce.millisAway() >= settle.toMillis();
  }
}
