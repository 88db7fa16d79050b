package org.guiju.proof;

/** A report that today's program would make differently, so that it cannot speak for it. */
public final class DifferentNowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DifferentNowException(Difference difference) {
    super("report differs now, first at " + difference);
  }
}
