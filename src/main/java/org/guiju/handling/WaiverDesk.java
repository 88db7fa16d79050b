package org.guiju.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes requests for waivers and what becomes of them. */
public final class WaiverDesk {
  private final Dossiers dossiers;
  private final WaiverTerms terms;

  public WaiverDesk(Dossiers dossiers, WaiverTerms terms) {
    this.dossiers = dossiers;
    this.terms = terms;
  }

  /**
   * A waiver and how it stands.
   *
   * @param waiver the waiver
   * @param state how it stands
   */
  public record Standing(Waiver waiver, WaiverState state) {}

  /** Waivers of a paper, oldest first; empty when there is no such submission. */
  public Optional<List<Standing>> list(long submission, LocalDate day) {
    return dossiers.read(
        submission,
        dossier -> {
          Map<String, String> evidence = evidence(dossier);
          return dossier.waivers().stream()
              .map(waiver -> standing(waiver, day, evidence.get(waiver.identity())))
              .toList();
        });
  }

  private static Map<String, String> evidence(Dossier dossier) {
    Map<String, String> evidence = new TreeMap<>();
    dossier.doubts().stream()
        .filter(Doubt::standing)
        .forEach(doubt -> evidence.put(doubt.identity(), doubt.evidence()));
    return evidence;
  }

  private static Standing standing(Waiver waiver, LocalDate day, String evidence) {
    return new Standing(waiver, waiver.state(day, evidence));
  }

  /**
   * Requests a waiver; empty when there is no such submission.
   *
   * @throws HandlingException when the standing report has no such finding, or another waiver of it
   *     is waiting or in force
   */
  public Optional<Standing> request(long submission, WaiverRequest request, LocalDate today) {
    if (terms.againstExpiry(request.expires(), today).isPresent()) {
      throw new IllegalArgumentException("expiry day " + request.expires() + " is out of range");
    }
    return dossiers.change(
        submission,
        dossier -> {
          Editions.requireLatest(dossier);
          Doubt doubt = requireStanding(dossier, request.identity());
          requireOnly(dossier, doubt, today);
          return standing(dossier.add(doubt, request), today, doubt.evidence());
        });
  }

  private static Doubt requireStanding(Dossier dossier, String identity) {
    return dossier
        .doubt(identity)
        .filter(Doubt::standing)
        .orElseThrow(
            () ->
                HandlingException.conflict(
                    "no-such-finding",
                    "材料 %d 的现行报告（第 %d 份）没有标识为“%s”的发现，不能申请豁免。标识见该报告的 annotations。"
                        .formatted(dossier.submission().id(), dossier.standing().n(), identity)));
  }

  private static void requireOnly(Dossier dossier, Doubt doubt, LocalDate today) {
    dossier.waivers().stream()
        .filter(waiver -> waiver.identity().equals(doubt.identity()))
        .map(waiver -> standing(waiver, today, doubt.evidence()))
        .filter(other -> other.state().isLive())
        .findFirst()
        .ifPresent(
            other -> {
              throw HandlingException.conflict(
                  "waiver-exists",
                  "这个发现已有豁免 %d（%s，到期日 %s），由%s于 %s 申请。请先撤回它，或等它到期。"
                      .formatted(
                          other.waiver().id(),
                          other.state().label(),
                          other.waiver().expires(),
                          other.waiver().requester(),
                          Moment.of(other.waiver().requestedAt())));
            });
  }

  /**
   * Approves, refuses or withdraws a waiver; empty when there is no such submission.
   *
   * @throws HandlingException when that cannot be done as it stands, or not by this person
   */
  public Optional<Standing> decide(
      long submission, long id, WaiverDecision decision, LocalDate today) {
    return dossiers.change(
        submission,
        dossier -> {
          Waiver waiver = find(dossier, id);
          String evidence = evidence(dossier).get(waiver.identity());
          WaiverState state = waiver.state(today, evidence);
          if (decision.action() == WaiverAction.WITHDRAW) {
            requireWithdrawable(waiver, state, decision);
          } else {
            requireDecidable(waiver, state, evidence, decision);
          }
          return standing(dossier.add(waiver, decision), today, evidence);
        });
  }

  private static Waiver find(Dossier dossier, long id) {
    return dossier.waivers().stream()
        .filter(waiver -> waiver.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                HandlingException.absent(
                    "材料 %d 没有编号为 %d 的豁免。".formatted(dossier.submission().id(), id)));
  }

  private static void requireDecidable(
      Waiver waiver, WaiverState state, String evidence, WaiverDecision decision) {
    requireState(waiver, state, state == WaiverState.REQUESTED);
    if (evidence == null) {
      throw HandlingException.conflict("finding-gone", "现行报告已没有这个发现，豁免无须再批。");
    }
    if (waiver.requester().equals(decision.person().name())) {
      throw HandlingException.conflict(
          "same-person",
          "豁免 %d 由%s申请，不能由本人%s。请由另一人办理。"
              .formatted(waiver.id(), waiver.requester(), decision.action().label()));
    }
  }

  /** By who asked for it, and once it is approved also by who approved it. */
  private static void requireWithdrawable(
      Waiver waiver, WaiverState state, WaiverDecision decision) {
    boolean isOver =
        state == WaiverState.REFUSED
            || state == WaiverState.WITHDRAWN
            || state == WaiverState.EXPIRED;
    requireState(waiver, state, !isOver);
    String person = decision.person().name();
    boolean approved = !waiver.steps().isEmpty() && waiver.lastStep().person().equals(person);
    if (!waiver.requester().equals(person) && !approved) {
      throw HandlingException.conflict(
          "not-the-requester",
          "豁免 %d 由%s申请，只能由申请人或批准人撤回。".formatted(waiver.id(), waiver.requester()));
    }
  }

  private static void requireState(Waiver waiver, WaiverState state, boolean fits) {
    if (fits) {
      return;
    }
    String what = "豁免 %d 现为“%s”".formatted(waiver.id(), state.label());
    if (state == WaiverState.EVIDENCE_CHANGED || state == WaiverState.EXPIRED) {
      throw HandlingException.conflict("waiver-not-current", what + "，不能再办。请重新申请。");
    }
    WaiverStep last = waiver.lastStep();
    throw HandlingException.conflict(
        "waiver-already-decided",
        "%s：%s已于 %s %s（%s）。"
            .formatted(
                what, last.person(), Moment.of(last.at()), last.action().label(), last.reason()));
  }
}
