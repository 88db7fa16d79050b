package org.guiju.rules.guard;

/**
 * The time and the memory a check may still take, for the thread that runs it. Compiled rules ask
 * it at every pair of facts they try, every breach they record and along every text they search, so
 * that even a join that never matches comes to an end.
 */
public final class TimeBudget {
  /** Measured: five million pairs of facts that fit one another held 800 MB. */
  private static final int BYTES_PER_MATCH = 160;

  /**
   * Such pairs are held until the session ends; those of one check may fill a quarter of memory.
   */
  private static final long MOST_MATCHES =
      Math.min(5_000_000, Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_MATCH);

  private static final int CALLS_BETWEEN_LOOKS = 1024;
  private static final ThreadLocal<TimeBudget> CURRENT = new ThreadLocal<>();

  private final long end;
  private int calls;
  private long matches;

  private TimeBudget(long end) {
    this.end = end;
  }

  /** Raised inside a rule when the time is used up, or when it fills the memory. */
  public static final class ExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String rules;

    ExhaustedException(String rules) {
      super("the check was stopped at " + rules, null, false, false);
      this.rules = rules;
    }

    /** Names of the rules that were at work, separated by {@code 、}; empty when not known. */
    public String rules() {
      return rules;
    }

    /** Throws the exhaustion that {@code failure} comes from, however often it was wrapped. */
    public static void rethrow(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof ExhaustedException exhausted) {
          throw exhausted;
        }
      }
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
  public static void tick(String rules) {
    TimeBudget budget = CURRENT.get();
    if (budget != null && ++budget.calls >= CALLS_BETWEEN_LOOKS) {
      budget.look(rules);
    }
  }

  /** The budget of the check that this thread is at; null outside {@link #run}. */
  static TimeBudget current() {
    return CURRENT.get();
  }

  /** Called for each pair of facts that is tried; one that fits is kept and takes memory. */
  void pair(boolean fits, String rules) {
    if (fits && ++matches > MOST_MATCHES) {
      throw new ExhaustedException(rules);
    }
    if (++calls >= CALLS_BETWEEN_LOOKS) {
      look(rules);
    }
  }

  /** Looks at the clock at once. */
  static void lookNow(String rules) {
    TimeBudget budget = CURRENT.get();
    if (budget != null) {
      budget.look(rules);
    }
  }

  private void look(String rules) {
    calls = 0;
    if (System.nanoTime() - end > 0) {
      throw new ExhaustedException(rules);
    }
  }
}
