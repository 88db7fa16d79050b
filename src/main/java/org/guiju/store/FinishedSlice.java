package org.guiju.store;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.Filing;
import org.guiju.archive.Series;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.SliceOutcome;
import org.guiju.runs.RunWork.Taken;
import org.jdbi.v3.core.Handle;

/**
 * A slice that was judged.
 *
 * @param taken the slice as it was taken
 * @param outcome what came of it
 * @param kept the reports that are to stand
 */
record FinishedSlice(Taken taken, SliceOutcome outcome, List<Filing> kept) {

  /** A paper came to stand otherwise, or another version in force; nothing is stored. */
  static final class StandsOtherwiseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StandsOtherwiseException() {
      super("stands otherwise", null, false, false);
    }
  }

  /**
   * Stores all of it.
   *
   * @return false when it is not wanted any more
   * @throws StandsOtherwiseException when it is to be judged again
   */
  boolean store(Handle handle) {
    if (!new OpenRun(handle, taken.task().run()).stays()) {
      return false;
    }
    Optional<Boolean> again = RunLeases.claim(handle, taken.task());
    if (again.isEmpty()) {
      return false;
    }
    if (!kept.isEmpty()) {
      file(handle);
    }
    RunOutcomes outcomes = new RunOutcomes(handle, taken.task());
    if (again.get()) {
      outcomes.keepStanding();
    } else {
      outcomes.keep(outcome);
    }
    return true;
  }

  /** Files the reports unless a paper stands otherwise than when it was taken. */
  private void file(Handle handle) {
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
    if (!isInForce(handle)
        || !taken.standing().entrySet().containsAll(RunLeases.standing(handle, ids).entrySet())) {
      throw new StandsOtherwiseException();
    }
    kept.forEach(filing -> PostgresArchive.file(handle, filing));
  }

  /** True when the version it was judged by is in force. */
  boolean isInForce(Handle handle) {
    return inForce(handle, taken.task().candidate()).isPresent();
  }

  static Optional<Activation> inForce(Handle handle, String sha256) {
    return RuleSetSteps.inForce(handle).filter(now -> now.sha256().equals(sha256));
  }
}
