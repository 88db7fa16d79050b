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
 */
public record RuleSetAction(
    String sha256,
    RuleSetStep.Kind kind,
    String person,
    String reason,
    String other,
    Instant effective,
    boolean retroactive,
    Content review) {

  public static RuleSetAction drafted(String sha256, Person by, String reason, String parent) {
    return of(sha256, RuleSetStep.Kind.DRAFTED, by, reason, parent);
  }

  /** A review against {@code inForce}; null when nothing was in force. */
  public static RuleSetAction reviewed(
      String sha256, Person by, String inForce, boolean accepted, Content review) {
    RuleSetStep.Kind kind = accepted ? RuleSetStep.Kind.REVIEWED : RuleSetStep.Kind.REFUSED;
    return new RuleSetAction(sha256, kind, by.name(), null, inForce, null, false, review);
  }

  public static RuleSetAction approved(String sha256, Person by, String reason) {
    return of(sha256, RuleSetStep.Kind.APPROVED, by, reason, null);
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
        null);
  }

  private static RuleSetAction of(
      String sha256, RuleSetStep.Kind kind, Person by, String reason, String other) {
    return new RuleSetAction(sha256, kind, by.name(), reason, other, null, false, null);
  }
}
