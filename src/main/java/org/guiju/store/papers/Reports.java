package org.guiju.store.papers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.archive.Filing;
import org.guiju.archive.StoredReport;
import org.guiju.store.io.Binary;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Packed;
import org.guiju.store.io.PackingDictionary;
import org.guiju.store.rulesets.RuleTexts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Reports, within one transaction. */
public final class Reports {
  private static final String SELECT =
      """
      select submission, n, encode(rule_set, 'hex') as rule_set_sha256,
             encode(related, 'hex') as related_sha256, as_of, known_at, checked_at, verdict,
             violations, warnings, advisories, not_checked, engine, encode(sha256, 'hex') as sha256,
             cause
      from report
      """;

  private final Handle handle;

  /** Reports within a transaction. */
  public Reports(Handle handle) {
    this.handle = handle;
    handle.registerRowMapper(StoredReport.class, ConstructorMapper.of(StoredReport.class));
  }

  /**
   * A report that was stored.
   *
   * @param report the report
   * @param text as it was answered
   */
  record Entry(StoredReport report, Content text) {}

  /**
   * Stores the report of {@code filing} unless the same check is there; it becomes the standing
   * one.
   */
  Entry keep(Filing filing, long submission) {
    RuleTexts.keep(handle, filing.report().ruleSet().sha256(), filing.rules());
    byte[] related = keepRelated(filing.related());
    Entry entry =
        same(filing, submission, related)
            .map(report -> new Entry(report, text(submission, report.n()).orElseThrow()))
            .orElseGet(() -> added(filing, submission));
    if ((isUsual(filing) || !stands(submission)) && !stand(List.of(entry.report())).isEmpty()) {
      new DoubtRows(handle).follow(Map.of(entry.report(), filing.report().findings()));
    }
    return entry;
  }

  /** True for a check as of the paper's own day; what another day would give does not stand. */
  private static boolean isUsual(Filing filing) {
    return filing.report().knownAt() == null
        && filing.report().asOf().equals(filing.facts().businessDate());
  }

  private boolean stands(long submission) {
    return handle
        .createQuery("select 1 from standing where submission = :submission")
        .bind("submission", submission)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  /** Stores related facts that are not there yet. */
  static void keepRelated(Handle handle, Collection<Content> contents) {
    Map<String, Content> distinct = new TreeMap<>();
    contents.forEach(content -> distinct.put(content.sha256(), content));
    handle
        .createUpdate(
            """
            insert into related_snapshot (sha256, content)
            select sha256, content from unnest(:sha256, :contents) as c(sha256, content)
            on conflict do nothing
            """)
        .bind("sha256", Binary.array(distinct.keySet().stream().map(Hex::bytes)))
        .bind(
            "contents",
            Binary.array(distinct.values().stream().map(some -> Packed.pack(some.bytes()))))
        .execute();
  }

  private byte[] keepRelated(Content content) {
    keepRelated(handle, List.of(content));
    return Hex.bytes(content.sha256());
  }

  private Optional<StoredReport> same(Filing filing, long submission, byte[] related) {
    return handle
        .createQuery(
            SELECT
                + """
                where submission = :submission and rule_set = :ruleSet and related = :related
                  and as_of = :asOf and known_at is not distinct from :knownAt
                """)
        .bind("submission", submission)
        .bind("ruleSet", Hex.bytes(filing.report().ruleSet().sha256()))
        .bind("related", related)
        .bind("asOf", filing.report().asOf())
        .bind("knownAt", filing.report().knownAt())
        .mapTo(StoredReport.class)
        .findOne();
  }

  private Entry added(Filing filing, long submission) {
    int n =
        handle
            .createQuery(
                "select coalesce(max(n), 0) + 1 from report where submission = :submission")
            .bind("submission", submission)
            .mapTo(int.class)
            .one();
    ReportRows rows = new ReportRows(handle);
    Entry entry = rows.add(filing, submission, n);
    rows.write();
    return entry;
  }

  /** Makes each the standing report of its paper; those that are not that already. */
  List<StoredReport> stand(Collection<StoredReport> reports) {
    Set<Long> changed =
        handle
            .createQuery(
                """
                insert into standing (submission, n, verdict)
                select submission, n, verdict
                from unnest(:submissions, :numbers, :verdicts) as r(submission, n, verdict)
                on conflict (submission) do update
                  set n = excluded.n, verdict = excluded.verdict where standing.n <> excluded.n
                returning submission
                """)
            .bind(
                "submissions", reports.stream().map(StoredReport::submission).toArray(Long[]::new))
            .bind("numbers", reports.stream().map(StoredReport::n).toArray(Integer[]::new))
            .bind(
                "verdicts",
                reports.stream().map(report -> report.verdict().name()).toArray(String[]::new))
            .mapTo(long.class)
            .set();
    return reports.stream().filter(report -> changed.contains(report.submission())).toList();
  }

  /** The oldest of those that wait for their link. */
  public List<StoredReport> unsealed(int most) {
    return handle
        .createQuery(
            SELECT + "join unsealed using (submission, n) order by submission, n limit :most")
        .bind("most", most)
        .mapTo(StoredReport.class)
        .list();
  }

  /** All reports of some submissions. */
  List<StoredReport> of(Collection<Long> submissions) {
    return handle
        .createQuery(SELECT + "where submission = any(:ids)")
        .bind("ids", submissions.toArray(Long[]::new))
        .mapTo(StoredReport.class)
        .list();
  }

  List<StoredReport> list(long submission) {
    return of(submission, "").mapTo(StoredReport.class).list();
  }

  /** Report {@code n} of a submission; empty when there is none. */
  public Optional<StoredReport> find(long submission, int n) {
    return of(submission, " and n = :n").bind("n", n).mapTo(StoredReport.class).findOne();
  }

  private Query of(long submission, String condition) {
    return handle
        .createQuery(SELECT + "where submission = :submission" + condition + " order by n")
        .bind("submission", submission);
  }

  /**
   * The text as it was answered.
   *
   * @throws DamagedException when it is not what was stored
   */
  Optional<Content> text(long submission, int n) {
    return find(submission, n)
        .map(
            known ->
                stored(submission, n, PackingDictionary.of(handle))
                    .filter(text -> text.sha256().equals(known.sha256()))
                    .orElseThrow(
                        () ->
                            new DamagedException(
                                "report %d of submission %d is damaged".formatted(n, submission))));
  }

  /** The text as it lies there, be it what was stored or not. */
  public Optional<Content> stored(long submission, int n, PackingDictionary.Shelf dictionaries) {
    return handle
        .createQuery("select content from report where submission = :id and n = :n")
        .bind("id", submission)
        .bind("n", n)
        .mapTo(byte[].class)
        .findOne()
        .map(packed -> Packed.unpack(packed, dictionaries))
        .map(Content::of);
  }

  /**
   * The facts of other papers that it rests on.
   *
   * @throws DamagedException when they are not what was stored
   */
  Optional<Content> related(long submission, int n) {
    return find(submission, n).map(report -> related(report.relatedSha256()));
  }

  private Content related(String sha256) {
    return storedRelated(sha256)
        .filter(content -> content.sha256().equals(sha256))
        .orElseThrow(
            () -> new DamagedException("related facts `%s` are damaged".formatted(sha256)));
  }

  /** Facts of other papers as they lie there, be they what was stored or not. */
  public Optional<Content> storedRelated(String sha256) {
    return handle
        .createQuery("select content from related_snapshot where sha256 = :sha256")
        .bind("sha256", Hex.bytes(sha256))
        .mapTo(byte[].class)
        .findOne()
        .map(Packed::unpack)
        .map(Content::of);
  }
}
