package org.guiju.handling;

/** A step that cannot be taken as things stand. */
public final class HandlingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    /** What the step is about is not there. */
    ABSENT,
    /** Somebody did something else before, or the rules of handling forbid it. */
    CONFLICT
  }

  private final Kind kind;
  private final String code;

  private HandlingException(Kind kind, String code, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.code = code;
  }

  static HandlingException absent(String message) {
    return new HandlingException(Kind.ABSENT, "not-found", message);
  }

  /**
   * Refuses a step.
   *
   * @param code stable code for machines
   * @param message what happened and what to do, in Chinese
   */
  static HandlingException conflict(String code, String message) {
    return new HandlingException(Kind.CONFLICT, code, message);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }
}
