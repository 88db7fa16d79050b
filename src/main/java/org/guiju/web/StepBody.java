package org.guiju.web;

import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.Person;

/**
 * What is said with a step in the life of a rule set or a run.
 *
 * @param by who takes it
 * @param reason why
 * @param at when an activation takes effect; null for at once
 * @param retroactive true when new rules may judge what was done before
 */
record StepBody(Person by, String reason, Instant at, boolean retroactive) {
  private static final int LONGEST_REASON = 1_000;

  /** For the description of approvals and retirements. */
  @Schema(name = "RuleSetReason")
  record ReasonForm(@Schema(description = "理由", required = true) String reason) {}

  /** For the description of activations. */
  @Schema(name = "RuleSetActivation")
  record ActivationForm(
      @Schema(description = "启用时间，例如 2027-01-01 或 2027-01-01T08:00:00+08:00；不写为立即启用") String at,
      @Schema(description = "理由", required = true) String reason,
      @Schema(description = "新内容可以评判启用之前的资金；理由中须说明依据") Boolean retroactive) {}

  /** A reason and nothing else. */
  static StepBody reason(BodyFields fields, Person by) {
    String reason = reason(fields);
    fields.requireSound();
    return new StepBody(by, reason, null, false);
  }

  /** All that an activation needs; days begin in {@code zone}. */
  static StepBody activation(BodyFields fields, Person by, ZoneId zone) {
    String reason = reason(fields);
    Instant at = fields.optionalInstant("at", "启用时间", zone);
    boolean retroactive = fields.flag("retroactive", "可以评判启用之前的资金");
    fields.requireSound();
    return new StepBody(by, reason, at, retroactive);
  }

  private static String reason(BodyFields fields) {
    return fields.text("reason", "理由", LONGEST_REASON);
  }
}
