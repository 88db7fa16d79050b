package org.guiju.archive;

/**
 * A submission and its report as they lie in the archive.
 *
 * @param submission the submission
 * @param report the report on it
 * @param text the report as it is answered
 * @param created false when the submission was there already
 */
public record Filed(
    StoredSubmission submission, StoredReport report, Content text, boolean created) {}
