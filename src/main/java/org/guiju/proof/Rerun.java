package org.guiju.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.archive.Content;
import org.guiju.archive.Engine;
import org.guiju.archive.ReportText;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.proof.Flaw.Code;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.witness.Witness;
import org.guiju.witness.Witnesses;

/** Makes a stored report again from what it rests on. */
public final class Rerun {
  private final Checker checker;
  private final Function<RuleFiles, RuleSet> compiler;

  /**
   * A rerun with today's engine.
   *
   * @param compiler makes a rule set of its files
   */
  public Rerun(Checker checker, Function<RuleFiles, RuleSet> compiler) {
    this.checker = checker;
    this.compiler = compiler;
  }

  /**
   * Runs the check of a dossier that holds, and compares to the byte.
   *
   * @throws FlawedException when the submission is not the one that was sealed
   * @throws CheckTimeoutException when the check takes too long
   * @throws RuleSetRefusedException when today's program does not take these rules
   * @throws UnreadableThenException when today's program cannot read the submission
   */
  public Replay of(Dossier dossier) {
    Link link = dossier.certificate().orElseThrow().link();
    Optional<Difference> difference = again(dossier).difference();
    return new Replay(difference.isEmpty(), difference.orElse(null), link.engine(), Engine.name());
  }

  /**
   * What satisfied the rules that passed, for a dossier that holds.
   *
   * @throws DifferentNowException when today's program makes the report differently
   */
  List<Witness> witnesses(Dossier dossier) {
    Again again = again(dossier);
    again
        .difference()
        .ifPresent(
            difference -> {
              throw new DifferentNowException(difference);
            });
    return Witnesses.of(again.facts(), again.rules(), again.report());
  }

  /**
   * A check made again.
   *
   * @param difference from the report of then; empty when there is none
   */
  private record Again(
      FactSet facts, RuleSet rules, CheckReport report, Optional<Difference> difference) {}

  private Again again(Dossier dossier) {
    Link link = dossier.certificate().orElseThrow().link();
    FactSet facts = facts(dossier, link);
    RuleSet rules = compiler.apply(dossier.ruleFiles());
    CheckReport report = checker.check(facts, rules, link.asOf(), link.knownAt());
    Content now = ReportText.of(report.filedAs(String.valueOf(link.submission())));
    Content then = dossier.part(Dossier.REPORT).orElseThrow();
    return new Again(facts, rules, report, Difference.first(then, now));
  }

  private static FactSet facts(Dossier dossier, Link link) {
    IntakeResult intake =
        new SubmissionReader()
            .readWith(
                dossier.part(Dossier.SUBMISSION).orElseThrow().open(),
                dossier.part(Dossier.RELATED).orElseThrow().text(),
                IntakeLimits.NONE);
    if (!intake.isReadable()) {
      throw new UnreadableThenException(intake.problems());
    }
    if (!intake.facts().sha256().equals(link.submissionSha256())) {
      throw new FlawedException(List.of(Flaw.of(Code.CHANGED, Dossier.SUBMISSION)));
    }
    return intake.facts();
  }
}
