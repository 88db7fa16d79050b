package org.guiju.checker;

import java.time.Duration;

/**
 * A limit on how long one check may take. It ends a runaway check with an error and never changes
 * what a check finds.
 */
final class Deadline {
  private final long end;
  private final Duration allowed;

  private Deadline(Duration allowed) {
    this.allowed = allowed;
    this.end = System.nanoTime() + allowed.toNanos();
  }

  static Deadline in(Duration allowed) {
    return new Deadline(allowed);
  }

  /** When the time is used up, as a {@link System#nanoTime} reading. */
  long end() {
    return end;
  }

  /** The error that ends a check while {@code rules} were at work; empty when not known. */
  CheckTimeoutException exceeded(String rules) {
    return new CheckTimeoutException(allowed, rules);
  }

  void check() {
    if (System.nanoTime() - end > 0) {
      throw exceeded("");
    }
  }
}
