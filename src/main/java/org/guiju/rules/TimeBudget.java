package org.guiju.rules;

/**
 * The time a check may still take, for the thread that runs it. Compiled rules ask it at every join
 * they try and every breach they record, so that even a join that never matches comes to an end.
 */
public final class TimeBudget {
  private static final int CALLS_BETWEEN_LOOKS = 1024;
  private static final ThreadLocal<TimeBudget> CURRENT = new ThreadLocal<>();

  private final long end;
  private int calls;

  private TimeBudget(long end) {
    this.end = end;
  }

  /** Raised inside a rule when the time is used up. */
  public static final class ExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExhaustedException() {
      super("time for the check used up", null, false, false);
    }
  }

  /** Runs {@code work} on this thread until {@code end}, a {@link System#nanoTime} reading. */
  public static void run(long end, Runnable work) {
    TimeBudget before = CURRENT.get();
    CURRENT.set(new TimeBudget(end));
    try {
      work.run();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Called by compiled rules. Does nothing outside {@link #run}. */
  public static void tick() {
    TimeBudget budget = CURRENT.get();
    if (budget != null && ++budget.calls >= CALLS_BETWEEN_LOOKS) {
      budget.calls = 0;
      if (System.nanoTime() - budget.end > 0) {
        throw new ExhaustedException();
      }
    }
  }
}
