package org.guiju.store.papers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guiju.archive.Content;
import org.guiju.archive.Engine;
import org.guiju.archive.ReportText;
import org.guiju.archive.StoredReport;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.store.io.Locks;
import org.jdbi.v3.core.Handle;

/**
 * Reports by other rules on papers on file, within one transaction that holds the locks of the
 * papers: many together, through COPY. Each was made of the related facts that the standing report
 * rests on, by this program, and comes to stand in its place.
 */
public final class NextReports {
  private final Handle handle;

  /** Reports that come to stand within a transaction. */
  public NextReports(Handle handle) {
    this.handle = handle;
  }

  /**
   * A paper as it stands.
   *
   * @param businessDate day as of which it is usually judged
   * @param related hash of what its standing report rests on
   * @param last number of its last report
   */
  private record Standing(LocalDate businessDate, String related, int last) {
    /** Where the next report of the paper goes, made by this program of the same related facts. */
    ReportRows.Place next(long paper) {
      return new ReportRows.Place(paper, last + 1, related, Engine.name(), null);
    }
  }

  /** Keeps others from papers on file and their editions until the transaction ends. */
  public static void lock(Handle handle, Collection<Long> submissions) {
    Locks.takeAll(
        handle,
        "series",
        handle
            .createQuery("select encode(series, 'hex') from submission where id = any(:ids)")
            .bind("ids", submissions.toArray(Long[]::new))
            .mapTo(String.class)
            .list());
  }

  /**
   * Stores those reports that are not there yet. They come to stand, unless they are as of another
   * day than is usual for the paper.
   *
   * @param texts reports by their papers
   * @return the numbers of the reports among those of their papers
   */
  public Map<Long, Integer> file(Map<Long, Content> texts) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    Map<Long, CheckReport> reports = new TreeMap<>();
    texts.forEach((paper, text) -> reports.put(paper, ReportText.read(text)));
    Map<Long, Standing> papers = papers(texts.keySet());
    Map<Long, StoredReport> stored = there(reports, papers);
    ReportRows rows = new ReportRows(handle);
    reports.forEach(
        (paper, report) ->
            stored.computeIfAbsent(
                paper, id -> rows.add(papers.get(id).next(id), report, texts.get(id))));
    rows.write();
    stand(reports, papers, stored);
    Map<Long, Integer> numbers = new TreeMap<>();
    stored.forEach((paper, report) -> numbers.put(paper, report.n()));
    return numbers;
  }

  private Map<Long, Standing> papers(Collection<Long> ids) {
    Map<Long, Standing> papers = new HashMap<>();
    handle
        .createQuery(
            """
            select s.id, s.business_date, encode(r.related, 'hex'),
                   (select max(n) from report every where every.submission = s.id)
            from submission s join standing t on t.submission = s.id
            join report r on r.submission = t.submission and r.n = t.n
            where s.id = any(:ids)
            """)
        .bind("ids", ids.toArray(Long[]::new))
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong(1),
                    new Standing(
                        row.getObject(2, LocalDate.class), row.getString(3), row.getInt(4))))
        .forEach(paper -> papers.put(paper.getKey(), paper.getValue()));
    return papers;
  }

  /** Those that the same check gave before. */
  private Map<Long, StoredReport> there(
      Map<Long, CheckReport> reports, Map<Long, Standing> papers) {
    Map<Long, StoredReport> there = new TreeMap<>();
    for (StoredReport known : new Reports(handle).of(reports.keySet())) {
      CheckReport report = reports.get(known.submission());
      boolean isSame =
          known.ruleSetSha256().equals(report.ruleSet().sha256())
              && known.relatedSha256().equals(papers.get(known.submission()).related())
              && known.asOf().equals(report.asOf())
              && Objects.equals(known.knownAt(), report.knownAt());
      if (isSame) {
        there.put(known.submission(), known);
      }
    }
    return there;
  }

  private static boolean isUsual(StoredReport report, Standing paper) {
    return report.knownAt() == null && report.asOf().equals(paper.businessDate());
  }

  private void stand(
      Map<Long, CheckReport> reports, Map<Long, Standing> papers, Map<Long, StoredReport> stored) {
    List<StoredReport> usual =
        stored.values().stream()
            .filter(report -> isUsual(report, papers.get(report.submission())))
            .toList();
    Map<StoredReport, List<Finding>> changed = new HashMap<>();
    for (StoredReport report : new Reports(handle).stand(usual)) {
      changed.put(report, reports.get(report.submission()).findings());
    }
    new DoubtRows(handle).follow(changed);
  }
}
