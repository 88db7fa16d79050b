package org.guiju.web.http;

import jakarta.inject.Singleton;
import org.guiju.archive.Archive;
import org.guiju.archive.StoredReport;
import org.guiju.archive.StoredSubmission;

/** Finds what a path names, or answers that it is not there. */
@Singleton
public class ArchiveLookup {
  private static final String NOTHING = "没有编号为 %s 的材料。全部材料见 " + Addresses.SUBMISSIONS + "。";

  private final Archive archive;

  ArchiveLookup(Archive archive) {
    this.archive = archive;
  }

  /**
   * The submission with the number in {@code id}.
   *
   * @throws RefusedException when there is none
   */
  public StoredSubmission submission(String id) {
    return ListParameters.number(id)
        .flatMap(archive::submission)
        .orElseThrow(() -> noSuchSubmission(id));
  }

  /** Says that there is no submission with the number in {@code id}. */
  public static RefusedException noSuchSubmission(String id) {
    return RefusedException.notFound(NOTHING.formatted(Parameters.quoted(id)));
  }

  /**
   * Report {@code n} of a submission.
   *
   * @throws RefusedException when there is no such submission or report
   */
  public StoredReport report(String id, String n) {
    long submission = submission(id).id();
    return ListParameters.number(n)
        .map(Math::toIntExact)
        .flatMap(number -> archive.report(submission, number))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "材料 %d 没有第 %s 份报告。全部报告见 %s/%d/reports。"
                        .formatted(
                            submission, Parameters.quoted(n), Addresses.SUBMISSIONS, submission)));
  }
}
