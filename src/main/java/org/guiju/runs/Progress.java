package org.guiju.runs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.guiju.recheck.FilingOutcome.Status;

/**
 * How far a run has come.
 *
 * @param filings papers in it
 * @param done papers with an outcome
 * @param lately papers done of late
 * @param seconds how long those took, by the clock of the archive; 0 or less for none
 * @param idle seconds since the last slice was done, by the same clock
 * @param lastDone when the last slice was done; null before the first
 * @param tallies what came of those done
 */
public record Progress(
    long filings,
    long done,
    long lately,
    double seconds,
    double idle,
    OffsetDateTime lastDone,
    List<Tally> tallies) {
  /** A rate of fewer papers or less time says nothing. */
  private static final double LEAST_SECONDS = 2;

  /** Share of the papers done that no edit can reach; empty before the first is done. */
  public OptionalDouble shareCarried() {
    long carried =
        tallies.stream()
            .filter(tally -> tally.status() == Status.CARRIED)
            .mapToLong(Tally::filings)
            .sum();
    return done == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) carried / done);
  }

  /** Papers a second of late; empty when too little was done to say. */
  public OptionalDouble rate() {
    return lately == 0 || seconds < LEAST_SECONDS
        ? OptionalDouble.empty()
        : OptionalDouble.of(lately / seconds);
  }

  /**
   * Seconds that the rest takes if it goes on as of late; empty when that cannot be said. Papers
   * are done a slice at a time: while the next is under way, what is left grows less and not more.
   */
  public OptionalLong secondsLeft() {
    if (done >= filings) {
      return OptionalLong.of(0);
    }
    OptionalDouble rate = rate();
    double left = rate.isEmpty() ? 0 : (filings - done) / rate.getAsDouble() - idle;
    return left <= 0 ? OptionalLong.empty() : OptionalLong.of((long) Math.ceil(left));
  }
}
