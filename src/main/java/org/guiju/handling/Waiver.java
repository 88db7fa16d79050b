package org.guiju.handling;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A request to let one finding of a paper be, over all editions of the paper (豁免).
 *
 * @param id number of the waiver
 * @param submission edition that it was requested on
 * @param report number of the standing report at that time
 * @param identity identity of the finding
 * @param message what the finding said then
 * @param evidence {@link Evidence} of the finding then
 * @param reason why it should be let be
 * @param expires last day on which it holds
 * @param requester who asks
 * @param requestedAt when
 * @param attachment what it rests on
 * @param steps what was done since, oldest first
 */
public record Waiver(
    long id,
    long submission,
    int report,
    String identity,
    String message,
    String evidence,
    String reason,
    LocalDate expires,
    String requester,
    OffsetDateTime requestedAt,
    Attachment.Ref attachment,
    List<WaiverStep> steps) {
  public Waiver {
    steps = List.copyOf(steps);
  }

  /**
   * How it stands.
   *
   * @param day the day that is asked for
   * @param evidenceNow what the finding rests on; null when there is no such finding
   */
  public WaiverState state(LocalDate day, String evidenceNow) {
    WaiverState decided = decided();
    if (!decided.isLive()) {
      return decided;
    }
    if (day.isAfter(expires)) {
      return WaiverState.EXPIRED;
    }
    boolean changed = evidenceNow != null && !evidenceNow.equals(evidence);
    return changed ? WaiverState.EVIDENCE_CHANGED : decided;
  }

  private WaiverState decided() {
    if (steps.isEmpty()) {
      return WaiverState.REQUESTED;
    }
    return switch (lastStep().action()) {
      case APPROVE -> WaiverState.APPROVED;
      case REFUSE -> WaiverState.REFUSED;
      case WITHDRAW -> WaiverState.WITHDRAWN;
    };
  }

  /** The last of its steps; there must be one. */
  WaiverStep lastStep() {
    return steps.get(steps.size() - 1);
  }
}
