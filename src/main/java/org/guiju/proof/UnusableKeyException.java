package org.guiju.proof;

/** There is no key to sign with; the message tells the operator what to do. */
public final class UnusableKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
