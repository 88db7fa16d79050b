package org.guiju.runs;

import java.util.Optional;
import org.guiju.recheck.SliceOutcome;
import org.jboss.logging.Logger;

/** Takes slices and has them judged, one after the other. */
public final class RunWorker {
  private static final Logger LOG = Logger.getLogger(RunWorker.class);

  private final RunWork work;
  private final SliceWorker judge;

  public RunWorker(RunWork work, SliceWorker judge) {
    this.work = work;
    this.judge = judge;
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
      if (!work.finish(taken, outcome)) {
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
