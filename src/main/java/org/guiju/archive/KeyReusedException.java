package org.guiju.archive;

/** An idempotency key came a second time with another request. */
public final class KeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyReusedException(IdempotencyKey key) {
    super(
        "idempotency key `" + key.key() + "` came with another request before", null, false, false);
  }
}
