package org.guiju.rules.language;

/** Stops reading a rule at its first mistake, so that one mistake brings one message. */
final class MistakeException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Mistake mistake;

  MistakeException(int offset, String message) {
    super(message, null, false, false);
    this.mistake = new Mistake(offset, message);
  }

  Mistake mistake() {
    return mistake;
  }
}
