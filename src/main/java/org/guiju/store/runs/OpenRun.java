package org.guiju.store.runs;

import org.guiju.runs.RunStep;
import org.jdbi.v3.core.Handle;

/** A run that may not have ended, within one transaction. */
final class OpenRun {
  private static final String SYSTEM = "system";

  private final Handle handle;
  private final long run;

  OpenRun(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
  }

  /** True when it has not ended; then it does not until the transaction does. */
  boolean stays() {
    return is("for share");
  }

  /** True when it has not ended and nobody else can change it until the transaction ends. */
  boolean isMine() {
    return is("for update");
  }

  private boolean is(String lock) {
    return handle
        .createQuery("select 1 from run_open where run = :run " + lock)
        .bind("run", run)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  boolean hasOpenSlices() {
    return handle
        .createQuery("select exists (select 1 from run_slice where run = :run and done_at is null)")
        .bind("run", run)
        .mapTo(boolean.class)
        .one();
  }

  /** Ends it as of itself; {@code why} is null unless it failed. */
  void end(RunStep.Kind step, String why) {
    PostgresRuns.enter(handle, run, step, SYSTEM, why);
    PostgresRuns.end(handle, run);
  }
}
