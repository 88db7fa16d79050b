package org.guiju.store;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.archive.Content;
import org.guiju.archive.Filing;
import org.guiju.archive.ReportText;
import org.guiju.archive.StoredReport;
import org.guiju.findings.CheckReport;
import org.jdbi.v3.core.Handle;

/** New reports on their way into the database. Their rules and related facts are there already. */
final class ReportRows {
  private final Handle handle;
  private final OffsetDateTime now;
  private final CopyRows rows;

  /** By rules and kind of paper; of this transaction alone, which may have added one. */
  private final Map<List<String>, PackingDictionary> dictionaries = new HashMap<>();

  ReportRows(Handle handle) {
    this.handle = handle;
    this.now = handle.createQuery("select clock_timestamp()").mapTo(OffsetDateTime.class).one();
    this.rows =
        new CopyRows(
            handle,
            "report",
            "submission",
            "n",
            "rule_set",
            "related",
            "as_of",
            "known_at",
            "checked_at",
            "verdict",
            "violations",
            "warnings",
            "advisories",
            "not_checked",
            "engine",
            "sha256",
            "cause",
            "content");
  }

  /** Adds report {@code n} on a submission. */
  Reports.Entry add(Filing filing, long submission, int n) {
    CheckReport report = filing.report().filedAs(String.valueOf(submission));
    CheckReport.Counts counts = report.counts();
    Content text = ReportText.of(report);
    StoredReport stored =
        new StoredReport(
            submission,
            n,
            report.ruleSet().sha256(),
            filing.related().sha256(),
            report.asOf(),
            report.knownAt(),
            now,
            report.verdict(),
            Math.toIntExact(counts.violations()),
            Math.toIntExact(counts.warnings()),
            Math.toIntExact(counts.advisories()),
            Math.toIntExact(counts.notChecked()),
            filing.engine(),
            text.sha256(),
            filing.cause());
    add(stored, packed(report, text));
    return new Reports.Entry(stored, text);
  }

  private byte[] packed(CheckReport report, Content text) {
    String ruleSet = report.ruleSet().sha256();
    String kind = report.submission().kind();
    PackingDictionary dictionary =
        dictionaries.computeIfAbsent(
            List.of(ruleSet, kind),
            none -> PackingDictionary.forReports(handle, Hex.bytes(ruleSet), kind, text));
    return Packed.pack(text.bytes(), dictionary);
  }

  private void add(StoredReport report, byte[] content) {
    rows.add(
        report.submission(),
        report.n(),
        Hex.bytes(report.ruleSetSha256()),
        Hex.bytes(report.relatedSha256()),
        report.asOf(),
        report.knownAt(),
        report.checkedAt(),
        report.verdict(),
        report.violations(),
        report.warnings(),
        report.advisories(),
        report.notChecked(),
        report.engine(),
        Hex.bytes(report.sha256()),
        report.cause(),
        content);
  }

  void write() {
    rows.write();
  }
}
