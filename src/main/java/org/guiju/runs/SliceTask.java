package org.guiju.runs;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * A portion of a run: all that somebody else needs in order to judge it.
 *
 * @param run the run
 * @param number number of the portion within the run
 * @param base hash of the version that the papers stand under
 * @param candidate hash of the version to judge them by
 * @param asOf day whose wording applies; null for each paper's own day
 * @param ids the papers, in order
 */
public record SliceTask(
    long run, int number, String base, String candidate, LocalDate asOf, List<Long> ids) {
  public SliceTask {
    ids = List.copyOf(ids);
  }

  /** The same for some of its papers. */
  SliceTask only(Predicate<Long> papers) {
    return new SliceTask(run, number, base, candidate, asOf, ids.stream().filter(papers).toList());
  }
}
