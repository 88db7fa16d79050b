package org.guiju.desk;

import java.time.Duration;
import org.guiju.review.RuleReview;

/** Stops the time of one renewal. */
final class RenewalWatch {
  private final long start = System.nanoTime();
  private Duration read;

  /** The files are read. */
  void read() {
    read = sinceStart();
  }

  private Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** What came of the renewal, which is over. */
  Renewal renewal(Renewal.Result result) {
    return new Renewal(result, read, sinceStart());
  }

  /** All times, for the log. */
  String words(RuleReview review) {
    StringBuilder words = new StringBuilder("read " + read.toMillis());
    review.steps().forEach(step -> words.append(", " + step.name() + " " + step.millis()));
    return words.append(", all " + sinceStart().toMillis() + " ms").toString();
  }
}
