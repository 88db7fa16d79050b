package org.guiju.cli;

import org.guiju.findings.CheckReport;
import org.guiju.findings.Severity;

/** Adds up what became of the papers of one command. */
final class CheckTally {
  private final Severity failOn;
  private long papers;
  private long unreadable;
  private long violations;
  private long warnings;
  private long advisories;
  private boolean failed;

  /**
   * An empty tally.
   *
   * @param failOn lightest finding that makes the command fail
   */
  CheckTally(Severity failOn) {
    this.failOn = failOn;
  }

  void add(CheckReport report) {
    papers++;
    violations += report.counts().violations();
    warnings += report.counts().warnings();
    advisories += report.counts().advisories();
    failed |=
        report.findings().stream().anyMatch(finding -> finding.severity().compareTo(failOn) <= 0);
  }

  void unreadable() {
    unreadable++;
  }

  /** An unreadable paper outweighs findings: of it nothing is known. */
  int exitCode() {
    if (unreadable > 0) {
      return ExitCode.PROBLEMS;
    }
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  String line(Texts texts) {
    return texts.get("check.totals", papers, violations, warnings, advisories, unreadable);
  }
}
