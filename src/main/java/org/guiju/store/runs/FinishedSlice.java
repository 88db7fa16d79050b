package org.guiju.store.runs;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.recheck.SliceOutcome;
import org.guiju.runs.RunWork.Taken;
import org.guiju.store.papers.NextReports;
import org.guiju.store.rulesets.RuleSetSteps;
import org.jdbi.v3.core.Handle;

/**
 * A slice that was judged.
 *
 * @param taken the slice as it was taken
 * @param outcome what came of it
 */
record FinishedSlice(Taken taken, SliceOutcome outcome) {

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
    if (taken.keep()) {
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

  /** Files the reports that say something else, unless a paper stands otherwise meanwhile. */
  private void file(Handle handle) {
    Map<Long, Content> texts = new TreeMap<>();
    outcome
        .filings()
        .forEach(paper -> paper.report().ifPresent(text -> texts.put(paper.submission(), text)));
    if (texts.isEmpty()) {
      return;
    }
    NextReports.lock(handle, texts.keySet());
    Map<Long, Integer> standing = RunLeases.standing(handle, texts.keySet());
    if (!isInForce(handle) || !taken.standing().entrySet().containsAll(standing.entrySet())) {
      throw new StandsOtherwiseException();
    }
    new NextReports(handle).file(texts);
  }

  /** True when the version it was judged by is in force. */
  boolean isInForce(Handle handle) {
    return inForce(handle, taken.task().candidate()).isPresent();
  }

  static Optional<Activation> inForce(Handle handle, String sha256) {
    return RuleSetSteps.inForce(handle).filter(now -> now.sha256().equals(sha256));
  }
}
