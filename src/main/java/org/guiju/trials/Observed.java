package org.guiju.trials;

import java.util.List;
import org.guiju.archive.FlipBudget;
import org.guiju.runs.Tally;

/**
 * What a trial has seen so far.
 *
 * @param seen papers of it, and those that flipped
 * @param judged papers that came to an answer
 * @param waiting reports that wait for their turn
 * @param failed reports that could not be judged; never taken for a pass
 * @param missed reports that were not judged because too many were waiting
 * @param returned reports by which papers came to stand under the version in force again
 * @param underCandidate papers of a stage that stand under the candidate
 * @param swept true when the papers on file have been given their turn
 * @param tallies reports by what came of them
 */
public record Observed(
    FlipBudget.Seen seen,
    long judged,
    long waiting,
    long failed,
    long missed,
    long returned,
    long underCandidate,
    boolean swept,
    List<Tally> tallies) {
  public Observed {
    tallies = List.copyOf(tallies);
  }
}
