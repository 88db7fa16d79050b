package org.guiju.findings;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything a check has to say. Two checks of the same submission under the same rule set and
 * dates give equal reports, to the byte.
 *
 * @param verdict the answer as a whole
 * @param asOf day whose wording of the rules was applied
 * @param knownAt day whose knowledge of the rules was applied; null for all that is known
 * @param ruleSet version of the rules
 * @param submission what was checked
 * @param findings all findings, heaviest first
 * @param rules outcome of every rule, in order of id
 * @param counts totals for a quick look
 */
public record CheckReport(
    Verdict verdict,
    LocalDate asOf,
    LocalDate knownAt,
    RuleSetVersion ruleSet,
    SubmissionRef submission,
    List<Finding> findings,
    List<RuleOutcome> rules,
    Counts counts) {

  /** The same report on a submission that lies in the archive as {@code id}. */
  public CheckReport filedAs(String id) {
    SubmissionRef filed =
        new SubmissionRef(id, submission.sha256(), submission.kind(), submission.docNo());
    return new CheckReport(verdict, asOf, knownAt, ruleSet, filed, findings, rules, counts);
  }

  /**
   * Identity of a rule set.
   *
   * @param version short name
   * @param sha256 hash over all rule files
   */
  public record RuleSetVersion(String version, String sha256) {}

  /**
   * Identity of a submission.
   *
   * @param id id in the archive; null when nothing was stored
   * @param sha256 hash of its canonical form
   * @param kind kind of submission
   * @param docNo number of the paper; null when it has none
   */
  public record SubmissionRef(String id, String sha256, String kind, String docNo) {}

  /**
   * Totals of a report.
   *
   * @param violations findings of severity VIOLATION
   * @param warnings findings of severity WARNING
   * @param advisories findings of severity ADVISORY
   * @param violated rules with findings
   * @param passed rules that passed
   * @param notApplicable rules that concern nothing in the paper
   * @param notChecked rules that could not be checked
   */
  public record Counts(
      long violations,
      long warnings,
      long advisories,
      long violated,
      long passed,
      long notApplicable,
      long notChecked) {

    /** Counts findings by severity and rules by outcome. */
    public static Counts of(List<Finding> findings, List<RuleOutcome> rules) {
      return new Counts(
          bySeverity(findings, Severity.VIOLATION),
          bySeverity(findings, Severity.WARNING),
          bySeverity(findings, Severity.ADVISORY),
          byOutcome(rules, Outcome.VIOLATED),
          byOutcome(rules, Outcome.PASSED),
          byOutcome(rules, Outcome.NOT_APPLICABLE),
          byOutcome(rules, Outcome.NOT_CHECKED));
    }

    private static long bySeverity(List<Finding> findings, Severity severity) {
      return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static long byOutcome(List<RuleOutcome> rules, Outcome outcome) {
      return rules.stream().filter(rule -> rule.outcome() == outcome).count();
    }
  }
}
