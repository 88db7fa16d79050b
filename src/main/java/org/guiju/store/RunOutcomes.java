package org.guiju.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.recheck.Cause;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.Flip;
import org.guiju.recheck.SliceOutcome;
import org.guiju.runs.SliceTask;
import org.guiju.runs.Tally;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into run_filing (run, submission, slice, status, before, after, standing,
              report_sha256, problem)
            values (:run, :submission, :slice, :status, :before, :after,
              (select n from standing where submission = :submission), :sha256, :problem)
            """);
    for (FilingOutcome filing : filings) {
      batch
          .bind("run", task.run())
          .bind("submission", filing.submission())
          .bind("slice", task.number())
          .bind("status", filing.status().name())
          .bind("before", filing.before() == null ? null : filing.before().name())
          .bind("after", filing.after() == null ? null : filing.after().name())
          .bind(
              "sha256", filing.reportSha256() == null ? null : Hex.bytes(filing.reportSha256()))
          .bind("problem", filing.problem())
          .add();
    }
    batch.execute();
  }

  private void flips(List<FilingOutcome> filings) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into run_flip (run, submission, ordinal, kind, rule_id, identity, money, edits,
              evidence)
            values (:run, :submission, :ordinal, :kind, :rule, :identity, :money, :edits, :evidence)
            """);
    for (FilingOutcome filing : filings) {
      int ordinal = 0;
      for (Flip flip : filing.flips()) {
        ordinal++;
        batch
            .bind("run", task.run())
            .bind("submission", filing.submission())
            .bind("ordinal", ordinal)
            .bind("kind", flip.kind().name())
            .bind("rule", flip.ruleId())
            .bind("identity", flip.identity())
            .bind("money", flip.money())
            .bindByType("edits", edits(flip), String[].class)
            .bind("evidence", FlipJson.pack(flip))
            .add();
      }
    }
    batch.execute();
  }

  private static String[] edits(Flip flip) {
    return flip.causes().stream().map(Cause::edit).distinct().toArray(String[]::new);
  }

  private void tallies(List<FilingOutcome> filings) {
    Map<Tally, Long> counts =
        filings.stream()
            .collect(
                Collectors.groupingBy(
                    filing -> new Tally(filing.status(), filing.before(), filing.after(), 0),
                    Collectors.counting()));
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into run_tally (run, slice, status, before, after, filings)
            values (:run, :slice, :status, :before, :after, :filings)
            """);
    counts.forEach(
        (tally, filings1) ->
            batch
                .bind("run", task.run())
                .bind("slice", task.number())
                .bind("status", tally.status().name())
                .bind("before", tally.before() == null ? null : tally.before().name())
                .bind("after", tally.after() == null ? null : tally.after().name())
                .bind("filings", filings1)
                .add());
    batch.execute();
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
