package org.guiju.desk;

import java.util.Optional;
import org.guiju.archive.Filing;
import org.guiju.archive.StaleVerdicts;
import org.guiju.archive.StoredReport;

/**
 * Judges again what a later paper may have changed. Both reports are kept; the new one names the
 * paper that caused it.
 */
public final class RejudgeDesk {
  private final ArchiveCheck check;
  private final StaleVerdicts stale;

  public RejudgeDesk(ArchiveCheck check, StaleVerdicts stale) {
    this.check = check;
    this.stale = stale;
  }

  /** Judges what is waiting, one after the other, until nothing is or the thread is interrupted. */
  public void judgeWaiting() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = stale.judgeNext(this::judge);
    }
  }

  private Filing judge(StaleVerdicts.Turn turn) {
    StoredReport standing = turn.standing();
    ArchiveCheck.Outcome outcome =
        check.check(
            new ArchiveCheck.Task(
                turn.content(),
                standing.asOf(),
                standing.knownAt(),
                turn.submission().sentBy(),
                Optional.empty(),
                turn.cause()));
    if (outcome.filing() == null) {
      throw new IllegalStateException(
          "submission %d cannot be read any more: %s"
              .formatted(turn.submission().id(), outcome.problems()));
    }
    return outcome.filing();
  }
}
