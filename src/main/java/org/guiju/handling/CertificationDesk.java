package org.guiju.handling;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.StoredReport;

/** Takes the word of two persons for the standing report of a submission. */
public final class CertificationDesk {
  private final Dossiers dossiers;
  private final LevelPolicy levels;
  private final boolean redBlocks;

  /**
   * Opens the desk.
   *
   * @param levels which level a doubt has
   * @param redBlocks whether nobody may certify while a red doubt is open
   */
  public CertificationDesk(Dossiers dossiers, LevelPolicy levels, boolean redBlocks) {
    this.dossiers = dossiers;
    this.levels = levels;
    this.redBlocks = redBlocks;
  }

  /**
   * The certifications of a submission.
   *
   * @param state how far the standing report is certified
   * @param report number of the standing report
   * @param reportSha256 its hash
   * @param certifications all there are, oldest first
   */
  public record Standing(
      CertificationState state,
      int report,
      String reportSha256,
      List<Certification> certifications) {
    private static Standing of(Dossier dossier) {
      StoredReport standing = dossier.standing();
      List<Certification> all = dossier.certifications();
      return new Standing(
          CertificationState.of(all, standing.n()), standing.n(), standing.sha256(), all);
    }
  }

  /** How a submission is certified; empty when there is no such submission. */
  public Optional<Standing> standing(long submission) {
    return dossiers.read(submission, Standing::of);
  }

  /**
   * Certifies the standing report; empty when there is no such submission.
   *
   * @throws HandlingException when that cannot be done as things stand, or not by this person
   */
  public Optional<Standing> certify(long submission, CertificationRequest request) {
    return dossiers.change(
        submission,
        dossier -> {
          Editions.requireLatest(dossier);
          requireStanding(dossier, request);
          requireTurn(dossier, request);
          requireNoRedDoubt(dossier);
          dossier.add(request);
          return Standing.of(dossier);
        });
  }

  private static void requireStanding(Dossier dossier, CertificationRequest request) {
    if (dossier.submission().staleSince() != null) {
      throw HandlingException.conflict("report-stale", "后来的材料可能改变这份结论，正在重新检查。请稍后看过新的报告再签认。");
    }
    StoredReport standing = dossier.standing();
    boolean same =
        standing.n() == request.report() && standing.sha256().equals(request.reportSha256());
    if (!same) {
      throw HandlingException.conflict(
          "not-the-standing-report",
          "签认的报告不是现行报告。现行的是第 %d 份，sha256 为 %s。请看过后再签认。".formatted(standing.n(), standing.sha256()));
    }
  }

  private static void requireTurn(Dossier dossier, CertificationRequest request) {
    List<Certification> given =
        dossier.certifications().stream().filter(one -> one.report() == request.report()).toList();
    for (Certification one : given) {
      String who =
          "%s已于 %s 作为%s签认第 %d 份报告"
              .formatted(one.person(), Moment.of(one.at()), one.role().label(), one.report());
      if (one.role() == request.role()) {
        throw HandlingException.conflict("already-certified", who + "，不能重复。");
      }
      if (one.person().equals(request.person().name())) {
        throw HandlingException.conflict(
            "same-person", who + "，%s须由另一人签认。".formatted(request.role().label()));
      }
    }
    if (request.role() == CertificationRole.REVIEWER && given.isEmpty()) {
      throw HandlingException.conflict("not-prepared", "这份报告还没有经办人签认。请先由经办人签认，再由另一人复核。");
    }
  }

  private void requireNoRedDoubt(Dossier dossier) {
    List<Doubt> red =
        dossier.doubts().stream()
            .filter(Doubt::isOpen)
            .filter(doubt -> levels.of(doubt.ruleId(), doubt.severity()) == Level.RED)
            .toList();
    if (redBlocks && !red.isEmpty()) {
      throw HandlingException.conflict(
          "red-doubts-open",
          "还有 %d 个红色疑点没有办结，不能签认。第一个是：%s。请先认定或整改。".formatted(red.size(), red.get(0).identity()));
    }
  }
}
