package org.guiju.handling;

import org.guiju.archive.Person;

/**
 * A certification that somebody wants to give.
 *
 * @param role as what
 * @param report number of the report that the person has before them
 * @param reportSha256 hash of that report, 64 digits
 * @param note what the person adds; null when nothing
 * @param person who
 */
public record CertificationRequest(
    CertificationRole role, int report, String reportSha256, String note, Person person) {}
