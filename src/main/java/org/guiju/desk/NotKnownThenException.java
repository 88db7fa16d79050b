package org.guiju.desk;

/** Nothing can be said with the knowledge of an earlier day. The message says why, in Chinese. */
public final class NotKnownThenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is missing. */
  public enum Why {
    /** The paper itself came later. */
    NOT_RECEIVED,
    /** No version of the rules was in force, or the paper cannot be read. */
    NO_VERDICT
  }

  private final Why why;

  public NotKnownThenException(Why why, String message) {
    super(message);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
