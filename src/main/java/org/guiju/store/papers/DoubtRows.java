package org.guiju.store.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.archive.StoredReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;
import org.guiju.handling.Doubt;
import org.guiju.handling.DoubtState;
import org.guiju.handling.Evidence;
import org.guiju.store.io.Binary;
import org.guiju.store.io.CopyRows;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Doubts of one paper, within one transaction that holds the paper's lock when it writes. */
public final class DoubtRows {
  /** What {@link #MAPPER} reads. */
  public static final String COLUMNS =
      """
      d.id, d.submission, d.n, d.identity, d.rule_id, d.severity, d.message,
      encode(d.evidence, 'hex'), d.standing, d.since, d.state, encode(d.judged_evidence, 'hex'),
      d.steps
      """;

  /** Reads a doubt from a row of {@link #COLUMNS}. */
  public static final RowMapper<Doubt> MAPPER =
      (row, context) ->
          new Doubt(
              row.getLong(1),
              row.getLong(2),
              row.getInt(3),
              row.getString(4),
              row.getString(5),
              Severity.valueOf(row.getString(6)),
              row.getString(7),
              row.getString(8),
              row.getBoolean(9),
              row.getObject(10, java.time.OffsetDateTime.class),
              DoubtState.valueOf(row.getString(11)),
              row.getString(12),
              row.getInt(13));

  private final Handle handle;

  /** Doubts within a transaction. */
  public DoubtRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * Makes the doubts of papers those of reports that came to stand for one of their editions;
   * nothing for those where that is not the latest.
   *
   * @param findings of each report, in its order
   */
  void follow(Map<StoredReport, List<Finding>> findings) {
    Map<Long, String> series = seriesOfLatest(findings.keySet());
    List<Found> found = new ArrayList<>();
    findings.forEach(
        (report, some) -> {
          String paper = series.get(report.submission());
          if (paper != null) {
            byIdentity(some)
                .forEach((identity, same) -> found.add(new Found(paper, report, identity, same)));
          }
        });
    letGo(series.values(), found);
    take(found);
  }

  /**
   * One doubt that a report raises.
   *
   * @param series the paper
   * @param findings of that identity, at least one
   */
  private record Found(
      String series, StoredReport report, String identity, List<Finding> findings) {
    Finding first() {
      return findings.get(0);
    }
  }

  /** Columns of {@link #first}. */
  static final String[] FIRST = {
    "series", "identity", "submission", "n", "rule_id", "severity", "message", "evidence"
  };

  /** Adds the doubts of a paper that has no other edition and no other report. */
  static void first(CopyRows rows, String series, StoredReport report, List<Finding> findings) {
    byIdentity(findings)
        .forEach(
            (identity, some) ->
                rows.add(
                    Hex.bytes(series),
                    identity,
                    report.submission(),
                    report.n(),
                    some.get(0).ruleId(),
                    some.get(0).severity(),
                    some.get(0).message(),
                    Hex.bytes(Evidence.of(some))));
  }

  private static Map<String, List<Finding>> byIdentity(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::identity, LinkedHashMap::new, Collectors.toList()));
  }

  /** By submission; those that are not the latest edition of their paper are left out. */
  private Map<Long, String> seriesOfLatest(Collection<StoredReport> reports) {
    Map<Long, String> series = new HashMap<>();
    handle
        .createQuery(
            """
            select id, encode(series, 'hex') from submission s
            where id = any(:ids) and not exists (
                select 1 from submission later
                where later.series = s.series and later.edition > s.edition)
            """)
        .bind("ids", reports.stream().map(StoredReport::submission).toArray(Long[]::new))
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(paper -> series.put(paper.getKey(), paper.getValue()));
    return series;
  }

  private void letGo(Collection<String> papers, List<Found> found) {
    handle
        .createUpdate(
            """
            update doubt d set standing = false
            from unnest(:papers) as p(series)
            where d.series = p.series and d.standing and not exists (
                select 1 from unnest(:series, :identities) as f(series, identity)
                where f.series = d.series and f.identity = d.identity)
            """)
        .bind("papers", Binary.array(papers.stream().map(Hex::bytes)))
        .bind("series", Binary.array(found.stream().map(Found::series).map(Hex::bytes)))
        .bind("identities", texts(found, Found::identity))
        .execute();
  }

  private static String[] texts(List<Found> found, Function<Found, String> text) {
    return found.stream().map(text).toArray(String[]::new);
  }

  private void take(List<Found> found) {
    handle
        .createUpdate(
            """
            insert into doubt (series, identity, submission, n, rule_id, severity, message, evidence)
            select f.series, f.identity, f.submission, f.n, f.rule_id, f.severity, f.message,
                   decode(f.evidence, 'hex')
            from unnest(:series, :identities, :submissions, :numbers, :rules, :severities,
                        :messages, :evidence)
                 as f(series, identity, submission, n, rule_id, severity, message, evidence)
            on conflict (series, identity) do update set
              submission = excluded.submission, n = excluded.n, severity = excluded.severity,
              message = excluded.message, evidence = excluded.evidence, standing = true,
              judged_evidence = case when doubt.standing then doubt.judged_evidence end
            """)
        .bind("series", Binary.array(found.stream().map(Found::series).map(Hex::bytes)))
        .bind("identities", texts(found, Found::identity))
        .bind(
            "submissions",
            found.stream().map(one -> one.report().submission()).toArray(Long[]::new))
        .bind("numbers", found.stream().map(one -> one.report().n()).toArray(Integer[]::new))
        .bind("rules", texts(found, one -> one.first().ruleId()))
        .bind("severities", texts(found, one -> one.first().severity().name()))
        .bind("messages", texts(found, one -> one.first().message()))
        .bind("evidence", texts(found, one -> Evidence.of(one.findings())))
        .execute();
  }

  /** The doubts of a series of papers. */
  public List<Doubt> list(String series) {
    return of(series, "").map(MAPPER).list();
  }

  /** The doubt about a finding of a series; empty when there is none. */
  public Optional<Doubt> find(String series, String identity) {
    return of(series, " and d.identity = :identity")
        .bind("identity", identity)
        .map(MAPPER)
        .findOne();
  }

  private Query of(String series, String condition) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from doubt d where d.series = :series"
                + condition
                + " order by d.id")
        .bind("series", Hex.bytes(series));
  }
}
