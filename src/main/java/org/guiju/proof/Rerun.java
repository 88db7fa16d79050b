package org.guiju.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.archive.Content;
import org.guiju.archive.Engine;
import org.guiju.archive.ReportText;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.proof.Flaw.Code;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;

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
    CheckReport report =
        checker.check(
            intake.facts(), compiler.apply(dossier.ruleFiles()), link.asOf(), link.knownAt());
    Content now = ReportText.of(report.filedAs(String.valueOf(link.submission())));
    Content then = dossier.part(Dossier.REPORT).orElseThrow();
    Optional<Difference> difference = Difference.first(then, now);
    return new Replay(difference.isEmpty(), difference.orElse(null), link.engine(), Engine.name());
  }
}
