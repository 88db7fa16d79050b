package org.guiju.checker;

import java.time.Duration;

/** A check that was stopped because it took too long: a fault of the service, never a finding. */
public final class CheckTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CheckTimeoutException(Duration allowed, String rules) {
    super(
        "check stopped, at most "
            + allowed.toMillis()
            + " ms allowed"
            + (rules.isEmpty() ? "" : "; at work: " + rules));
  }
}
