package org.guiju.archive;

import java.util.List;
import java.util.Optional;

/**
 * The archive of submissions and their reports. What is in it never changes; everything is added.
 */
public interface Archive {
  /**
   * Stores a submission with its report, both or neither. What is there already is not stored
   * again: the same content is the same submission, the same check has the same report.
   *
   * @throws KeyReusedException when its idempotency key came with another request before
   */
  Filed file(Filing filing);

  /** What an earlier request under {@code key} came to. */
  Optional<Filed> filedUnder(IdempotencyKey key);

  Optional<StoredSubmission> submission(long id);

  /** The bytes of a submission as they were sent. */
  Optional<Content> content(long id);

  /** Submissions that fit, newest first. */
  List<StoredSubmission> list(SubmissionFilter filter);

  /** Its reports, oldest first, without their text. */
  List<StoredReport> reports(long submission);

  Optional<StoredReport> report(long submission, int n);

  /** The text of a report as it was answered. */
  Optional<Content> reportText(long submission, int n);

  /** The facts of other papers that report rests on, as canonical JSON. */
  Optional<Content> related(long submission, int n);
}
