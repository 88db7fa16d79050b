package org.guiju.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.Filed;
import org.guiju.archive.Filing;
import org.guiju.archive.IdempotencyKey;
import org.guiju.archive.KeyReusedException;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeProblem;

/**
 * Walks one submission into the archive: answers again what came before under the same key, else
 * checks it and stores submission and report together. Lets one try a submission before.
 */
public final class SubmissionDesk {
  private final ArchiveCheck check;
  private final Archive archive;

  public SubmissionDesk(ArchiveCheck check, Archive archive) {
    this.check = check;
    this.archive = archive;
  }

  /**
   * A request to store a submission.
   *
   * @param content its bytes as they were sent
   * @param asOf day whose wording applies; null for the day of the paper
   * @param knownAt day whose knowledge applies; null for all that is known
   * @param sentBy who sends it; null when not said
   * @param key makes sending it again harmless
   */
  public record Request(
      Content content,
      LocalDate asOf,
      LocalDate knownAt,
      String sentBy,
      Optional<IdempotencyKey> key) {

    ArchiveCheck.Task task() {
      return new ArchiveCheck.Task(content, asOf, knownAt, sentBy, key, null);
    }
  }

  /**
   * What came of it: what was stored, or the problems that keep it from being read.
   *
   * @param filed submission and report; null when there are problems
   * @param checked the report of the check that was made now; empty for the answer to an earlier
   *     request
   * @param problems all problems of the body; empty when it was stored
   */
  public record Answer(Filed filed, Optional<CheckReport> checked, List<IntakeProblem> problems) {}

  /**
   * What submitting {@code content} would say now; nothing is stored or remembered.
   *
   * @param asOf day whose wording applies; null for the day of the paper
   * @param knownAt day whose knowledge applies; null for all that is known
   */
  public CheckDesk.Answer tryOut(Content content, LocalDate asOf, LocalDate knownAt) {
    ArchiveCheck.Outcome outcome =
        check.check(new Request(content, asOf, knownAt, null, Optional.empty()).task());
    Filing filing = outcome.filing();
    return filing == null
        ? new CheckDesk.Answer(null, null, null, outcome.problems())
        : new CheckDesk.Answer(filing.report(), filing.facts(), null, List.of());
  }

  /**
   * Checks a submission and stores it with its report.
   *
   * @throws KeyReusedException when its idempotency key came with another request before
   */
  public Answer submit(Request request) {
    Optional<Filed> before = request.key().flatMap(archive::filedUnder);
    if (before.isPresent()) {
      return new Answer(before.get(), Optional.empty(), List.of());
    }
    ArchiveCheck.Outcome outcome = check.check(request.task());
    Filing filing = outcome.filing();
    return filing == null
        ? new Answer(null, Optional.empty(), outcome.problems())
        : new Answer(archive.file(filing), Optional.of(filing.report()), List.of());
  }
}
