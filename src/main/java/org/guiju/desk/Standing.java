package org.guiju.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.RuleSetStep;
import org.guiju.review.RuleReview;
import org.guiju.rules.RuleSet;

/**
 * Which rules are in force, and what was last said of the tree they come from.
 *
 * @param rules in force
 * @param since when they were put in force
 * @param accepted their review
 * @param refusal the tree as it lies there now, when it could not be put in force
 * @param stage the version that is in force for a part of the papers
 * @param rolledBack the last stage since then that was rolled back
 */
public record Standing(
    RuleSet rules,
    OffsetDateTime since,
    RuleReview accepted,
    Optional<Refusal> refusal,
    Optional<StagedRules> stage,
    Optional<RuleSetStep> rolledBack) {

  /** Rules in force for all papers. */
  Standing(RuleSet rules, OffsetDateTime since, RuleReview accepted) {
    this(rules, since, accepted, Optional.empty(), Optional.empty(), Optional.empty());
  }

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
    return with(Optional.of(new Refusal(at, review)));
  }

  Standing mended() {
    return with(Optional.empty());
  }

  private Standing with(Optional<Refusal> other) {
    return new Standing(rules, since, accepted, other, stage, rolledBack);
  }

  Standing with(Optional<StagedRules> other, Optional<RuleSetStep> takenBack) {
    return new Standing(rules, since, accepted, refusal, other, takenBack);
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
