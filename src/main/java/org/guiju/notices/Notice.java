package org.guiju.notices;

import java.time.OffsetDateTime;
import org.guiju.findings.Verdict;

/**
 * A verdict on file that changed.
 *
 * @param id number, the same wherever and however often this is told; later ones are higher for one
 *     submission
 * @param at when the later report came to stand
 * @param submission the paper
 * @param docNo its number in the prescribed brackets; null when it has none
 * @param regionName its region as printed
 * @param regionCode code of its region
 * @param before verdict that stood
 * @param after verdict that stands from then on
 * @param reportBefore number of the report that stood
 * @param reportAfter number of the report that stands from then on
 * @param causePaper submission that arrived later and made it judged again; null for none
 * @param causeRuleSet SHA-256 of the version that judged differently; null when both reports go by
 *     the same version
 */
public record Notice(
    long id,
    OffsetDateTime at,
    long submission,
    String docNo,
    String regionName,
    String regionCode,
    Verdict before,
    Verdict after,
    int reportBefore,
    int reportAfter,
    Long causePaper,
    String causeRuleSet) {}
