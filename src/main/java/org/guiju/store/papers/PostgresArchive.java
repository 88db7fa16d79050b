package org.guiju.store.papers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.Filed;
import org.guiju.archive.Filing;
import org.guiju.archive.IdempotencyKey;
import org.guiju.archive.Series;
import org.guiju.archive.StoredReport;
import org.guiju.archive.StoredSubmission;
import org.guiju.archive.SubmissionFilter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The archive in PostgreSQL. */
public final class PostgresArchive implements Archive {
  private final Jdbi database;
  private final YoungArchive young;

  public PostgresArchive(Jdbi database) {
    this.database = database;
    this.young = new YoungArchive(database);
  }

  @Override
  public Filed file(Filing filing) {
    Filed filed = database.inTransaction(handle -> file(handle, filing));
    if (filed.created()) {
      young.grew(List.of(filed.submission().id()));
    }
    return filed;
  }

  static Filed file(Handle handle, Filing filing) {
    Keys keys = new Keys(handle);
    Optional<Filed> before = filing.key().flatMap(key -> keys.claim(key));
    if (before.isPresent()) {
      return before.get();
    }
    Submissions submissions = new Submissions(handle);
    Submissions.Entry entry = submissions.keep(filing);
    Reports.Entry report =
        entry.created()
            ? firstReport(handle, filing, entry)
            : new Reports(handle).keep(filing, entry.id());
    filing.key().ifPresent(key -> keys.keep(key, report.report(), entry.created()));
    Interests interests = new Interests(handle);
    interests.add(entry.id(), filing.inquiry(), entry.created());
    interests.write();
    return new Filed(
        submissions.find(entry.id()).orElseThrow(),
        report.report(),
        report.text(),
        entry.created());
  }

  private static Reports.Entry firstReport(Handle handle, Filing filing, Submissions.Entry entry) {
    FirstReports reports = new FirstReports(handle, List.of(filing));
    Reports.Entry report = reports.add(filing, entry.id());
    boolean onlyEdition = entry.edition() == 1;
    if (onlyEdition) {
      reports.addDoubts(filing, report.report(), Series.of(filing.facts()));
    }
    reports.write();
    if (!onlyEdition) {
      new DoubtRows(handle).follow(Map.of(report.report(), filing.report().findings()));
    }
    return report;
  }

  @Override
  public Optional<Filed> filedUnder(IdempotencyKey key) {
    return database.inTransaction(handle -> new Keys(handle).filed(key));
  }

  @Override
  public Optional<StoredSubmission> submission(long id) {
    return database.withHandle(handle -> new Submissions(handle).find(id));
  }

  @Override
  public Optional<Content> content(long id) {
    return database.withHandle(handle -> new Submissions(handle).content(id));
  }

  @Override
  public List<StoredSubmission> list(SubmissionFilter filter) {
    return database.withHandle(handle -> new Submissions(handle).list(filter));
  }

  @Override
  public List<StoredReport> reports(long submission) {
    return database.withHandle(handle -> new Reports(handle).list(submission));
  }

  @Override
  public Optional<StoredReport> report(long submission, int n) {
    return database.withHandle(handle -> new Reports(handle).find(submission, n));
  }

  @Override
  public Optional<Content> reportText(long submission, int n) {
    return database.withHandle(handle -> new Reports(handle).text(submission, n));
  }

  @Override
  public Optional<Content> related(long submission, int n) {
    return database.withHandle(handle -> new Reports(handle).related(submission, n));
  }
}
