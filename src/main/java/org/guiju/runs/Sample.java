package org.guiju.runs;

import java.util.Map;
import org.guiju.recheck.Confidence;
import org.guiju.recheck.Forecast;
import org.guiju.recheck.Stratum;
import org.guiju.recheck.Tally;

/**
 * What a run over a sample has seen so far.
 *
 * @param sizes how many papers there are of each stratum
 * @param tallies what came of those that were drawn
 */
public record Sample(Map<Stratum, Long> sizes, Map<Stratum, Tally> tallies) {
  /** What is true of papers with a flip. */
  public static final String FLIPPED = "status:FLIPPED";

  /** What that says of all papers. */
  public Forecast forecast(Confidence confidence) {
    return Forecast.of(sizes, tallies, confidence);
  }

  /** How many of all papers have a flip. */
  public Forecast.Range flipped(Confidence confidence) {
    return forecast(confidence).papersThat(FLIPPED);
  }
}
