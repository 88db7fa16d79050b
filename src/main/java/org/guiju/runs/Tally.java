package org.guiju.runs;

import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;

/**
 * How many papers of a run came to the same.
 *
 * @param status what became of them
 * @param before verdict under the base; null when it could not be judged
 * @param after verdict under the candidate; null when it could not be judged
 * @param filings how many
 */
public record Tally(Status status, Verdict before, Verdict after, long filings) {}
