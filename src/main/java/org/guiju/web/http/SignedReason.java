package org.guiju.web.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.Person;

/**
 * Why a step is taken, and by whom.
 *
 * @param by who takes it
 * @param reason why; not blank
 */
public record SignedReason(Person by, String reason) {
  private static final int LONGEST = 1_000;

  /** For the description of steps that take a reason and nothing else. */
  @Schema(name = "RuleSetReason")
  public record Form(@Schema(description = "理由", required = true) String reason) {}

  /**
   * A reason and nothing else.
   *
   * @throws RefusedException when it is blank or too long, or there is more
   */
  public static SignedReason read(BodyFields fields, Person by) {
    String reason = text(fields);
    fields.requireSound();
    return new SignedReason(by, reason);
  }

  /** The reason among other fields; null when something is wrong with it. */
  public static String text(BodyFields fields) {
    return fields.text("reason", "理由", LONGEST);
  }
}
