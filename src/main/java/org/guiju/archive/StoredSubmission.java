package org.guiju.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.guiju.findings.Verdict;

/**
 * A submission in the archive.
 *
 * @param id number in the archive
 * @param sha256 hash of its canonical form, 64 digits
 * @param kind code of its kind
 * @param docNo number of the paper in the prescribed brackets; null when it has none
 * @param title title of the paper; null when it has none
 * @param fundName name of the fund; null when not given
 * @param fundPart part of the fund; null when not given
 * @param fiscalYear budget year
 * @param regionName region as the paper names it
 * @param regionCode its GB/T 2260 code or zone id
 * @param businessDate day the paper is judged by unless another is asked for
 * @param edition 1 for the first of its number and region, 2 for the next with another content
 * @param predecessor the edition before; null for the first
 * @param receivedAt when it was stored
 * @param sentBy who sent it; null when not said
 * @param report number of the report that says how it stands now
 * @param verdict what that report says
 * @param staleSince since when a later paper may change that; null when none may
 */
public record StoredSubmission(
    long id,
    String sha256,
    String kind,
    String docNo,
    String title,
    String fundName,
    String fundPart,
    int fiscalYear,
    String regionName,
    String regionCode,
    LocalDate businessDate,
    int edition,
    Long predecessor,
    OffsetDateTime receivedAt,
    String sentBy,
    int report,
    Verdict verdict,
    OffsetDateTime staleSince) {}
