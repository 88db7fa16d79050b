package org.guiju.store.trials;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.Flip;
import org.guiju.store.io.CopyRows;
import org.guiju.store.io.Hex;
import org.guiju.store.runs.FlipRows;
import org.guiju.trials.TrialWork.Judged;
import org.jdbi.v3.core.Handle;

/** What a trial has seen of some reports, within the transaction that takes their turns away. */
final class TrialOutcomes {
  private final Handle handle;
  private final long trial;

  TrialOutcomes(Handle handle, long trial) {
    this.handle = handle;
    this.trial = trial;
  }

  /** What of a paper is counted. */
  private enum Count {
    JUDGED,
    FLIPPED,
    NEWLY_VIOLATED,
    NEWLY_PASSED,
    OTHERS;

    static Count of(Flip.Kind kind) {
      return switch (kind) {
        case NEWLY_VIOLATED -> NEWLY_VIOLATED;
        case NEWLY_PASSED -> NEWLY_PASSED;
        case CHANGED_SEVERITY, CHANGED_EVIDENCE, NEWLY_UNCHECKED, NO_LONGER_UNCHECKED -> OTHERS;
      };
    }
  }

  /** What is known of a paper from reports that were looked at before. */
  private record Known(Set<Count> counted, int flips) {}

  /** Stores outcomes of reports that have none in this trial; each paper counts once. */
  void keep(List<Judged> judged) {
    Long[] papers = judged.stream().map(one -> one.turn().submission()).toArray(Long[]::new);
    Map<Long, Known> known = known(papers);
    filings(judged);
    FlipRows flips = new FlipRows(handle, "trial", trial);
    Map<Count, Long> counts = new HashMap<>();
    for (Judged one : judged) {
      FilingOutcome outcome = one.outcome().orElseThrow();
      Known before = known.getOrDefault(outcome.submission(), new Known(Set.of(), 0));
      flips.add(outcome.submission(), before.flips(), outcome.flips());
      Set<Count> now = counts(outcome);
      now.removeAll(before.counted());
      now.forEach(count -> counts.merge(count, 1L, Long::sum));
      Set<Count> all = EnumSet.copyOf(union(before.counted(), counts(outcome)));
      known.put(outcome.submission(), new Known(all, before.flips() + outcome.flips().size()));
    }
    flips.write();
    add(counts);
  }

  private static Set<Count> union(Set<Count> one, Set<Count> other) {
    Set<Count> all = EnumSet.noneOf(Count.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }

  private static Set<Count> counts(FilingOutcome outcome) {
    Set<Count> counts = EnumSet.noneOf(Count.class);
    if (outcome.status() != Status.FAILED) {
      counts.add(Count.JUDGED);
    }
    if (!outcome.flips().isEmpty()) {
      counts.add(Count.FLIPPED);
    }
    outcome.flips().forEach(flip -> counts.add(Count.of(flip.kind())));
    return counts;
  }

  private Map<Long, Known> known(Long[] papers) {
    Map<Long, Known> known = new HashMap<>();
    handle
        .createQuery(
            """
            select f.submission, bool_or(f.status in ('CARRIED', 'SAME', 'FLIPPED')) as judged,
                   (select array_agg(distinct p.kind) from trial_flip p
                    where p.trial = :trial and p.submission = f.submission) as kinds,
                   (select count(*) from trial_flip p
                    where p.trial = :trial and p.submission = f.submission) as flips
            from trial_filing f where f.trial = :trial and f.submission = any(:papers)
            group by f.submission
            """)
        .bind("trial", trial)
        .bind("papers", papers)
        .map(
            (row, context) -> {
              Set<Count> counted = EnumSet.noneOf(Count.class);
              if (row.getBoolean("judged")) {
                counted.add(Count.JUDGED);
              }
              if (row.getArray("kinds") != null) {
                counted.add(Count.FLIPPED);
                for (String kind : (String[]) row.getArray("kinds").getArray()) {
                  counted.add(Count.of(Flip.Kind.valueOf(kind)));
                }
              }
              return Map.entry(row.getLong("submission"), new Known(counted, row.getInt("flips")));
            })
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    return known;
  }

  private void filings(List<Judged> judged) {
    CopyRows rows =
        new CopyRows(
            handle,
            "trial_filing",
            "trial",
            "submission",
            "report",
            "status",
            "base",
            "before",
            "after",
            "problem");
    for (Judged one : judged) {
      FilingOutcome outcome = one.outcome().orElseThrow();
      rows.add(
          trial,
          outcome.submission(),
          one.turn().report(),
          outcome.status(),
          Hex.bytes(one.turn().base()),
          outcome.before(),
          outcome.after(),
          outcome.problem());
    }
    rows.write();
  }

  private void add(Map<Count, Long> counts) {
    handle
        .createUpdate(
            """
            update trial_count set judged = judged + :judged, flipped = flipped + :flipped,
              newly_violated = newly_violated + :violated, newly_passed = newly_passed + :passed,
              others = others + :others
            where trial = :trial
            """)
        .bind("trial", trial)
        .bind("judged", counts.getOrDefault(Count.JUDGED, 0L))
        .bind("flipped", counts.getOrDefault(Count.FLIPPED, 0L))
        .bind("violated", counts.getOrDefault(Count.NEWLY_VIOLATED, 0L))
        .bind("passed", counts.getOrDefault(Count.NEWLY_PASSED, 0L))
        .bind("others", counts.getOrDefault(Count.OTHERS, 0L))
        .execute();
  }
}
