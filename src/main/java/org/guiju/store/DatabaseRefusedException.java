package org.guiju.store;

/** The database of the settings cannot be used; the message tells the operator what to do. */
public final class DatabaseRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
