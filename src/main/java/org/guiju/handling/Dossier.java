package org.guiju.handling;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.StoredReport;
import org.guiju.archive.StoredSubmission;

/** All that people did about one paper, over its editions, opened at one of them (卷宗). */
public interface Dossier {
  /** The edition at which it was opened. */
  StoredSubmission submission();

  /** The report that says how that edition stands now. */
  StoredReport standing();

  /** Number of the latest edition. */
  long latest();

  /** Doubts of the paper, those that went away included, oldest first. */
  List<Doubt> doubts();

  Optional<Doubt> doubt(String identity);

  /** Steps of one of its doubts, oldest first. */
  List<DoubtStep> steps(Doubt doubt);

  DoubtStep add(Doubt doubt, DoubtRequest request);

  /** Waivers of the paper, oldest first. */
  List<Waiver> waivers();

  Waiver add(Doubt about, WaiverRequest request);

  Waiver add(Waiver waiver, WaiverDecision decision);

  /** Certifications of the edition at which it was opened, oldest first. */
  List<Certification> certifications();

  Certification add(CertificationRequest request);

  /** An attachment of the paper's waivers and steps. */
  Optional<Attachment> attachment(String sha256);
}
