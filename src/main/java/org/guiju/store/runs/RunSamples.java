package org.guiju.store.runs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.Flip;
import org.guiju.recheck.Stratum;
import org.guiju.recheck.Tally;
import org.guiju.runs.Sample;
import org.guiju.runs.SampleRegister;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What samples have seen, in PostgreSQL. Papers are counted under their province. */
public final class RunSamples implements SampleRegister {
  private static final int AT_A_TIME = 200;

  private final Jdbi database;

  public RunSamples(Jdbi database) {
    this.database = database;
  }

  /** What came of one paper. */
  private record Seen(Stratum stratum, String fund, FilingOutcome outcome) {}

  @Override
  public Sample of(long run) {
    return database.inTransaction(
        handle -> {
          Map<Stratum, Tally> tallies = new HashMap<>();
          try (Stream<Seen> papers = seen(handle, run)) {
            papers.forEach(
                paper ->
                    tallies
                        .computeIfAbsent(paper.stratum(), first -> new Tally())
                        .add(paper.stratum().region(), paper.fund(), paper.outcome()));
          }
          return new Sample(sizes(handle, run), tallies);
        });
  }

  private static Map<Stratum, Long> sizes(Handle handle, long run) {
    Map<Stratum, Long> sizes = new HashMap<>();
    handle
        .createQuery(
            "select kind, province, fiscal_year, filings from run_stratum where run = :run")
        .bind("run", run)
        .map((row, context) -> Map.entry(stratum(row), row.getLong("filings")))
        .forEach(entry -> sizes.put(entry.getKey(), entry.getValue()));
    return sizes;
  }

  private static Stratum stratum(ResultSet row) throws SQLException {
    return new Stratum(row.getString("kind"), row.getString("province"), row.getInt("fiscal_year"));
  }

  private static Stream<Seen> seen(Handle handle, long run) {
    return handle
        .createQuery(
            """
            select f.submission, f.status, f.before, f.after, f.problem, s.kind,
                   s.province_code as province, s.fiscal_year,
                   nullif(concat_ws('·', s.fund_name, s.fund_part), '') as fund,
                   (select array_agg(e.evidence order by e.ordinal) from run_flip e
                    where e.run = f.run and e.submission = f.submission) as flips
            from run_filing f join submission s on s.id = f.submission where f.run = :run
            """)
        .bind("run", run)
        .setFetchSize(AT_A_TIME)
        .map((row, context) -> new Seen(stratum(row), row.getString("fund"), outcome(row)))
        .stream();
  }

  private static FilingOutcome outcome(ResultSet row) throws SQLException {
    return new FilingOutcome(
        row.getLong("submission"),
        Status.valueOf(row.getString("status")),
        verdict(row.getString("before")),
        verdict(row.getString("after")),
        null,
        Optional.empty(),
        flips(row.getArray("flips")),
        row.getString("problem"));
  }

  private static Verdict verdict(String name) {
    return name == null ? null : Verdict.valueOf(name);
  }

  private static List<Flip> flips(Array packed) throws SQLException {
    return packed == null
        ? List.of()
        : Arrays.stream((byte[][]) packed.getArray()).map(FlipJson::unpack).toList();
  }
}
