package org.guiju.store.local;

/** The program's own database cannot be started; the message tells its operator what to do. */
public final class LocalDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LocalDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  LocalDatabaseException(String message) {
    this(message, null);
  }
}
