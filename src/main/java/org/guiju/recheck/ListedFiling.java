package org.guiju.recheck;

import org.guiju.findings.Verdict;

/**
 * One paper on file as the list of the archive has it, its content unread: enough to tell that a
 * change cannot reach it.
 *
 * @param submission its number in the archive
 * @param paper what decides which rules concern it
 * @param before verdict of its report under the base version
 * @param reportSha256 hash of that report as text
 */
public record ListedFiling(long submission, Known paper, Verdict before, String reportSha256) {}
