package org.guiju.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.guiju.findings.Verdict;

/**
 * A report in the archive, without its text.
 *
 * @param submission what was checked
 * @param n running number among the reports of that submission
 * @param ruleSetSha256 rules it was checked by
 * @param relatedSha256 related facts it was checked against
 * @param asOf day whose wording of the rules was applied
 * @param knownAt day whose knowledge of the rules was applied; null for all that was known
 * @param checkedAt when it was stored
 * @param verdict the answer as a whole
 * @param violations findings of severity VIOLATION
 * @param warnings findings of severity WARNING
 * @param advisories findings of severity ADVISORY
 * @param notChecked rules that could not be checked
 * @param engine program and rule engine that made it
 * @param sha256 hash of its text
 * @param cause later paper that made the submission judged again; null otherwise
 */
public record StoredReport(
    long submission,
    int n,
    String ruleSetSha256,
    String relatedSha256,
    LocalDate asOf,
    LocalDate knownAt,
    OffsetDateTime checkedAt,
    Verdict verdict,
    int violations,
    int warnings,
    int advisories,
    int notChecked,
    String engine,
    String sha256,
    Long cause) {}
