package org.guiju.recheck;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.findings.Verdict;

/**
 * What came of judging one paper again.
 *
 * @param submission its number in the archive
 * @param status whether and how its report differs
 * @param before verdict under the base version; null when it could not be judged
 * @param after verdict under the candidate; null when it could not be judged
 * @param reportSha256 hash of the report under the candidate as text; of one that was {@link
 *     Status#CARRIED} that of the report on file under the base, by which it still stands, null
 *     when there is none; null when {@link Status#FAILED}
 * @param report that text; empty unless the report says something else than before
 * @param flips what flipped, in the order of a report
 * @param problem why it could not be judged, in Chinese; null otherwise
 */
public record FilingOutcome(
    long submission,
    Status status,
    Verdict before,
    Verdict after,
    String reportSha256,
    Optional<Content> report,
    List<Flip> flips,
    String problem) {

  public FilingOutcome {
    flips = List.copyOf(flips);
  }

  /** What became of a paper in a run. */
  public enum Status {
    /** The change cannot reach it; its verdict is carried over. */
    CARRIED,
    /** Judged, and nothing flipped. */
    SAME,
    /** Judged, and something flipped. */
    FLIPPED,
    /** Could not be judged; never taken for a pass. */
    FAILED
  }
}
