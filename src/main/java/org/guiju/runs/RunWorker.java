package org.guiju.runs;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Filing;
import org.guiju.recheck.SliceOutcome;
import org.jboss.logging.Logger;

/** Takes slices and has them judged, one after the other. */
public final class RunWorker {
  private static final Logger LOG = Logger.getLogger(RunWorker.class);

  private final RunWork work;
  private final SliceWorker judge;
  private final ReportsToStand reports;

  public RunWorker(RunWork work, SliceWorker judge, ReportsToStand reports) {
    this.work = work;
    this.judge = judge;
    this.reports = reports;
  }

  /** Works until nothing is waiting, or the thread is interrupted. */
  public void workOff() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = turn();
    }
  }

  /** Takes one slice and does it; false when none is waiting. */
  boolean turn() {
    Optional<RunWork.Taken> taken = work.take();
    if (taken.isEmpty()) {
      work.complete();
      return false;
    }
    judge(taken.get());
    return true;
  }

  private void judge(RunWork.Taken taken) {
    try {
      SliceOutcome outcome = judge.judge(taken.task());
      List<Filing> kept = taken.keep() ? reports.of(taken.task(), outcome) : List.of();
      if (!work.finish(taken, outcome, kept)) {
        LOG.debugf("slice %d of run %d not wanted", taken.task().number(), taken.task().run());
      }
    } catch (RuntimeException failure) {
      if (Thread.interrupted()) {
        work.giveBack(taken);
        Thread.currentThread().interrupt();
        return;
      }
      SliceTask task = taken.task();
      LOG.errorf(failure, "slice %d of run %d not judged", task.number(), task.run());
      work.failed(taken);
    }
  }
}
