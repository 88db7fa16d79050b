package org.guiju.store.papers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.archive.Filing;
import org.guiju.archive.Series;
import org.guiju.archive.StoredReport;
import org.guiju.related.ArrivingPapers;
import org.guiju.store.io.Locks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Papers that arrive together, through COPY and in one transaction. */
public final class PostgresArrivals implements ArrivingPapers {
  private final Jdbi database;
  private final PaperReader reader;
  private final YoungArchive young;

  public PostgresArrivals(Jdbi database, PaperReader reader) {
    this.database = database;
    this.reader = reader;
    this.young = new YoungArchive(database);
  }

  @Override
  public List<Optional<Stored>> file(List<Arrival> arrivals, Judge judge) {
    List<Optional<Stored>> stored =
        database.inTransaction(handle -> new Batch(handle, arrivals).file(judge));
    young.grew(stored.stream().flatMap(Optional::stream).map(Stored::submission).toList());
    return stored;
  }

  /** One transaction. */
  private final class Batch {
    private final Handle handle;
    private final List<Arrival> arrivals;
    private final List<String> series;

    Batch(Handle handle, List<Arrival> arrivals) {
      this.handle = handle;
      this.arrivals = arrivals;
      this.series = arrivals.stream().map(arrival -> Series.of(arrival.facts())).toList();
    }

    List<Optional<Stored>> file(Judge judge) {
      Locks.takeAll(handle, "series", series);
      List<Integer> fresh = fresh();
      List<Long> numbers = keepSubmissions(fresh);
      List<Filing> filings = judge.judge(fresh, new PaperQueries(handle, reader, LastEdition.NOW));
      List<StoredReport> reports = keepReports(fresh, filings, numbers);
      Interests interests = new Interests(handle);
      for (int i = 0; i < fresh.size(); i++) {
        interests.add(numbers.get(i), filings.get(i).inquiry(), true);
      }
      interests.write();
      List<Optional<Stored>> answers = new ArrayList<>();
      arrivals.forEach(arrival -> answers.add(Optional.empty()));
      for (int i = 0; i < fresh.size(); i++) {
        StoredReport report = reports.get(i);
        answers.set(
            fresh.get(i),
            Optional.of(new Stored(report.submission(), report.n(), report.verdict())));
      }
      return answers;
    }

    /** Positions of those whose content and series are new to the archive and come once. */
    private List<Integer> fresh() {
      Set<String> known =
          new HashSet<>(
              new Submissions(handle)
                  .there(
                      arrivals.stream().map(arrival -> arrival.facts().sha256()).toList(), series));
      List<Integer> fresh = new ArrayList<>();
      for (int i = 0; i < arrivals.size(); i++) {
        boolean isNew =
            !known.contains(arrivals.get(i).facts().sha256()) && known.add(series.get(i));
        if (isNew) {
          fresh.add(i);
        }
      }
      return fresh;
    }

    private List<Long> keepSubmissions(List<Integer> fresh) {
      List<Long> numbers = new Submissions(handle).numbers(fresh.size());
      SubmissionRows rows = new SubmissionRows(handle);
      for (int i = 0; i < fresh.size(); i++) {
        Arrival arrival = arrivals.get(fresh.get(i));
        rows.add(numbers.get(i), 1, arrival.facts(), arrival.content(), arrival.sentBy());
        reader.remember(arrival.facts());
      }
      rows.write();
      return numbers;
    }

    private List<StoredReport> keepReports(
        List<Integer> fresh, List<Filing> filings, List<Long> numbers) {
      FirstReports reports = new FirstReports(handle, filings);
      List<StoredReport> stored = new ArrayList<>();
      for (int i = 0; i < filings.size(); i++) {
        StoredReport report = reports.add(filings.get(i), numbers.get(i)).report();
        reports.addDoubts(filings.get(i), report, series.get(fresh.get(i)));
        stored.add(report);
      }
      reports.write();
      return stored;
    }
  }
}
