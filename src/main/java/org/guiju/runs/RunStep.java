package org.guiju.runs;

import java.time.OffsetDateTime;

/**
 * One entry in the life of a run.
 *
 * @param kind what was done
 * @param person who did it
 * @param reason why; null for what a run does by itself
 * @param at when
 */
public record RunStep(Kind kind, String person, String reason, OffsetDateTime at) {
  /** What can be done to a run, or become of it. */
  public enum Kind {
    STARTED(RunState.RUNNING),
    PAUSED(RunState.PAUSED),
    RESUMED(RunState.RUNNING),
    CANCELLED(RunState.CANCELLED),
    /** All its papers have an outcome. */
    FINISHED(RunState.FINISHED),
    /** It cannot go on; the reason says why. */
    FAILED(RunState.FAILED);

    private final RunState after;

    Kind(RunState after) {
      this.after = after;
    }

    /** How a run stands after this step. */
    public RunState after() {
      return after;
    }
  }
}
