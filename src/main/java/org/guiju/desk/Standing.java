package org.guiju.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.review.RuleReview;
import org.guiju.rules.RuleSet;

/**
 * Which rules are in force, and what was last said of the tree they come from.
 *
 * @param rules in force
 * @param since when they were put in force
 * @param accepted their review
 * @param refusal the tree as it lies there now, when it could not be put in force
 */
public record Standing(
    RuleSet rules, OffsetDateTime since, RuleReview accepted, Optional<Refusal> refusal) {

  /**
   * A tree that was not put in force; the rules before it stay.
   *
   * @param at when it was refused
   * @param review why
   */
  public record Refusal(OffsetDateTime at, RuleReview review) {}

  /** When {@code activation} took effect, as this process writes times. */
  static OffsetDateTime since(Activation activation, Clock clock) {
    return activation.effective().atZoneSameInstant(clock.getZone()).toOffsetDateTime();
  }

  Standing refused(OffsetDateTime at, RuleReview review) {
    return new Standing(rules, since, accepted, Optional.of(new Refusal(at, review)));
  }

  Standing mended() {
    return new Standing(rules, since, accepted, Optional.empty());
  }

  /** The last review there was. */
  public RuleReview lastReview() {
    return refusal.map(Refusal::review).orElse(accepted);
  }

  /** When it was made. */
  public OffsetDateTime reviewedAt() {
    return refusal.map(Refusal::at).orElse(since);
  }
}
