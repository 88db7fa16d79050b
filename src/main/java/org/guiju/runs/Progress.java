package org.guiju.runs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a run has come.
 *
 * @param filings papers in it
 * @param done papers with an outcome
 * @param lately papers done within the last {@code seconds}
 * @param seconds how long that was, by the clock of the archive; 0 when nothing was done of late
 * @param lastDone when the last slice was done; null before the first
 * @param tallies what came of those done
 */
public record Progress(
    long filings,
    long done,
    long lately,
    double seconds,
    OffsetDateTime lastDone,
    List<Tally> tallies) {
  /** A rate of fewer papers or less time says nothing. */
  private static final double LEAST_SECONDS = 2;

  /** Papers a second of late; empty when too little was done to say. */
  public OptionalDouble rate() {
    return lately == 0 || seconds < LEAST_SECONDS
        ? OptionalDouble.empty()
        : OptionalDouble.of(lately / seconds);
  }

  /** Seconds that the rest takes if it goes on as of late; empty when that cannot be said. */
  public OptionalLong secondsLeft() {
    if (done >= filings) {
      return OptionalLong.of(0);
    }
    OptionalDouble rate = rate();
    return rate.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of((long) Math.ceil((filings - done) / rate.getAsDouble()));
  }
}
