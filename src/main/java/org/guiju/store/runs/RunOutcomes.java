package org.guiju.store.runs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.SliceOutcome;
import org.guiju.runs.SliceTask;
import org.guiju.runs.Tally;
import org.guiju.store.io.CopyRows;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;

/** What came of a slice, within the transaction that marks it done. */
final class RunOutcomes {
  private final Handle handle;
  private final SliceTask task;

  RunOutcomes(Handle handle, SliceTask task) {
    this.handle = handle;
    this.task = task;
  }

  void keep(SliceOutcome outcome) {
    filings(outcome.filings());
    flips(outcome.filings());
    tallies(outcome.filings());
  }

  private void filings(List<FilingOutcome> filings) {
    Map<Long, Integer> standing = RunLeases.standing(handle, task.ids());
    CopyRows rows =
        new CopyRows(
            handle,
            "run_filing",
            "run",
            "submission",
            "slice",
            "status",
            "before",
            "after",
            "standing",
            "report_sha256",
            "problem");
    for (FilingOutcome filing : filings) {
      rows.add(
          task.run(),
          filing.submission(),
          task.number(),
          filing.status(),
          filing.before(),
          filing.after(),
          standing.get(filing.submission()),
          filing.reportSha256() == null ? null : Hex.bytes(filing.reportSha256()),
          filing.problem());
    }
    rows.write();
  }

  private void flips(List<FilingOutcome> filings) {
    FlipRows rows = new FlipRows(handle, "run", task.run());
    filings.forEach(filing -> rows.add(filing.submission(), 0, filing.flips()));
    rows.write();
  }

  private void tallies(List<FilingOutcome> filings) {
    Map<Tally, Long> counts =
        filings.stream()
            .collect(
                Collectors.groupingBy(
                    filing -> new Tally(filing.status(), filing.before(), filing.after(), 0),
                    Collectors.counting()));
    CopyRows rows =
        new CopyRows(handle, "run_tally", "run", "slice", "status", "before", "after", "filings");
    counts.forEach(
        (tally, count) ->
            rows.add(
                task.run(), task.number(), tally.status(), tally.before(), tally.after(), count));
    rows.write();
  }

  /** Notes how papers stand that were done before. */
  void keepStanding() {
    handle
        .createUpdate(
            """
            insert into run_again (run, submission, standing)
            select :run, submission, n from standing where submission = any(:ids)
            on conflict do nothing
            """)
        .bind("run", task.run())
        .bind("ids", task.ids().toArray(Long[]::new))
        .execute();
  }
}
