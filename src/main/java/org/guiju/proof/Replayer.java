package org.guiju.proof;

import java.util.List;
import java.util.function.Function;
import org.guiju.checker.Checker;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.witness.Witness;

/** Makes reports of the archive again. */
public final class Replayer {
  private final Dossiers dossiers;
  private final Rerun rerun;

  public Replayer(Dossiers dossiers, RuleSets ruleSets, Checker checker) {
    this.dossiers = dossiers;
    this.rerun = new Rerun(checker, ruleSets::of);
  }

  /**
   * A stored report made again, and compared with what was answered then.
   *
   * @throws FlawedException when what it rests on is not what was sealed
   * @throws UnusableThenException when today's program does not take the rules of then
   */
  public Replay replay(long submission, int report) {
    return made(submission, report, rerun::of);
  }

  /**
   * What satisfied the rules that passed in a stored report, worked out from what it rests on.
   *
   * @throws FlawedException when what it rests on is not what was sealed
   * @throws DifferentNowException when today's program judges it differently
   * @throws UnusableThenException when today's program does not take the rules of then
   */
  public List<Witness> witnesses(long submission, int report) {
    return made(submission, report, rerun::witnesses);
  }

  private <T> T made(long submission, int report, Function<Dossier, T> again) {
    Dossier dossier = dossiers.of(submission, report);
    try {
      return again.apply(dossier);
    } catch (RuleSetRefusedException refused) {
      throw new UnusableThenException(refused);
    }
  }
}
