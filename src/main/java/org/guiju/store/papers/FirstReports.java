package org.guiju.store.papers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.archive.Filing;
import org.guiju.archive.StoredReport;
import org.guiju.store.io.CopyRows;
import org.guiju.store.rulesets.RuleTexts;
import org.jdbi.v3.core.Handle;

/**
 * The first reports of submissions on their way into the database, within the transaction that
 * stores the submissions. There is no other report yet to be looked for.
 */
final class FirstReports {
  private static final int FIRST = 1;

  private final ReportRows reports;
  private final CopyRows standing;
  private final CopyRows doubts;

  /** Stores what the reports of {@code filings} rest on. */
  FirstReports(Handle handle, List<Filing> filings) {
    Map<String, Filing> versions =
        filings.stream()
            .collect(
                Collectors.toMap(
                    filing -> filing.report().ruleSet().sha256(),
                    Function.identity(),
                    (first, other) -> first));
    versions.forEach((version, filing) -> RuleTexts.keep(handle, version, filing.rules()));
    Reports.keepRelated(handle, filings.stream().map(Filing::related).toList());
    reports = new ReportRows(handle);
    standing = new CopyRows(handle, "standing", "submission", "n", "verdict");
    doubts = new CopyRows(handle, "doubt", DoubtRows.FIRST);
  }

  /** Adds the report of a submission, which stands. */
  Reports.Entry add(Filing filing, long submission) {
    Reports.Entry entry = reports.add(filing, submission, FIRST);
    StoredReport report = entry.report();
    standing.add(report.submission(), report.n(), report.verdict());
    return entry;
  }

  /** Adds the doubts of a paper that has no other edition. */
  void addDoubts(Filing filing, StoredReport report, String series) {
    DoubtRows.first(doubts, series, report, filing.report().findings());
  }

  void write() {
    reports.write();
    standing.write();
    doubts.write();
  }
}
