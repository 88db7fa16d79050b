package org.guiju.desk;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.KnowledgeDay;
import org.guiju.archive.ReportText;
import org.guiju.archive.StoredReport;
import org.guiju.findings.CheckReport;
import org.guiju.findings.CheckReport.SubmissionRef;
import org.guiju.findings.ReportDiff;

/** The reports of the archive on one paper as of one day, held against another report. */
final class SaidBefore {
  private final Archive archive;
  private final CheckReport report;
  private final List<StoredReport> latestFirst;

  SaidBefore(Archive archive, long submission, CheckReport report) {
    this.archive = archive;
    // as the others: through its text
    this.report = ReportText.read(ReportText.of(report));
    this.latestFirst = new ArrayList<>(archive.reports(submission));
    latestFirst.removeIf(other -> !other.asOf().equals(report.asOf()));
    Collections.reverse(latestFirst);
  }

  /** The stored report that differs in nothing but its number and knowledge date. */
  Optional<StoredReport> identical() {
    Content words = words(report);
    return latestFirst.stream()
        .filter(stored -> stored.ruleSetSha256().equals(report.ruleSet().sha256()))
        .filter(stored -> words(text(stored)).equals(words))
        .findFirst();
  }

  /** Since when the reports up to the end of {@code day} had said the same. */
  Optional<OffsetDateTime> since(KnowledgeDay day) {
    OffsetDateTime since = null;
    for (StoredReport stored : latestFirst) {
      if (day.knew(stored.checkedAt())) {
        if (!ReportDiff.between(text(stored), report).same()) {
          break;
        }
        since = stored.checkedAt();
      }
    }
    return Optional.ofNullable(since);
  }

  private CheckReport text(StoredReport stored) {
    return ReportText.read(archive.reportText(stored.submission(), stored.n()).orElseThrow());
  }

  private static Content words(CheckReport report) {
    SubmissionRef ref = report.submission();
    return ReportText.of(
        new CheckReport(
            report.verdict(),
            report.asOf(),
            null,
            report.ruleSet(),
            new SubmissionRef(null, ref.sha256(), ref.kind(), ref.docNo()),
            report.findings(),
            report.rules(),
            report.counts()));
  }
}
