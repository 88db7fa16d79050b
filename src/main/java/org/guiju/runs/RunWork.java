package org.guiju.runs;

import java.util.Map;
import java.util.Optional;
import org.guiju.recheck.SliceOutcome;

/** The work that runs have to give. Several workers in several processes share it. */
public interface RunWork {
  /**
   * A slice that nobody else works on for a while.
   *
   * @param task the slice
   * @param keep whether what it comes to is to stand
   * @param standing number of the report by which each paper stands as it is taken
   */
  record Taken(SliceTask task, boolean keep, Map<Long, Integer> standing) {
    public Taken {
      standing = Map.copyOf(standing);
    }
  }

  /** The next slice of a run that is running; empty when none is waiting. */
  Optional<Taken> take();

  /** Holds on to what this process has taken. */
  void holdOn();

  /**
   * Stores what came of a slice, all of it or nothing: the outcomes, the flips, and the reports
   * that say something else than before, where they are to stand.
   *
   * @return false when it was not wanted any more: the run has ended, somebody else was faster, or
   *     a paper has come to stand otherwise meanwhile and the slice is to be judged again
   */
  boolean finish(Taken taken, SliceOutcome outcome);

  /** Gives a slice back untouched. */
  void giveBack(Taken taken);

  /** Gives a slice back that could not be judged; a run that has tried often enough fails. */
  void failed(Taken taken);

  /** Ends the runs that have nothing left to do, or gives them the papers that are missing yet. */
  void complete();
}
