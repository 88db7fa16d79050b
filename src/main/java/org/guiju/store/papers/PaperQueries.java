package org.guiju.store.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.facts.FactSet;
import org.guiju.related.Paper;
import org.guiju.related.PapersAtOnce;
import org.guiju.related.PaymentOnFile;
import org.guiju.related.Sender;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The papers on file as one transaction sees them. Each question is one statement. */
final class PaperQueries implements PapersAtOnce {
  private final Handle handle;
  private final PaperReader reader;
  private final LastEdition editions;
  private final String moment;

  PaperQueries(Handle handle, PaperReader reader, LastEdition editions) {
    this.handle = handle;
    this.reader = reader;
    this.editions = editions;
    this.moment =
        handle.createQuery("select pg_current_snapshot()::text").mapTo(String.class).one();
  }

  @Override
  public String moment() {
    return moment;
  }

  @Override
  public List<Paper> numbered(Set<String> numbers) {
    return papers(
        select("submission s where s.doc_no = any(:numbers)").bind("numbers", texts(numbers)));
  }

  @Override
  public List<Paper> sentBy(Set<Sender> senders) {
    List<Sender> asked = List.copyOf(senders);
    return papers(
        select(
                """
                unnest(:regions, :kinds, :years) as a(region, kind, year)
                join submission s on s.region_code = a.region and s.fiscal_year = a.year
                  and s.kind = a.kind where true
                """)
            .bind("regions", asked.stream().map(Sender::regionCode).toArray(String[]::new))
            .bind(
                "kinds", asked.stream().map(sender -> sender.kind().code()).toArray(String[]::new))
            .bind("years", asked.stream().map(Sender::fiscalYear).toArray(Integer[]::new)));
  }

  @Override
  public List<Paper> restingOn(Set<String> numbers) {
    return papers(
        select(
                """
                submission s where s.id in (
                  select submission from paper_source where doc_no = any(:numbers))
                """)
            .bind("numbers", texts(numbers)));
  }

  @Override
  public List<PaymentOnFile> paymentsLike(FactSet own) {
    return PaymentsLike.of(own, handle, editions);
  }

  private Query select(String from) {
    return editions.bind(
        handle.createQuery(
            "select s.id, encode(s.sha256, 'hex'), encode(s.series, 'hex') from "
                + from
                + " "
                + editions.condition()
                + "order by s.id"));
  }

  /** A paper that answers a question, without what it says. */
  private record Row(long id, String sha256, String series) {}

  /** Reads those papers that are not remembered, in one more statement. */
  private List<Paper> papers(Query query) {
    Map<Long, Row> found = new LinkedHashMap<>();
    query
        .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
        .forEach(row -> found.put(row.id(), row));
    Map<Long, FactSet> facts = new HashMap<>();
    List<Long> unknown = new ArrayList<>();
    found.forEach(
        (id, row) ->
            reader
                .remembered(row.sha256())
                .ifPresentOrElse(known -> facts.put(id, known), () -> unknown.add(id)));
    if (!unknown.isEmpty()) {
      handle
          .createQuery("select id, content from submission where id = any(:ids)")
          .bind("ids", unknown.toArray(Long[]::new))
          .map((row, context) -> Map.entry(row.getLong(1), row.getBytes(2)))
          .forEach(
              entry ->
                  facts.put(
                      entry.getKey(),
                      reader.read(
                          entry.getKey(), found.get(entry.getKey()).sha256(), entry.getValue())));
    }
    return found.values().stream()
        .map(row -> new Paper(row.id(), row.series(), facts.get(row.id())))
        .toList();
  }

  private static String[] texts(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }
}
