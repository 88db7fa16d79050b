package org.guiju.intake;

/**
 * How large a submission may be.
 *
 * @param maxBytes bytes of the body
 * @param maxRows items of one list
 */
public record IntakeLimits(long maxBytes, int maxRows) {
  /** 32 MiB and 50 000 rows: far beyond any real paper, and safe for the memory of the service. */
  public static final IntakeLimits STANDARD = new IntakeLimits(32L << 20, 50_000);

  /** For what lies in the archive: it was taken once; what is taken today is another question. */
  public static final IntakeLimits NONE =
      new IntakeLimits(Integer.MAX_VALUE - 16, Integer.MAX_VALUE);
}
