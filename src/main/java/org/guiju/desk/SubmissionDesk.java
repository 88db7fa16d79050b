package org.guiju.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.Engine;
import org.guiju.archive.Filed;
import org.guiju.archive.Filing;
import org.guiju.archive.IdempotencyKey;
import org.guiju.archive.KeyReusedException;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeProblem;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.related.RelatedFinder;
import org.guiju.related.RelatedJson;
import org.guiju.rules.RuleSet;

/**
 * Walks one submission into the archive. The one place that lists the steps: answer again what came
 * before under the same key, read the body into facts, add what the papers on file say, settle the
 * dates, take the active rules once, check, store submission and report together.
 */
public final class SubmissionDesk {
  private final ActiveRules activeRules;
  private final Checker checker;
  private final IntakeLimits limits;
  private final Archive archive;
  private final RelatedFinder related;
  private final String engine = Engine.name();

  public SubmissionDesk(
      ActiveRules activeRules,
      Checker checker,
      IntakeLimits limits,
      Archive archive,
      RelatedFinder related) {
    this.activeRules = activeRules;
    this.checker = checker;
    this.limits = limits;
    this.archive = archive;
    this.related = related;
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
      Optional<IdempotencyKey> key) {}

  /**
   * What came of it: what was stored, or the problems that keep it from being read.
   *
   * @param filed submission and report; null when there are problems
   * @param checked the report of the check that was made now; empty for the answer to an earlier
   *     request
   * @param problems all problems of the body; empty when it was stored
   */
  public record Answer(Filed filed, Optional<CheckReport> checked, List<IntakeProblem> problems) {}

  /** Read twice: what is asked of the archive depends on what the submission says. */
  private IntakeResult read(Content content) {
    SubmissionReader reader = new SubmissionReader();
    IntakeResult alone = reader.read(content.open(), limits);
    if (!alone.isReadable()) {
      return alone;
    }
    String found = RelatedJson.of(related.find(alone.facts()));
    return found.equals(RelatedJson.NOTHING) ? alone : reader.read(content.open(), found, limits);
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
    IntakeResult intake = read(request.content());
    if (!intake.isReadable()) {
      return new Answer(null, Optional.empty(), intake.problems());
    }
    FactSet facts = intake.facts();
    RuleSet rules = activeRules.current();
    LocalDate day = request.asOf() == null ? facts.businessDate() : request.asOf();
    CheckReport report = checker.check(facts, rules, day, request.knownAt());
    return new Answer(
        archive.file(
            new Filing(
                facts,
                request.content(),
                Content.of(intake.related()),
                report,
                rules.files(),
                engine,
                request.sentBy(),
                request.key())),
        Optional.of(report),
        List.of());
  }
}
