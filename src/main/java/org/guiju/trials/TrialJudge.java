package org.guiju.trials;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Filing;
import org.guiju.archive.ReportText;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.FilingTask;
import org.guiju.rules.RuleSet;
import org.guiju.runs.Judges;
import org.guiju.runs.ReportsToStand;
import org.guiju.trials.TrialWork.Judged;
import org.guiju.trials.TrialWork.Turn;
import org.guiju.versions.RuleShelf;

/** Judges a paper beside what stands, and says what is to stand. */
public final class TrialJudge {
  private final Judges judges;
  private final RuleShelf shelf;
  private final Checker checker;
  private final IntakeLimits limits;

  public TrialJudge(Judges judges, RuleShelf shelf, Checker checker, IntakeLimits limits) {
    this.judges = judges;
    this.shelf = shelf;
    this.checker = checker;
    this.limits = limits;
  }

  /** What comes of {@code turn} in a trial of {@code candidate}. */
  Judged judge(Turn turn, String candidate) {
    if (turn.target() == null) {
      return new Judged(turn, Optional.of(compared(turn, candidate)), Optional.empty());
    }
    if (!turn.stands()) {
      return new Judged(turn, Optional.empty(), Optional.empty());
    }
    return turn.target().equals(candidate) ? tried(turn, candidate) : settled(turn, candidate);
  }

  private FilingOutcome compared(Turn turn, String candidate) {
    return judges.between(turn.base(), candidate).judge(1, List.of(turn.paper())).filings().get(0);
  }

  /** The paper is to stand under the candidate; where that says nothing else, it stands well. */
  private Judged tried(Turn turn, String candidate) {
    FilingOutcome outcome = compared(turn, candidate);
    Optional<Filing> toStand =
        outcome
            .report()
            .filter(text -> !turn.madeBy().equals(candidate))
            .map(text -> filing(turn.paper(), ReportText.read(text), candidate));
    return new Judged(turn, Optional.of(outcome), toStand);
  }

  /** The paper is to stand under what is in force, and no longer under the candidate. */
  private Judged settled(Turn turn, String candidate) {
    Optional<Filing> toStand =
        turn.madeBy().equals(candidate)
            ? Optional.of(filing(turn.paper(), report(turn.paper(), turn.target()), turn.target()))
            : Optional.empty();
    return new Judged(turn, Optional.empty(), toStand);
  }

  private CheckReport report(FilingTask paper, String version) {
    FactSet facts =
        new SubmissionReader()
            .readWith(paper.content().open(), paper.related().text(), limits)
            .facts();
    return checker.check(facts, shelf.get(version), paper.asOf(), paper.knownAt());
  }

  private Filing filing(FilingTask paper, CheckReport report, String version) {
    RuleSet rules = shelf.get(version);
    return ReportsToStand.filing(paper, report, rules, limits);
  }
}
