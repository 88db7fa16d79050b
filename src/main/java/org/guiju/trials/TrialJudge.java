package org.guiju.trials;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.ReportText;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.FilingTask;
import org.guiju.runs.Judges;
import org.guiju.trials.TrialWork.Judged;
import org.guiju.trials.TrialWork.Turn;
import org.guiju.versions.RuleShelf;

/** Judges a paper beside what stands, and says what is to stand. */
public final class TrialJudge {
  private final Judges judges;
  private final RuleShelf shelf;
  private final Checker checker;
  private final IntakeLimits limits;
  private final SubmissionReader reader = SubmissionReader.ofArchive();

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
    Judges.Judge judge = judges.between(turn.base(), candidate);
    return turn.listed()
        .flatMap(judge::carried)
        .orElseGet(() -> judge.judge(1, List.of(turn.paper())).filings().get(0));
  }

  /** The paper is to stand under the candidate; where that says nothing else, it stands well. */
  private Judged tried(Turn turn, String candidate) {
    FilingOutcome outcome = compared(turn, candidate);
    Optional<Content> toStand = outcome.report().filter(text -> !turn.madeBy().equals(candidate));
    return new Judged(turn, Optional.of(outcome), toStand);
  }

  /** The paper is to stand under what is in force, and no longer under the candidate. */
  private Judged settled(Turn turn, String candidate) {
    Optional<Content> toStand =
        turn.madeBy().equals(candidate) ? Optional.of(underTarget(turn)) : Optional.empty();
    return new Judged(turn, Optional.empty(), toStand);
  }

  /** Its report from before where there is one, else a new one. */
  private Content underTarget(Turn turn) {
    return turn.paper()
        .before()
        .filter(text -> turn.target().equals(turn.base()))
        .orElseGet(() -> ReportText.of(checked(turn.paper(), turn.target())));
  }

  private CheckReport checked(FilingTask paper, String version) {
    FactSet facts = reader.readWith(paper.content().open(), paper.related().text(), limits).facts();
    return checker
        .check(facts, shelf.get(version), paper.asOf(), paper.knownAt())
        .filedAs(String.valueOf(paper.submission()));
  }
}
