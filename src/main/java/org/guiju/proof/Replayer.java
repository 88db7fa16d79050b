package org.guiju.proof;

import java.util.List;
import org.guiju.checker.Checker;
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
   */
  public Replay replay(long submission, int report) {
    return rerun.of(dossiers.of(submission, report));
  }

  /**
   * What satisfied the rules that passed in a stored report, worked out from what it rests on.
   *
   * @throws FlawedException when what it rests on is not what was sealed
   * @throws DifferentNowException when today's program judges it differently
   */
  public List<Witness> witnesses(long submission, int report) {
    return rerun.witnesses(dossiers.of(submission, report));
  }
}
