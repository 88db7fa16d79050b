package org.guiju.archive;

import java.time.Instant;

/**
 * Something that is done to a version of the rules, before it is entered.
 *
 * @param sha256 the version
 * @param kind what is done
 * @param person who does it
 * @param reason why, in that person's words; null when not said
 * @param other version it was drafted from, reviewed against or takes the place of; null for none
 * @param effective when an activation takes effect; null for at once, and for all else
 * @param retroactive true when an activation may judge what was done before its rules were known
 * @param review what a review said; null for all else
 * @param stage the part of the papers that a version is in force for; null for all else
 * @param budget how much may flip, with an approval; null when it does not say
 */
public record RuleSetAction(
    String sha256,
    RuleSetStep.Kind kind,
    String person,
    String reason,
    String other,
    Instant effective,
    boolean retroactive,
    Content review,
    Stage stage,
    FlipBudget budget) {

  public static RuleSetAction drafted(String sha256, Person by, String reason, String parent) {
    return of(sha256, RuleSetStep.Kind.DRAFTED, by, reason, parent);
  }

  /** A review against {@code inForce}; null when nothing was in force. */
  public static RuleSetAction reviewed(
      String sha256, Person by, String inForce, boolean accepted, Content review) {
    RuleSetStep.Kind kind = accepted ? RuleSetStep.Kind.REVIEWED : RuleSetStep.Kind.REFUSED;
    return new RuleSetAction(
        sha256, kind, by.name(), null, inForce, null, false, review, null, null);
  }

  /** An approval; {@code budget} is null when it does not limit what may flip. */
  public static RuleSetAction approved(String sha256, Person by, String reason, FlipBudget budget) {
    RuleSetStep.Kind kind = RuleSetStep.Kind.APPROVED;
    return new RuleSetAction(
        sha256, kind, by.name(), reason, null, null, false, null, null, budget);
  }

  /** A version comes in force for a part of the papers, or for a wider one, beside {@code base}. */
  public static RuleSetAction staged(
      String sha256, Person by, String reason, String base, Stage stage, boolean retroactive) {
    RuleSetStep.Kind kind = RuleSetStep.Kind.STAGED;
    return new RuleSetAction(
        sha256, kind, by.name(), reason, base, null, retroactive, null, stage, null);
  }

  /** A stage is taken back because too much flipped; {@code base} is in force for all again. */
  public static RuleSetAction rolledBack(String sha256, Person by, String reason, String base) {
    return of(sha256, RuleSetStep.Kind.ROLLED_BACK, by, reason, base);
  }

  public static RuleSetAction retired(String sha256, Person by, String reason) {
    return of(sha256, RuleSetStep.Kind.RETIRED, by, reason, null);
  }

  /**
   * An activation.
   *
   * @param inForce version it takes the place of; null for none
   * @param effective null for at once
   */
  public static RuleSetAction activated(
      String sha256,
      Person by,
      String reason,
      String inForce,
      Instant effective,
      boolean retroactive) {
    return new RuleSetAction(
        sha256,
        RuleSetStep.Kind.ACTIVATED,
        by.name(),
        reason,
        inForce,
        effective,
        retroactive,
        null,
        null,
        null);
  }

  private static RuleSetAction of(
      String sha256, RuleSetStep.Kind kind, Person by, String reason, String other) {
    return new RuleSetAction(sha256, kind, by.name(), reason, other, null, false, null, null, null);
  }
}
