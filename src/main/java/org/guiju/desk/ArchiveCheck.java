package org.guiju.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.archive.Content;
import org.guiju.archive.Engine;
import org.guiju.archive.Filing;
import org.guiju.archive.IdempotencyKey;
import org.guiju.archive.Inquiry;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.Draft;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeProblem;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.related.Found;
import org.guiju.related.RelatedFinder;
import org.guiju.related.Topic;
import org.guiju.rules.RuleSet;

/**
 * Checks a submission against the papers on file. The one place that lists the steps: read the
 * bytes into facts, ask the archive, read again with what it says, settle the dates, take the rules
 * known then once, check.
 */
public final class ArchiveCheck {
  private final KnownRules knownRules;
  private final Checker checker;
  private final IntakeLimits limits;
  private final RelatedFinder finder;
  private final String engine = Engine.name();

  public ArchiveCheck(
      KnownRules knownRules, Checker checker, IntakeLimits limits, RelatedFinder finder) {
    this.knownRules = knownRules;
    this.checker = checker;
    this.limits = limits;
    this.finder = finder;
  }

  /**
   * What to check.
   *
   * @param content bytes of the submission as they were sent
   * @param asOf day whose wording applies; null for the day of the paper
   * @param knownAt day whose knowledge applies; null for all that is known
   * @param sentBy who sent it; null when not said
   * @param key makes sending it again harmless
   * @param cause later paper that makes it judged again; null when it arrives
   */
  record Task(
      Content content,
      LocalDate asOf,
      LocalDate knownAt,
      String sentBy,
      Optional<IdempotencyKey> key,
      Long cause) {}

  /**
   * What a check came to: a report with all it rests on, or the problems of the submission.
   *
   * @param filing what goes into the archive; null when there are problems
   * @param problems all problems of the body; empty when there is a report
   */
  record Outcome(Filing filing, List<IntakeProblem> problems) {}

  Outcome check(Task task) {
    Draft draft = open(task.content());
    return draft.alone().isReadable()
        ? check(task, draft, finder.find(draft.alone().facts()))
        : new Outcome(null, draft.alone().problems());
  }

  /** Reads a submission by itself. */
  Draft open(Content content) {
    return SubmissionReader.ofArchive().open(content.open(), limits);
  }

  /** Checks a submission with what was found for it. */
  Outcome check(Task task, Draft draft, Found found) {
    IntakeResult whole = draft.with(found.related());
    return whole.isReadable()
        ? new Outcome(filing(task, whole, found), List.of())
        : new Outcome(null, whole.problems());
  }

  private Filing filing(Task task, IntakeResult intake, Found found) {
    FactSet facts = intake.facts();
    RuleSet rules = knownRules.on(facts, task.knownAt());
    LocalDate day = task.asOf() == null ? facts.businessDate() : task.asOf();
    CheckReport report = checker.check(facts, rules, day, task.knownAt());
    Inquiry inquiry =
        new Inquiry(names(found.asked()), names(Topic.answeredBy(facts)), found.moment());
    return new Filing(
        facts,
        task.content(),
        Content.of(intake.related()),
        inquiry,
        task.cause(),
        report,
        rules.files(),
        engine,
        task.sentBy(),
        task.key());
  }

  private static Set<String> names(Set<Topic> topics) {
    return topics.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
  }
}
