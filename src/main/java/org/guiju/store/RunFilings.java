package org.guiju.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.archive.Engine;
import org.guiju.recheck.FilingTask;
import org.guiju.runs.FilingSource;
import org.guiju.runs.SliceTask;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads the papers of a slice in one query, a few at a time. A paper is judged against what its
 * standing report rests on, so that only the rules differ. Its report under the base is handed
 * along if this very program made it of the same; another may have read or judged otherwise.
 */
public final class RunFilings implements FilingSource {
  private static final int AT_A_TIME = 20;
  private static final String SELECT =
      """
      select s.id, s.content, x.content as related, encode(x.sha256, 'hex') as related_sha256,
             coalesce(cast(:asOf as date), s.business_date) as as_of,
             b.content as report, encode(b.sha256, 'hex') as report_sha256
      from unnest(:ids) with ordinality as wanted(id, place)
      join submission s on s.id = wanted.id
      join standing t on t.submission = s.id
      join report r on r.submission = t.submission and r.n = t.n
      join related_snapshot x on x.sha256 = r.related
      left join report b on b.submission = s.id and b.rule_set = :base and b.related = r.related
                        and b.as_of = coalesce(cast(:asOf as date), s.business_date) and b.known_at is null
                        and b.engine = :engine
      order by wanted.place
      """;

  private final Jdbi database;
  private final String engine = Engine.name();

  public RunFilings(Jdbi database) {
    this.database = database;
  }

  @Override
  public void each(SliceTask slice, Consumer<FilingTask> judge) {
    database.useTransaction(
        handle -> {
          PackingDictionary.Shelf dictionaries = PackingDictionary.of(handle);
          try (Stream<FilingTask> papers =
              handle
                  .createQuery(SELECT)
                  .bind("ids", slice.ids().toArray(Long[]::new))
                  .bind("base", Hex.bytes(slice.base()))
                  .bind("engine", engine)
                  .bindByType("asOf", slice.asOf(), LocalDate.class)
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

  private static Content sound(byte[] bytes, String sha256, long id) {
    Content content = Content.of(bytes);
    if (!content.sha256().equals(sha256)) {
      throw new DamagedException("what submission %d was judged by is damaged".formatted(id));
    }
    return content;
  }
}
