package org.guiju.desk;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeProblem;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.repair.Explainer;
import org.guiju.repair.Explanation;
import org.guiju.rules.RuleSet;
import org.guiju.witness.Witness;
import org.guiju.witness.Witnesses;

/**
 * Walks one submission through a check. The one place that lists the steps: read the body into
 * facts, settle the dates, take the rules known then once, check.
 */
public final class CheckDesk {
  private final KnownRules knownRules;
  private final Checker checker;
  private final IntakeLimits limits;

  public CheckDesk(KnownRules knownRules, Checker checker, IntakeLimits limits) {
    this.knownRules = knownRules;
    this.checker = checker;
    this.limits = limits;
  }

  /**
   * The answer to a submission: a report, or the problems that keep it from being read.
   *
   * @param report the report; null when there are problems
   * @param facts what it was made of; null when there are problems
   * @param rules what it was checked by; null when there are problems, and when it was held against
   *     the archive
   * @param problems all problems of the body; empty when there is a report
   */
  public record Answer(
      CheckReport report, FactSet facts, RuleSet rules, List<IntakeProblem> problems) {
    /**
     * What stands behind the findings of the report; worked out on each call, the same each time.
     */
    public Explanation explanation() {
      return Explainer.explain(facts, report.findings());
    }

    /** What satisfied the rules that passed; worked out on each call, the same each time. */
    public List<Witness> witnesses() {
      return Witnesses.of(facts, rules, report);
    }
  }

  /**
   * Checks the submission in {@code body} and stores nothing.
   *
   * @param asOf day whose wording applies; null for the day of the paper, see {@link
   *     FactSet#businessDate}
   * @param knownAt day whose knowledge applies; null for all that is known
   */
  public Answer check(InputStream body, LocalDate asOf, LocalDate knownAt) {
    IntakeResult intake = new SubmissionReader().read(body, limits);
    if (!intake.isReadable()) {
      return new Answer(null, null, null, intake.problems());
    }
    FactSet facts = intake.facts();
    RuleSet rules = knownRules.on(facts, knownAt);
    LocalDate day = asOf == null ? facts.businessDate() : asOf;
    return new Answer(checker.check(facts, rules, day, knownAt), facts, rules, List.of());
  }
}
