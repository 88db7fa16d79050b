package org.guiju.web.rulesets;

import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.Person;
import org.guiju.archive.Stage;
import org.guiju.web.http.BodyFields;
import org.guiju.web.http.SignedReason;

/**
 * What is said with the approval or the activation of a version.
 *
 * @param by who takes it
 * @param reason why
 * @param at when an activation takes effect; null for at once
 * @param retroactive true when new rules may judge what was done before
 * @param stage part of the papers that an activation is for; null for all
 * @param budget how much may flip, with an approval; null when it does not say
 */
record StepBody(
    Person by, String reason, Instant at, boolean retroactive, Stage stage, FlipBudget budget) {
  /** For the description of approvals. */
  @Schema(name = "RuleSetApproval")
  record ApprovalForm(
      @Schema(description = "理由", required = true) String reason,
      @Schema(description = "最多允许多少份材料改变；部分启用须有，可照 impact.proposedBudget 填写")
          StageBody.BudgetForm budget) {}

  /** For the description of activations. */
  @Schema(name = "RuleSetActivation")
  record ActivationForm(
      @Schema(description = "启用时间，例如 2027-01-01 或 2027-01-01T08:00:00+08:00；不写为立即启用") String at,
      @Schema(description = "理由", required = true) String reason,
      @Schema(description = "新内容可以评判启用之前的资金；理由中须说明依据") Boolean retroactive,
      @Schema(description = "只对一部分材料启用，或把这一部分扩大；不写为全部。不能与 at 一起写") StageBody.StageForm stage) {}

  /** A reason, and how much may flip. */
  static StepBody approval(BodyFields fields, Person by) {
    String reason = SignedReason.text(fields);
    FlipBudget budget = StageBody.budget(fields);
    fields.requireSound();
    return new StepBody(by, reason, null, false, null, budget);
  }

  /** All that an activation needs; days begin in {@code zone}. */
  static StepBody activation(BodyFields fields, Person by, ZoneId zone) {
    String reason = SignedReason.text(fields);
    Instant at = fields.optionalInstant("at", "启用时间", zone);
    boolean retroactive = fields.flag("retroactive", "可以评判启用之前的资金");
    Stage stage = StageBody.stage(fields);
    if (stage != null && at != null) {
      fields.wrong("at", "部分启用立即开始，不能写启用时间“at”。请去掉其中一个。");
    }
    fields.requireSound();
    return new StepBody(by, reason, at, retroactive, stage, null);
  }
}
