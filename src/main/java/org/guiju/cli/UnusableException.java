package org.guiju.cli;

/** Something named on the command line cannot be used, said in a sentence for the user. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableException(String message) {
    super(message, null, false, false);
  }
}
