package org.guiju.store.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.archive.Engine;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.RegionRef;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.Known;
import org.guiju.recheck.ListedFiling;
import org.guiju.runs.FilingSource;
import org.guiju.runs.SliceTask;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Packed;
import org.guiju.store.io.PackingDictionary;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the papers of a slice in one query, a few at a time. A paper is judged against what its
 * standing report rests on, so that only the rules differ. Its report under the base is handed
 * along if this very program made it of the same; another may have read or judged otherwise.
 */
public final class RunFilings implements FilingSource {
  private static final int AT_A_TIME = 20;
  private static final RegionRegistry REGIONS = RegionRegistry.standard();
  private static final String REPORT_UNDER_BASE =
      """
      report b on b.submission = s.id and b.rule_set = :base and b.related = r.related
              and b.as_of = coalesce(cast(:asOf as date), s.business_date) and b.known_at is null
              and b.engine = :engine
      """;
  private static final String PAPERS =
      """
      from unnest(:ids) with ordinality as wanted(id, place)
      join submission s on s.id = wanted.id
      join standing t on t.submission = s.id
      join report r on r.submission = t.submission and r.n = t.n
      """;

  /** What {@link #listed} reads of a paper {@code s} and its report {@code b}. */
  public static final String LISTED =
      """
      encode(s.sha256, 'hex') as sha256, s.kind, s.fund_name, s.fund_part, s.fiscal_year,
      s.region_name, s.region_code, b.as_of, b.verdict, encode(b.sha256, 'hex') as report_sha256
      """;

  private static final String LIST =
      """
      select s.id,
      """
          + LISTED
          + PAPERS
          + "join "
          + REPORT_UNDER_BASE;
  private static final String SELECT =
      """
      select s.id, s.content, x.content as related, encode(x.sha256, 'hex') as related_sha256,
             coalesce(cast(:asOf as date), s.business_date) as as_of,
             b.content as report, encode(b.sha256, 'hex') as report_sha256
      """
          + PAPERS
          + "join related_snapshot x on x.sha256 = r.related left join "
          + REPORT_UNDER_BASE
          + "order by wanted.place";

  private final Jdbi database;
  private final String engine = Engine.name();

  public RunFilings(Jdbi database) {
    this.database = database;
  }

  @Override
  public List<ListedFiling> listed(SliceTask slice) {
    return database.withHandle(
        handle ->
            query(handle, LIST, slice).map((row, context) -> listed(row)).stream()
                .flatMap(Optional::stream)
                .toList());
  }

  /** Empty when its region is none that this program knows: then the paper has to tell. */
  public static Optional<ListedFiling> listed(ResultSet row) throws SQLException {
    Optional<Region> region = REGIONS.byCode(row.getString("region_code"));
    if (region.isEmpty()) {
      return Optional.empty();
    }
    Header header =
        Header.unopened(
            row.getString("fund_name"),
            row.getString("fund_part"),
            row.getInt("fiscal_year"),
            row.getString("region_name"),
            RegionRef.of(region.get(), REGIONS));
    Known paper =
        Known.listed(
            Kind.of(row.getString("kind")).orElseThrow(),
            header,
            row.getString("sha256"),
            row.getObject("as_of", LocalDate.class),
            null);
    return Optional.of(
        new ListedFiling(
            row.getLong("id"),
            paper,
            Verdict.valueOf(row.getString("verdict")),
            row.getString("report_sha256")));
  }

  private Query query(Handle handle, String select, SliceTask slice) {
    return handle
        .createQuery(select)
        .bind("ids", slice.ids().toArray(Long[]::new))
        .bind("base", Hex.bytes(slice.base()))
        .bind("engine", engine)
        .bindByType("asOf", slice.asOf(), LocalDate.class);
  }

  @Override
  public void each(SliceTask slice, Consumer<FilingTask> judge) {
    database.useTransaction(
        handle -> {
          PackingDictionary.Shelf dictionaries = PackingDictionary.of(handle);
          try (Stream<FilingTask> papers =
              query(handle, SELECT, slice)
                  .setFetchSize(AT_A_TIME)
                  .map((row, context) -> paper(row, dictionaries))
                  .stream()) {
            papers.forEach(judge);
          }
        });
  }

  private static FilingTask paper(ResultSet row, PackingDictionary.Shelf dictionaries)
      throws SQLException {
    long id = row.getLong("id");
    byte[] report = row.getBytes("report");
    return new FilingTask(
        id,
        Content.of(Packed.unpack(row.getBytes("content"))),
        sound(Packed.unpack(row.getBytes("related")), row.getString("related_sha256"), id),
        row.getObject("as_of", LocalDate.class),
        null,
        report == null
            ? Optional.empty()
            : Optional.of(
                sound(Packed.unpack(report, dictionaries), row.getString("report_sha256"), id)));
  }

  /** What lies there, unless it is not what was stored. */
  public static Content sound(byte[] bytes, String sha256, long id) {
    Content content = Content.of(bytes);
    if (!content.sha256().equals(sha256)) {
      throw new DamagedException("what submission %d was judged by is damaged".formatted(id));
    }
    return content;
  }
}
