package org.guiju.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.archive.StoredReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;
import org.guiju.handling.Doubt;
import org.guiju.handling.DoubtState;
import org.guiju.handling.Evidence;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Doubts of one paper, within one transaction that holds the paper's lock when it writes. */
final class DoubtRows {
  static final String COLUMNS =
      """
      d.id, d.submission, d.n, d.identity, d.rule_id, d.severity, d.message,
      encode(d.evidence, 'hex'), d.standing, d.since, d.state, encode(d.judged_evidence, 'hex'),
      d.steps
      """;

  static final RowMapper<Doubt> MAPPER =
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

  DoubtRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * Makes the doubts of a paper those of {@code report}, which came to stand for one of its
   * editions; nothing when that is not the latest.
   */
  void follow(StoredReport report, List<Finding> findings) {
    Optional<String> series = seriesOfLatest(report.submission());
    series.ifPresent(
        paper -> {
          Map<String, List<Finding>> byIdentity = byIdentity(findings);
          letGo(paper, byIdentity);
          if (!byIdentity.isEmpty()) {
            take(paper, report, byIdentity);
          }
        });
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

  private Optional<String> seriesOfLatest(long submission) {
    return handle
        .createQuery(
            """
            select encode(series, 'hex') from submission s where id = :id and not exists (
                select 1 from submission later
                where later.series = s.series and later.edition > s.edition)
            """)
        .bind("id", submission)
        .mapTo(String.class)
        .findOne();
  }

  private void letGo(String series, Map<String, List<Finding>> byIdentity) {
    handle
        .createUpdate(
            """
            update doubt set standing = false
            where series = :series and standing and identity <> all(:identities)
            """)
        .bind("series", Hex.bytes(series))
        .bind("identities", byIdentity.keySet().toArray(String[]::new))
        .execute();
  }

  private void take(String series, StoredReport report, Map<String, List<Finding>> byIdentity) {
    List<Finding> first = byIdentity.values().stream().map(some -> some.get(0)).toList();
    handle
        .createUpdate(
            """
            insert into doubt (series, identity, submission, n, rule_id, severity, message, evidence)
            select :series, f.identity, :submission, :n, f.rule_id, f.severity, f.message,
                   decode(f.evidence, 'hex')
            from unnest(:identities, :rules, :severities, :messages, :evidence)
                 as f(identity, rule_id, severity, message, evidence)
            on conflict (series, identity) do update set
              submission = excluded.submission, n = excluded.n, severity = excluded.severity,
              message = excluded.message, evidence = excluded.evidence, standing = true,
              judged_evidence = case when doubt.standing then doubt.judged_evidence end
            """)
        .bind("series", Hex.bytes(series))
        .bind("submission", report.submission())
        .bind("n", report.n())
        .bind("identities", byIdentity.keySet().toArray(String[]::new))
        .bind("rules", first.stream().map(Finding::ruleId).toArray(String[]::new))
        .bind(
            "severities",
            first.stream().map(finding -> finding.severity().name()).toArray(String[]::new))
        .bind("messages", first.stream().map(Finding::message).toArray(String[]::new))
        .bind("evidence", byIdentity.values().stream().map(Evidence::of).toArray(String[]::new))
        .execute();
  }

  List<Doubt> list(String series) {
    return of(series, "").map(MAPPER).list();
  }

  Optional<Doubt> find(String series, String identity) {
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
