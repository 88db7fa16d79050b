package org.guiju.archive;

import java.time.OffsetDateTime;

/**
 * One entry in the life of a version of the rules.
 *
 * @param id running number over all versions
 * @param sha256 the version
 * @param kind what was done
 * @param person who did it
 * @param at when
 * @param reason why; null when not said
 * @param other version it was drafted from, reviewed against or put in the place of; null for none
 * @param effective when an activation takes or took effect; null for all else
 * @param effect what became of an activation; null for all else
 * @param retroactive true when an activation, for all papers or a part of them, may judge what was
 *     done before its rules were known
 * @param stage part of the papers that a version was put in force for; null for all else
 * @param budget how much may flip, with an approval; null when it does not say
 */
public record RuleSetStep(
    long id,
    String sha256,
    Kind kind,
    String person,
    OffsetDateTime at,
    String reason,
    String other,
    OffsetDateTime effective,
    Effect effect,
    boolean retroactive,
    Stage stage,
    FlipBudget budget) {

  /** What can be done to a version. */
  public enum Kind {
    /** Its files were put together. */
    DRAFTED,
    /** A review accepted it. */
    REVIEWED,
    /** A review found problems. */
    REFUSED,
    /** A second person agreed to it. */
    APPROVED,
    /** It was put in force, at once or for later. */
    ACTIVATED,
    /** It was put in force for a part of the papers, or for a wider part. */
    STAGED,
    /** Its stage was taken back because more flipped than was agreed to. */
    ROLLED_BACK,
    /** It was withdrawn. */
    RETIRED
  }

  /** What can become of an activation. */
  public enum Effect {
    /** Its instant is to come. */
    PENDING,
    /** It put the version in force. */
    TAKEN,
    /** It was taken back before its instant. */
    CANCELLED
  }

  /** True when this step put the version in force. */
  public boolean tookEffect() {
    return effect == Effect.TAKEN;
  }
}
