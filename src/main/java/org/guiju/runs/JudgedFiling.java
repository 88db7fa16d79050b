package org.guiju.runs;

import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;

/**
 * What became of one paper in a run.
 *
 * @param submission number of the paper in the archive
 * @param docNo number of the paper; null when it has none
 * @param regionName region as the paper names it
 * @param status what became of it
 * @param before verdict under the base; null when it could not be judged
 * @param after verdict under the candidate; null when it could not be judged
 * @param reportSha256 hash of the report under the candidate, or of the one under the base when
 *     that was carried over; null when there is none
 * @param problem why it could not be judged, in Chinese; null otherwise
 */
public record JudgedFiling(
    long submission,
    String docNo,
    String regionName,
    Status status,
    Verdict before,
    Verdict after,
    String reportSha256,
    String problem) {}
