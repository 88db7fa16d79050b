package org.guiju.archive;

import java.util.Optional;
import org.guiju.facts.Kind;
import org.guiju.facts.region.Region;
import org.guiju.findings.Verdict;

/**
 * Which submissions are asked for; what is empty does not matter.
 *
 * @param region region that sent them, or one below it
 * @param kind their kind
 * @param fiscalYear their budget year
 * @param docNo number of the paper, in whatever brackets
 * @param verdict how they stand now
 * @param below only those with a smaller id, that is, older ones
 * @param limit at most so many
 */
public record SubmissionFilter(
    Optional<Region> region,
    Optional<Kind> kind,
    Optional<Integer> fiscalYear,
    Optional<String> docNo,
    Optional<Verdict> verdict,
    Optional<Long> below,
    int limit) {}
