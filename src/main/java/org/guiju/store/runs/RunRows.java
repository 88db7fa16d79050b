package org.guiju.store.runs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.archive.Person;
import org.guiju.facts.Kind;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.findings.Verdict;
import org.guiju.runs.Run;
import org.guiju.runs.RunStep;
import org.guiju.runs.RunTerms;
import org.guiju.runs.Selection;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Runs with their steps, within one transaction. */
final class RunRows {
  private static final String SELECT =
      """
      select r.id, encode(r.base, 'hex') as base, encode(r.candidate, 'hex') as candidate,
             r.region_code, r.fund, r.years, r.kind, r.verdict, r.doc_no, r.as_of, r.keep, r.sample,
             r.person, r.reason, r.created, r.last_submission,
             s.kind as step, s.person as step_person, s.reason as step_reason, s.at as step_at
      from run r join run_step s on s.run = r.id
      """;

  private final Handle handle;

  RunRows(Handle handle) {
    this.handle = handle;
  }

  Optional<Run> find(long id) {
    return read(handle.createQuery(SELECT + " where r.id = :id order by s.id").bind("id", id))
        .stream()
        .findFirst();
  }

  List<Run> list(Optional<Long> below, int limit) {
    return read(
        handle
            .createQuery(
                SELECT
                    + """
                     where r.id in (select id from run where id < :below order by id desc limit :limit)
                     order by r.id desc, s.id
                    """)
            .bind("below", below.orElse(Long.MAX_VALUE))
            .bind("limit", limit));
  }

  Optional<Run> impactOf(String candidate) {
    return read(
            handle
                .createQuery(
                    SELECT
                        + """
                         where r.id = (select max(i.id) from run i join run_step e on e.run = i.id
                                       where i.candidate = :candidate and e.kind = 'FINISHED'
                                         and num_nulls(i.region_code, i.fund, i.years, i.kind,
                                                       i.verdict, i.doc_no, i.as_of) = 7 and not i.keep)
                         order by s.id
                        """)
                .bind("candidate", Hex.bytes(candidate)))
        .stream()
        .findFirst();
  }

  private static List<Run> read(Query query) {
    Map<Long, Run> runs = new LinkedHashMap<>();
    query
        .map((row, context) -> run(row))
        .forEach(
            run -> runs.merge(run.id(), run, (known, more) -> with(known, more.steps().get(0))));
    return List.copyOf(runs.values());
  }

  private static Run with(Run run, RunStep step) {
    List<RunStep> steps = new ArrayList<>(run.steps());
    steps.add(step);
    return new Run(run.id(), run.terms(), run.created(), run.lastSubmission(), steps);
  }

  private static Run run(ResultSet row) throws SQLException {
    RunStep step =
        new RunStep(
            RunStep.Kind.valueOf(row.getString("step")),
            row.getString("step_person"),
            row.getString("step_reason"),
            row.getObject("step_at", OffsetDateTime.class));
    return new Run(
        row.getLong("id"),
        terms(row),
        row.getObject("created", OffsetDateTime.class),
        row.getLong("last_submission"),
        List.of(step));
  }

  private static RunTerms terms(ResultSet row) throws SQLException {
    return new RunTerms(
        row.getString("base"),
        row.getString("candidate"),
        selection(row),
        Optional.ofNullable(row.getObject("as_of", LocalDate.class)),
        row.getBoolean("keep"),
        Optional.ofNullable(row.getObject("sample", Integer.class)),
        new Person(row.getString("person")),
        row.getString("reason"));
  }

  private static Selection selection(ResultSet row) throws SQLException {
    Array years = row.getArray("years");
    return new Selection(
        text(row, "region_code").flatMap(code -> RegionRegistry.standard().byCode(code)),
        text(row, "fund"),
        years == null ? List.of() : List.of((Integer[]) years.getArray()),
        text(row, "kind").flatMap(Kind::of),
        text(row, "verdict").map(Verdict::valueOf),
        text(row, "doc_no"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
