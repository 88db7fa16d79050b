package org.guiju.store.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.facts.region.Region;
import org.guiju.findings.Severity;
import org.guiju.handling.DoubtCount;
import org.guiju.handling.DoubtFilter;
import org.guiju.handling.LevelPolicy;
import org.guiju.handling.OpenDoubt;
import org.guiju.store.papers.DoubtRows;
import org.guiju.store.papers.Submissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Looks for open doubts. */
final class OpenDoubts {
  private static final String LEVEL =
      """
      (select l.level
       from unnest(:prefixes, :severities, :levels) with ordinality as l(prefix, severity, level, turn)
       where l.severity = d.severity and starts_with(d.rule_id, l.prefix)
       order by l.turn limit 1)\
      """;

  private final Handle handle;
  private final DoubtFilter filter;

  OpenDoubts(Handle handle, DoubtFilter filter) {
    this.handle = handle;
    this.filter = filter;
  }

  List<OpenDoubt> list() {
    return query(
            DoubtRows.COLUMNS + ", s.doc_no, s.title, s.region_name, s.region_code",
            " order by d.id desc limit :limit")
        .bind("limit", filter.limit())
        .map(
            (row, context) ->
                new OpenDoubt(
                    DoubtRows.MAPPER.map(row, context),
                    row.getString(14),
                    row.getString(15),
                    row.getString(16),
                    row.getString(17)))
        .list();
  }

  List<DoubtCount> count() {
    return query("d.rule_id, d.severity, count(*)", " group by 1, 2 order by 1, 2")
        .map(
            (row, context) ->
                new DoubtCount(
                    row.getString(1), Severity.valueOf(row.getString(2)), row.getLong(3)))
        .list();
  }

  private Query query(String columns, String end) {
    Optional<Region> region = filter.region().filter(Submissions::isPart);
    List<String> conditions = new ArrayList<>(List.of("d.open"));
    region.ifPresent(part -> conditions.add(Submissions.column(part) + " = :region"));
    filter.level().ifPresent(level -> conditions.add(LEVEL + " = :level"));
    filter.rule().ifPresent(rule -> conditions.add("d.rule_id like :rule || '%'"));
    filter.state().ifPresent(state -> conditions.add("d.state_now = :state"));
    filter.foundBefore().ifPresent(moment -> conditions.add("d.since < :foundBefore"));
    filter.below().ifPresent(id -> conditions.add("d.id < :below"));
    Query query =
        handle.createQuery(
            "select "
                + columns
                + " from doubt d join submission s on s.id = d.submission where "
                + String.join(" and ", conditions)
                + end);
    region.ifPresent(part -> query.bind("region", part.code()));
    filter.level().ifPresent(level -> bindLevel(query, level.code()));
    filter.rule().ifPresent(rule -> query.bind("rule", rule));
    filter.state().ifPresent(state -> query.bind("state", state.name()));
    filter.foundBefore().ifPresent(moment -> query.bind("foundBefore", moment));
    filter.below().ifPresent(id -> query.bind("below", id));
    return query;
  }

  private void bindLevel(Query query, String level) {
    List<LevelPolicy.Entry> entries = filter.levels().entries();
    query
        .bind("level", level)
        .bind("prefixes", entries.stream().map(LevelPolicy.Entry::prefix).toArray(String[]::new))
        .bind(
            "severities",
            entries.stream().map(entry -> entry.severity().name()).toArray(String[]::new))
        .bind("levels", entries.stream().map(entry -> entry.level().code()).toArray(String[]::new));
  }
}
