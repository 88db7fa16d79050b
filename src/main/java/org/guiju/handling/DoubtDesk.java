package org.guiju.handling;

import java.util.List;
import java.util.Optional;

/** Handles doubts: each is judged normal or a violation, and a violation is corrected. */
public final class DoubtDesk {
  private final Dossiers dossiers;
  private final LevelPolicy levels;

  public DoubtDesk(Dossiers dossiers, LevelPolicy levels) {
    this.dossiers = dossiers;
    this.levels = levels;
  }

  /**
   * A doubt with all its steps.
   *
   * @param doubt the doubt
   * @param steps oldest first
   */
  public record History(Doubt doubt, List<DoubtStep> steps) {}

  /**
   * Takes a step; empty when there is no such submission.
   *
   * @throws HandlingException when it cannot be taken
   */
  public Optional<History> take(long submission, String identity, DoubtRequest request) {
    return dossiers.change(
        submission,
        dossier -> {
          Doubt doubt = find(dossier, identity);
          requireUnchanged(doubt, dossier.steps(doubt), request);
          requireAllowed(doubt, request);
          dossier.add(doubt, request);
          return history(dossier, identity);
        });
  }

  /**
   * A doubt and its steps; empty when there is no such submission.
   *
   * @throws HandlingException when the paper never had such a finding
   */
  public Optional<History> history(long submission, String identity) {
    return dossiers.read(submission, dossier -> history(dossier, identity));
  }

  private static History history(Dossier dossier, String identity) {
    Doubt doubt = find(dossier, identity);
    return new History(doubt, dossier.steps(doubt));
  }

  private static Doubt find(Dossier dossier, String identity) {
    return dossier
        .doubt(identity)
        .orElseThrow(
            () ->
                HandlingException.absent(
                    "材料 %d 没有标识为“%s”的疑点。标识见报告的 annotations，在地址中“#”写成 %%23。"
                        .formatted(dossier.submission().id(), identity)));
  }

  private static void requireUnchanged(Doubt doubt, List<DoubtStep> steps, DoubtRequest request) {
    if (request.after() == doubt.steps()) {
      return;
    }
    if (request.after() > doubt.steps()) {
      throw HandlingException.conflict(
          "doubt-step-ahead",
          "after 填写为 %d，而这个疑点只办理了 %d 步。请填写看到的最后一步的序号。".formatted(request.after(), doubt.steps()));
    }
    DoubtStep last = steps.get(steps.size() - 1);
    throw HandlingException.conflict(
        "doubt-handled-meanwhile",
        "%s已于 %s 办理第 %d 步：%s（%s）。请看过后再办，after 填写 %d。"
            .formatted(
                last.person(),
                Moment.of(last.at()),
                last.n(),
                last.state().label(),
                last.note(),
                last.n()));
  }

  private void requireAllowed(Doubt doubt, DoubtRequest request) {
    DoubtState now = doubt.state();
    if (!doubt.standing() && request.state() != DoubtState.CORRECTED) {
      throw HandlingException.conflict(
          "finding-gone", "现行报告已没有这个发现，无须再认定；现为“%s”，认定违规的仍可登记已整改。".formatted(now.label()));
    }
    if (!now.leadsTo(request.state())) {
      throw HandlingException.conflict(
          "doubt-step-not-allowed",
          "这个疑点现为“%s”，不能直接变为“%s”。下一步可以是：%s。"
              .formatted(now.label(), request.state().label(), now.next()));
    }
    boolean proofIsMissing =
        request.state() == DoubtState.NORMAL
            && levels.of(doubt.ruleId(), doubt.severity()) == Level.ORANGE
            && request.attachments().isEmpty();
    if (proofIsMissing) {
      throw HandlingException.conflict(
          "attachment-missing", "橙色疑点缺少佐证，认定正常须上传附件。请在 attachments 中附上证明材料后再办。");
    }
  }
}
