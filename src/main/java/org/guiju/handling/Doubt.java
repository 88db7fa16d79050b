package org.guiju.handling;

import java.time.OffsetDateTime;
import org.guiju.findings.Severity;

/**
 * A finding of a paper as it is handled, over all editions of the paper (疑点).
 *
 * @param id number of the doubt
 * @param submission edition whose standing report has or last had the finding
 * @param report number of that report
 * @param identity identity of the finding
 * @param ruleId its rule
 * @param severity its severity
 * @param message its message
 * @param evidence {@link Evidence} of it
 * @param standing false when the standing report does not have the finding any more
 * @param since when it was first found
 * @param lastState what the last step made of it; DOUBT without a step
 * @param judgedEvidence evidence that the last step was about; null without a step, or when the
 *     finding went away since and came back
 * @param steps number of steps so far
 */
public record Doubt(
    long id,
    long submission,
    int report,
    String identity,
    String ruleId,
    Severity severity,
    String message,
    String evidence,
    boolean standing,
    OffsetDateTime since,
    DoubtState lastState,
    String judgedEvidence,
    int steps) {

  /** True when what the last step decided was about other evidence than is there now. */
  public boolean evidenceChanged() {
    return steps > 0 && standing && !evidence.equals(judgedEvidence);
  }

  /** How far it is handled: changed evidence makes it a doubt again. */
  public DoubtState state() {
    return evidenceChanged() ? DoubtState.DOUBT : lastState;
  }

  /**
   * Whether somebody still has to act. A violation stays open until it is corrected, even when a
   * later edition does not show it any more: only a person says that money came back.
   */
  public boolean isOpen() {
    return state() == DoubtState.VIOLATION || (standing && state() == DoubtState.DOUBT);
  }
}
