package org.guiju.handling;

import java.time.OffsetDateTime;

/**
 * One person's word for a report (签认).
 *
 * @param submission the submission
 * @param report number of the report among those of the submission
 * @param reportSha256 hash of the report's text, 64 digits
 * @param role as what the person certifies
 * @param note what the person adds; null when nothing
 * @param person who certifies
 * @param at when
 */
public record Certification(
    long submission,
    int report,
    String reportSha256,
    CertificationRole role,
    String note,
    String person,
    OffsetDateTime at) {}
