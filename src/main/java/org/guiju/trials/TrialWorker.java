package org.guiju.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.trials.TrialWork.Judged;
import org.guiju.trials.TrialWork.Taken;
import org.guiju.trials.TrialWork.Turn;
import org.jboss.logging.Logger;

/**
 * Gives papers their turn, a few at a time, and sees to it that no stage goes beyond its budget.
 */
public final class TrialWorker {
  private static final Logger LOG = Logger.getLogger(TrialWorker.class);
  private static final int AT_A_TIME = 20;

  private final TrialWork work;
  private final TrialJudge judge;
  private final StageGuard guard;

  public TrialWorker(TrialWork work, TrialJudge judge, StageGuard guard) {
    this.work = work;
    this.judge = judge;
    this.guard = guard;
  }

  /** Works until nothing is waiting, or the thread is interrupted. */
  public void workOff() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = turn();
    }
  }

  /** Looks at a few reports; false when none is waiting. */
  boolean turn() {
    work.follow();
    Optional<Taken> taken = work.take(AT_A_TIME);
    taken.ifPresent(this::judge);
    guard.look();
    return taken.isPresent();
  }

  private void judge(Taken taken) {
    List<Judged> judged = new ArrayList<>();
    for (Turn turn : taken.turns()) {
      if (Thread.interrupted()) {
        work.giveBack(taken);
        Thread.currentThread().interrupt();
        return;
      }
      judge(taken, turn).ifPresent(judged::add);
    }
    work.finish(taken, judged);
  }

  /** Empty when it cannot be done now; nothing of a paper is left undone for good. */
  private Optional<Judged> judge(Taken taken, Turn turn) {
    try {
      return Optional.of(judge.judge(turn, taken.candidate()));
    } catch (RuntimeException failure) {
      LOG.errorf(
          failure,
          "report %d of submission %d not looked at in trial %d, to be tried later",
          turn.report(),
          turn.submission(),
          taken.trial());
      work.failed(taken, turn);
      return Optional.empty();
    }
  }
}
