package org.guiju.related;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.Filing;
import org.guiju.facts.FactSet;
import org.guiju.findings.Verdict;

/** Lets many papers into the archive at once, each judged with all of them on file. */
public interface ArrivingPapers {
  /**
   * A paper that arrives.
   *
   * @param facts what it says by itself
   * @param content its bytes as they were sent
   * @param sentBy who sent it; null when not said
   */
  record Arrival(FactSet facts, Content content, String sentBy) {}

  /**
   * What was stored.
   *
   * @param submission number in the archive
   * @param report number of its report
   * @param verdict what that report says
   */
  record Stored(long submission, int report, Verdict verdict) {}

  /** Judges papers that lie in the archive already. */
  @FunctionalInterface
  interface Judge {
    /**
     * One filing for each paper, in order.
     *
     * @param papers positions among the arrivals
     */
    List<Filing> judge(List<Integer> papers, PapersAtOnce archive);
  }

  /**
   * Stores papers with their reports, all or none.
   *
   * @return one answer for each arrival, in order; empty for one that is left aside because its
   *     content or another edition of it is there already, or comes twice
   */
  List<Optional<Stored>> file(List<Arrival> arrivals, Judge judge);
}
