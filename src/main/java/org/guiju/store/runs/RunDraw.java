package org.guiju.store.runs;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.recheck.StratifiedSample;
import org.guiju.recheck.Stratum;
import org.guiju.store.io.CopyRows;
import org.jdbi.v3.core.Handle;

/** Draws the sample of a run, within the transaction that begins it. */
final class RunDraw {
  private static final int AT_A_TIME = 1_000;

  private final Handle handle;
  private final long run;
  private final RunSelection selection;
  private final String papers;

  /**
   * A draw.
   *
   * @param papers what to draw from, as a from clause with conditions
   */
  RunDraw(Handle handle, long run, RunSelection selection, String papers) {
    this.handle = handle;
    this.run = run;
    this.selection = selection;
    this.papers = papers;
  }

  /** The papers drawn; what they were drawn from is noted. */
  Long[] of(int size) {
    Map<Stratum, Long> sizes = sizes();
    StratifiedSample sample = StratifiedSample.of(String.valueOf(run), sizes, size);
    try (Stream<Map.Entry<Stratum, Long>> all =
        selection
            .bind(
                handle.createQuery("select s.kind, s.province_code, s.fiscal_year, s.id " + papers))
            .setFetchSize(AT_A_TIME)
            .map(
                (row, context) ->
                    Map.entry(
                        new Stratum(row.getString(1), row.getString(2), row.getInt(3)),
                        row.getLong(4)))
            .stream()) {
      all.forEach(paper -> sample.offer(paper.getKey(), paper.getValue()));
    }
    note(sizes, sample);
    return sample.chosen().toArray(Long[]::new);
  }

  private Map<Stratum, Long> sizes() {
    Map<Stratum, Long> sizes = new HashMap<>();
    selection
        .bind(
            handle.createQuery(
                "select s.kind, s.province_code, s.fiscal_year, count(*) "
                    + papers
                    + " group by s.kind, s.province_code, s.fiscal_year"))
        .map(
            (row, context) ->
                Map.entry(
                    new Stratum(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4)))
        .forEach(entry -> sizes.put(entry.getKey(), entry.getValue()));
    return sizes;
  }

  private void note(Map<Stratum, Long> sizes, StratifiedSample sample) {
    CopyRows rows =
        new CopyRows(
            handle, "run_stratum", "run", "kind", "province", "fiscal_year", "filings", "sampled");
    sizes.forEach(
        (stratum, size) ->
            rows.add(
                run,
                stratum.kind(),
                stratum.region(),
                stratum.fiscalYear(),
                size,
                sample.share(stratum)));
    rows.write();
  }
}
