package org.guiju.store.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.archive.Content;
import org.guiju.archive.Filing;
import org.guiju.archive.Series;
import org.guiju.archive.StoredSubmission;
import org.guiju.archive.SubmissionFilter;
import org.guiju.facts.DocNumber;
import org.guiju.facts.region.Region;
import org.guiju.store.io.Binary;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Locks;
import org.guiju.store.io.Packed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Submissions, within one transaction. */
public final class Submissions {
  private static final String SELECT =
      """
      select s.id, encode(s.sha256, 'hex') as sha256, s.kind, s.doc_no, s.title, s.fund_name,
             s.fund_part, s.fiscal_year, s.region_name, s.region_code, s.business_date, s.edition,
             (select p.id from submission p
              where p.series = s.series and p.edition = s.edition - 1) as predecessor,
             s.received_at, s.sent_by, t.n as report, t.verdict,
             (select min(l.since) from stale l where l.submission = s.id) as stale_since
      from submission s join standing t on t.submission = s.id
      """;

  private final Handle handle;

  /** Submissions within a transaction. */
  public Submissions(Handle handle) {
    this.handle = handle;
    handle.registerRowMapper(StoredSubmission.class, ConstructorMapper.of(StoredSubmission.class));
  }

  /**
   * A submission that was stored.
   *
   * @param id its number
   * @param created false when it was there already
   * @param edition its number among the editions of the paper
   */
  record Entry(long id, boolean created, int edition) {}

  /** Stores it unless it is there. Other editions of the paper wait until the transaction ends. */
  Entry keep(Filing filing) {
    String series = Series.of(filing.facts());
    Locks.take(handle, "series", series);
    Entry entry = entry(filing.facts().sha256(), series);
    if (entry.created()) {
      SubmissionRows rows = new SubmissionRows(handle);
      rows.add(entry.id(), entry.edition(), filing.facts(), filing.content(), filing.sentBy());
      rows.write();
    }
    return entry;
  }

  /** The submission with this content; a number for it when there is none. */
  private Entry entry(String sha256, String series) {
    return handle
        .createQuery(
            """
            select coalesce(there.id, nextval('submission_id_seq')), there.id is null,
                   coalesce(there.edition, 1 + (select coalesce(max(edition), 0) from submission
                                                where series = :series))
            from (values (1)) as one
            left join (select id, edition from submission where sha256 = :sha256) there on true
            """)
        .bind("sha256", Hex.bytes(sha256))
        .bind("series", Hex.bytes(series))
        .map((row, context) -> new Entry(row.getLong(1), row.getBoolean(2), row.getInt(3)))
        .one();
  }

  /** Numbers for new submissions, in order. */
  List<Long> numbers(int many) {
    return handle
        .createQuery("select nextval('submission_id_seq') from generate_series(1, :many)")
        .bind("many", many)
        .mapTo(long.class)
        .list();
  }

  /** Those contents that are there, and those series that have editions: their hashes. */
  Set<String> there(Collection<String> contents, Collection<String> series) {
    return handle
        .createQuery(
            """
            select encode(sha256, 'hex') from submission where sha256 = any(:contents)
            union select encode(series, 'hex') from submission where series = any(:series)
            """)
        .bind("contents", Binary.array(contents.stream().map(Hex::bytes)))
        .bind("series", Binary.array(series.stream().map(Hex::bytes)))
        .mapTo(String.class)
        .set();
  }

  /** The submission with this number; empty when there is none. */
  public Optional<StoredSubmission> find(long id) {
    return handle
        .createQuery(SELECT + " where s.id = :id")
        .bind("id", id)
        .mapTo(StoredSubmission.class)
        .findOne();
  }

  /** The bytes of a submission; empty when there is none. */
  public Optional<Content> content(long id) {
    return handle
        .createQuery("select content from submission where id = :id")
        .bind("id", id)
        .mapTo(byte[].class)
        .findOne()
        .map(Packed::unpack)
        .map(Content::of);
  }

  List<StoredSubmission> list(SubmissionFilter filter) {
    List<String> conditions = new ArrayList<>();
    Optional<Region> region = filter.region().filter(Submissions::isPart);
    region.ifPresent(part -> conditions.add(column(part) + " = :region"));
    filter.kind().ifPresent(kind -> conditions.add("s.kind = :kind"));
    filter.fiscalYear().ifPresent(year -> conditions.add("s.fiscal_year = :fiscalYear"));
    filter.docNo().ifPresent(docNo -> conditions.add("s.doc_no = :docNo"));
    filter.verdict().ifPresent(verdict -> conditions.add("t.verdict = :verdict"));
    filter.below().ifPresent(id -> conditions.add("s.id < :below"));
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    Query query = handle.createQuery(SELECT + where + " order by s.id desc limit :limit");
    region.ifPresent(part -> query.bind("region", part.code()));
    filter.kind().ifPresent(kind -> query.bind("kind", kind.code()));
    filter.fiscalYear().ifPresent(year -> query.bind("fiscalYear", year));
    filter.docNo().ifPresent(docNo -> query.bind("docNo", DocNumber.fold(docNo)));
    filter.verdict().ifPresent(verdict -> query.bind("verdict", verdict.name()));
    filter.below().ifPresent(id -> query.bind("below", id));
    return query.bind("limit", filter.limit()).mapTo(StoredSubmission.class).list();
  }

  /** The centre stands for the whole country. */
  public static boolean isPart(Region region) {
    return region.level() != Region.Level.CENTRE;
  }

  /** The column by which submissions of {@code region} are found. */
  public static String column(Region region) {
    return switch (region.level()) {
      case CENTRE, PROVINCE -> "s.province_code";
      case CITY -> "s.city_code";
      case COUNTY, ZONE -> "s.region_code";
    };
  }
}
