package org.guiju.trials;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.ListedFiling;

/** The work that trials have to give. Several workers in several processes share it. */
public interface TrialWork {
  /**
   * A report that nobody else looks at for a while.
   *
   * @param report its number among those of the paper
   * @param paper the paper, with what the report rests on
   * @param listed what the archive's list says of the paper and its report under the base; empty
   *     when there is none
   * @param madeBy hash of the version it was made by
   * @param base hash of the version that the candidate is held against
   * @param stands true when it is the one that stands
   * @param target hash of the version that the paper is to stand under; null in a shadow
   */
  record Turn(
      int report,
      FilingTask paper,
      Optional<ListedFiling> listed,
      String madeBy,
      String base,
      boolean stands,
      String target) {
    public long submission() {
      return paper.submission();
    }
  }

  /**
   * Reports of one trial.
   *
   * @param trial number of the trial
   * @param candidate hash of its version
   * @param situation what must be so still when they are finished: who is in force for whom
   * @param turns the reports
   */
  record Taken(long trial, String candidate, String situation, List<Turn> turns) {
    public Taken {
      turns = List.copyOf(turns);
    }
  }

  /**
   * What came of a turn.
   *
   * @param turn the turn
   * @param outcome how the candidate and its base differ; empty when that was not asked
   * @param toStand text of the report that is to stand; empty when the paper stands as it should
   */
  record Judged(Turn turn, Optional<FilingOutcome> outcome, Optional<Content> toStand) {}

  /** Brings trials up with the register of versions: begins, widens and ends them. */
  void follow();

  /** The next reports to look at; empty when none is waiting. */
  Optional<Taken> take(int most);

  /** Holds on to what this process has taken. */
  void holdOn();

  /**
   * Stores what came of the turns that are still wanted, all of it or nothing. Turns for which
   * another version is in force by now are given back.
   */
  void finish(Taken taken, List<Judged> judged);

  /** Gives reports back untouched. */
  void giveBack(Taken taken);

  /** Gives a report back that could not be looked at; it has its turn again later. */
  void failed(Taken taken, Turn turn);
}
