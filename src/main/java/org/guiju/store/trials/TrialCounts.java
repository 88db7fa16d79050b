package org.guiju.store.trials;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.FlipBudget;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.runs.Tally;
import org.guiju.trials.Observed;
import org.jdbi.v3.core.Handle;

/** What a trial has seen, counted in PostgreSQL. */
final class TrialCounts {
  private final Handle handle;
  private final long trial;

  TrialCounts(Handle handle, long trial) {
    this.handle = handle;
    this.trial = trial;
  }

  Observed observed() {
    List<Tally> tallies = tallies();
    return handle
        .createQuery(
            """
            select c.judged, c.returned,
                   (select count(*) from trial_turn u where u.trial = c.trial) as waiting,
                   (select count(distinct u.submission) from trial_turn u
                    where u.trial = c.trial and not exists (
                        select 1 from trial_filing f
                        where f.trial = u.trial and f.submission = u.submission
                          and f.status <> 'MISSED')) as fresh,
                   (select count(*) from trial_filing f
                    where f.trial = c.trial and f.status = 'FAILED') as failed,
                   (select count(*) from trial_filing f
                    where f.trial = c.trial and f.status = 'MISSED') as missed,
                   (select count(distinct f.submission) from trial_filing f
                    join standing s on s.submission = f.submission
                    join report r on r.submission = s.submission and r.n = s.n
                    join trial t on t.id = f.trial and t.candidate = r.rule_set
                    where f.trial = c.trial) as under_candidate,
                   coalesce((select swept from trial_open o where o.trial = c.trial), true) as swept
            from trial_count c where c.trial = :trial
            """)
        .bind("trial", trial)
        .map(
            (row, context) ->
                new Observed(
                    seen().orElseThrow().of(row.getLong("judged") + row.getLong("fresh")),
                    row.getLong("judged"),
                    row.getLong("waiting"),
                    row.getLong("failed"),
                    row.getLong("missed"),
                    row.getLong("returned"),
                    row.getLong("under_candidate"),
                    row.getBoolean("swept"),
                    tallies))
        .one();
  }

  private List<Tally> tallies() {
    return handle
        .createQuery(
            """
            select status, before, after, count(*) from trial_filing
            where trial = :trial and status <> 'MISSED'
            group by status, before, after order by status, before, after
            """)
        .bind("trial", trial)
        .map(
            (row, context) ->
                new Tally(
                    Status.valueOf(row.getString(1)),
                    verdict(row.getString(2)),
                    verdict(row.getString(3)),
                    row.getLong(4)))
        .list();
  }

  private static Verdict verdict(String name) {
    return name == null ? null : Verdict.valueOf(name);
  }

  /**
   * Its papers are those that were judged, and those that wait; one judged again counts twice then.
   */
  Optional<FlipBudget.Seen> seen() {
    return handle
        .createQuery(
            """
            select c.judged + (select count(*) from trial_turn u where u.trial = c.trial),
                   c.flipped, c.newly_violated, c.newly_passed, c.others
            from trial_count c where c.trial = :trial
            """)
        .bind("trial", trial)
        .map(
            (row, context) ->
                new FlipBudget.Seen(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .findOne();
  }
}
