package org.guiju.store.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.region.Region;
import org.guiju.recheck.Flip;
import org.guiju.runs.FlipFilter;
import org.guiju.runs.FlipGroup;
import org.guiju.runs.FlipOnFile;
import org.guiju.runs.FlipRegister;
import org.guiju.store.papers.Submissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Flips of runs, or those of trials, in PostgreSQL. */
public final class RunFlips implements FlipRegister {
  private static final int AT_A_TIME = 500;

  private final Jdbi database;
  private final String owner;

  public RunFlips(Jdbi database) {
    this(database, "run");
  }

  private RunFlips(Jdbi database, String owner) {
    this.database = database;
    this.owner = owner;
  }

  /** Flips by number of a trial instead of a run. */
  public static FlipRegister ofTrials(Jdbi database) {
    return new RunFlips(database, "trial");
  }

  @Override
  public List<FlipOnFile> list(long run, FlipFilter filter, Optional<Place> after, int limit) {
    return database.withHandle(
        handle ->
            query(handle, run, filter, after, " limit :limit")
                .bind("limit", limit)
                .map((row, context) -> flip(row))
                .list());
  }

  @Override
  public void each(long run, FlipFilter filter, Consumer<FlipOnFile> consumer) {
    database.useTransaction(
        handle -> {
          try (Stream<FlipOnFile> flips =
              query(handle, run, filter, Optional.empty(), "")
                  .setFetchSize(AT_A_TIME)
                  .map((row, context) -> flip(row))
                  .stream()) {
            flips.forEach(consumer);
          }
        });
  }

  private Query query(
      Handle handle, long run, FlipFilter filter, Optional<Place> after, String end) {
    Place place = after.orElse(new Place(0, 0));
    Query query =
        handle.createQuery(
            """
            select f.submission, f.ordinal, s.doc_no, s.title, s.region_name, s.region_code,
                   s.fund_name, s.fund_part, s.fiscal_year, f.evidence
            from <owner>_flip f join submission s on s.id = f.submission
            where f.<owner> = :run and (f.submission, f.ordinal) > (:submission, :ordinal)
            """
                + conditions(filter)
                + " order by f.submission, f.ordinal"
                + end);
    query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return query
        .define("owner", owner)
        .bind("run", run)
        .bind("submission", place.submission())
        .bind("ordinal", place.ordinal())
        .bind("kind", filter.kind().map(Enum::name).orElse(null))
        .bind("rule", filter.rule().orElse(null))
        .bind("region", filter.region().map(Region::code).orElse(null))
        .bind("edit", filter.edit().orElse(null));
  }

  private static String conditions(FlipFilter filter) {
    List<String> conditions = new ArrayList<>();
    filter.kind().ifPresent(kind -> conditions.add(" and f.kind = :kind"));
    filter.rule().ifPresent(rule -> conditions.add(" and f.rule_id = :rule"));
    filter
        .region()
        .filter(Submissions::isPart)
        .ifPresent(region -> conditions.add(" and " + Submissions.column(region) + " = :region"));
    filter.edit().ifPresent(edit -> conditions.add(" and :edit = any(f.edits)"));
    return String.join("", conditions);
  }

  private static FlipOnFile flip(ResultSet row) throws SQLException {
    return new FlipOnFile(
        row.getLong("submission"),
        row.getInt("ordinal"),
        row.getString("doc_no"),
        row.getString("title"),
        row.getString("region_name"),
        row.getString("region_code"),
        row.getString("fund_name"),
        row.getString("fund_part"),
        row.getInt("fiscal_year"),
        FlipJson.unpack(row.getBytes("evidence")));
  }

  @Override
  public Map<Flip.Kind, Long> papers(long run) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select kind, count(distinct submission) from <owner>_flip
                    where <owner> = :run group by kind
                    """)
                .define("owner", owner)
                .bind("run", run)
                .map(
                    (row, context) ->
                        Map.entry(Flip.Kind.valueOf(row.getString(1)), row.getLong(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<FlipGroup> groups(long run, FlipGroup.By by) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select key, min(label) as label, kind, count(*) as flips,
                           count(distinct submission) as filings, sum(money) as money
                    from (select f.submission, f.kind, f.money, <key> as key, <label> as label
                          from <owner>_flip f <join> where f.<owner> = :run) flips
                    group by key, kind order by flips desc, key, kind
                    """)
                .define("owner", owner)
                .define("key", key(by))
                .define("label", label(by))
                .define("join", join(by))
                .bind("run", run)
                .map(ConstructorMapper.of(FlipGroup.class))
                .list());
  }

  private static String key(FlipGroup.By by) {
    return switch (by) {
      case EDIT -> "edit";
      case RULE -> "f.rule_id";
      case REGION -> "s.region_code";
      case FUND -> "concat_ws('·', s.fund_name, s.fund_part)";
    };
  }

  private static String label(FlipGroup.By by) {
    return by == FlipGroup.By.REGION ? "s.region_name" : "null::text";
  }

  private static String join(FlipGroup.By by) {
    return switch (by) {
      case EDIT -> "cross join unnest(f.edits) edit";
      case RULE -> "";
      case REGION, FUND -> "join submission s on s.id = f.submission";
    };
  }
}
