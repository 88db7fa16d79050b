package org.guiju.runs;

/** The service is being stopped; a slice under way is left to the next one. */
final class InterruptedWorkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InterruptedWorkException() {
    super("service stops", null, false, false);
  }
}
