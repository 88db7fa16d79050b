package org.guiju.store.papers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.archive.Series;
import org.guiju.facts.DocNumber;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.related.EditionBefore;
import org.guiju.related.Paper;
import org.guiju.related.PaperArchive;
import org.guiju.related.PaperHistory;
import org.guiju.related.Papers;
import org.guiju.related.PaymentOnFile;
import org.guiju.related.Sender;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The papers on file in PostgreSQL. */
public final class PostgresPapers implements PaperArchive, PaperHistory {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Jdbi database;
  private final PaperReader reader;
  private final LastEdition editions;

  public PostgresPapers(Jdbi database, PaperReader reader) {
    this(database, reader, LastEdition.NOW);
  }

  private PostgresPapers(Jdbi database, PaperReader reader, LastEdition editions) {
    this.database = database;
    this.reader = reader;
    this.editions = editions;
  }

  @Override
  public PaperArchive before(Instant end) {
    return new PostgresPapers(database, reader, LastEdition.before(end));
  }

  @Override
  public <T> T look(FactSet own, Function<Papers, T> work) {
    return database.inTransaction(
        handle -> {
          // for this transaction only; asked of the connection, it is read, set and set back
          handle.execute("set transaction isolation level repeatable read");
          return work.apply(new Moment(handle, own));
        });
  }

  /** The papers as one transaction sees them, without those of the series of one. */
  private final class Moment implements Papers {
    private final Handle handle;
    private final PaperQueries queries;
    private final String series;
    private final String sha256;

    Moment(Handle handle, FactSet own) {
      this.handle = handle;
      this.queries = new PaperQueries(handle, reader, editions);
      this.series = Series.of(own);
      this.sha256 = own.sha256();
    }

    @Override
    public String moment() {
      return queries.moment();
    }

    @Override
    public List<Paper> numbered(Collection<String> numbers) {
      return others(
          queries.numbered(numbers.stream().map(DocNumber::fold).collect(Collectors.toSet())));
    }

    @Override
    public List<Paper> sentBy(Collection<String> regionCodes, Kind kind, int fiscalYear) {
      return others(
          queries.sentBy(
              regionCodes.stream()
                  .map(region -> new Sender(region, kind, fiscalYear))
                  .collect(Collectors.toSet())));
    }

    @Override
    public List<Paper> restingOn(String number) {
      return others(queries.restingOn(Set.of(DocNumber.fold(number))));
    }

    private List<Paper> others(List<Paper> papers) {
      return papers.stream().filter(paper -> !paper.series().equals(series)).toList();
    }

    /** Whatever moment is shown: the edition before came before the own paper. */
    @Override
    public Optional<EditionBefore> editionBefore() {
      return handle
          .createQuery(
              """
              select id, encode(sha256, 'hex'), content, received_at from submission
              where series = :series and edition < coalesce(
                  (select edition from submission where sha256 = :own), 2147483647)
              order by edition desc limit 1
              """)
          .bind("series", Hex.bytes(series))
          .bind("own", Hex.bytes(sha256))
          .map(
              (row, context) ->
                  new EditionBefore(
                      new Paper(
                          row.getLong(1),
                          series,
                          reader.read(row.getLong(1), row.getString(2), row.getBytes(3))),
                      row.getObject(4, OffsetDateTime.class)
                          .atZoneSameInstant(CHINA)
                          .toLocalDate()))
          .findOne();
    }

    @Override
    public List<PaymentOnFile> paymentsLike(FactSet own) {
      return queries.paymentsLike(own);
    }
  }
}
