package org.guiju.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.StoredReport;
import org.guiju.recheck.Clocks;
import org.guiju.recheck.Flip;

/**
 * The verdict on a paper as of one day, with the knowledge of another.
 *
 * @param said what was to be said, with all it rests on
 * @param identical the stored report with the same words, its number and knowledge date aside
 * @param since since when the reports of the archive as of that day had said so, without
 *     interruption up to the end of the knowledge date; empty when the last of them said otherwise
 * @param standing the report that says how the paper stands now
 * @param standingVerdictSame whether that one has the same verdict
 * @param flips what that one says differently, and why
 */
public record VerdictThen(
    Clocks.Said said,
    Optional<StoredReport> identical,
    Optional<OffsetDateTime> since,
    StoredReport standing,
    boolean standingVerdictSame,
    List<Flip> flips) {
  public VerdictThen {
    flips = List.copyOf(flips);
  }
}
