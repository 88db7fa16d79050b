package org.guiju.store.papers;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.archive.Content;
import org.guiju.archive.Filing;
import org.guiju.archive.ReportText;
import org.guiju.archive.StoredReport;
import org.guiju.findings.CheckReport;
import org.guiju.store.io.CopyRows;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Packed;
import org.guiju.store.io.PackingDictionary;
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

  /**
   * Where a report goes and what it comes from.
   *
   * @param submission its paper
   * @param n its number among the reports of the paper
   * @param related hash of the related facts it rests on
   * @param engine program and rule engine that made it
   * @param cause later paper that made the paper judged again; null otherwise
   */
  record Place(long submission, int n, String related, String engine, Long cause) {}

  /** Adds report {@code n} on a submission. */
  Reports.Entry add(Filing filing, long submission, int n) {
    CheckReport report = filing.report().filedAs(String.valueOf(submission));
    Content text = ReportText.of(report);
    Place place =
        new Place(submission, n, filing.related().sha256(), filing.engine(), filing.cause());
    return new Reports.Entry(add(place, report, text), text);
  }

  /**
   * Adds a report that is text already.
   *
   * @param text what {@code report} looks like
   */
  StoredReport add(Place place, CheckReport report, Content text) {
    CheckReport.Counts counts = report.counts();
    StoredReport stored =
        new StoredReport(
            place.submission(),
            place.n(),
            report.ruleSet().sha256(),
            place.related(),
            report.asOf(),
            report.knownAt(),
            now,
            report.verdict(),
            Math.toIntExact(counts.violations()),
            Math.toIntExact(counts.warnings()),
            Math.toIntExact(counts.advisories()),
            Math.toIntExact(counts.notChecked()),
            place.engine(),
            text.sha256(),
            place.cause());
    add(stored, packed(report, text));
    return stored;
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
