package org.guiju.web;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.guiju.review.RuleReview;

/** Tells what the last review of the service's own rules said. */
@FunctionalInterface
interface LastReview {
  /**
   * One review.
   *
   * @param at when it ended
   */
  record Entry(OffsetDateTime at, RuleReview review) {}

  /** The review at start or of the watched folder; empty when none was kept. */
  Optional<Entry> get();
}
