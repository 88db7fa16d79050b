package org.guiju.store.rulesets;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Stage;
import org.jdbi.v3.core.Handle;

/**
 * Brings trials up with the register of versions, within one transaction. Stages are steps of their
 * versions, entered by whoever, and some end at an instant; that a trial goes with each, as wide as
 * it is, and ends after it, is seen to here. Papers on file get their turn when everybody who was
 * writing as the stage became so wide has finished: whoever writes later is seen by the trigger on
 * {@code standing}.
 */
public final class TrialReconciler {
  private final Handle handle;
  private final Duration settle;

  /**
   * A reconciler.
   *
   * @param settle how long after its end a stage may not be known to every process and every check
   */
  public TrialReconciler(Handle handle, Duration settle) {
    this.handle = handle;
    this.settle = settle;
  }

  /** A stage whose trial goes on. */
  private record Going(long trial, long began, long step, boolean closing) {}

  /** Does all that there is to do. */
  public void follow() {
    bringUp();
    sweep();
    end();
  }

  /** Sees to it that a trial goes with the stage that is open, as wide as it is, and no other. */
  void bringUp() {
    Optional<OpenStage> open = RuleSetStages.open(handle, null);
    List<Going> going = going();
    for (Going trial : going) {
      boolean isOpen = open.filter(stage -> stage.began() == trial.began()).isPresent();
      if (!isOpen && !trial.closing()) {
        close(trial.trial());
      } else if (isOpen && open.get().step() != trial.step()) {
        widen(trial.trial(), open.get());
      }
    }
    open.filter(stage -> going.stream().noneMatch(one -> one.began() == stage.began()))
        .ifPresent(this::begin);
  }

  private List<Going> going() {
    return handle
        .createQuery(
            """
            select o.trial, t.step, o.stage_step, o.closing_since is not null
            from trial_open o join trial t on t.id = o.trial where o.kind = 'STAGE'
            order by o.trial for update of o
            """)
        .map(
            (row, context) ->
                new Going(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)))
        .list();
  }

  /** One that has closed was there before, and is not begun again by a slow process. */
  private void begin(OpenStage stage) {
    handle
        .createUpdate(
            """
            with begun as (
              insert into trial (kind, candidate, base, step, person, reason)
              select 'STAGE', rule_set, other, id, person, reason from rule_set_step
              where id = :began
              on conflict (step) do nothing returning id, candidate),
            counted as (
              insert into trial_count (trial) select id from begun)
            insert into trial_open
              (trial, kind, candidate, stage_step, stage_regions, stage_percent)
            select id, 'STAGE', candidate, :step, :regions, :percent from begun
            """)
        .bind("began", stage.began())
        .bind("step", stage.step())
        .bind("regions", RuleSetStages.regions(stage.stage()))
        .bind("percent", stage.stage().percent())
        .execute();
  }

  private void widen(long trial, OpenStage stage) {
    handle
        .createUpdate(
            """
            update trial_open set stage_step = :step, stage_regions = :regions,
              stage_percent = :percent, fence = null, swept = false
            where trial = :trial
            """)
        .bind("trial", trial)
        .bind("step", stage.step())
        .bind("regions", RuleSetStages.regions(stage.stage()))
        .bind("percent", stage.stage().percent())
        .execute();
  }

  /** Papers that stand under the candidate get their turn again: they are to stand otherwise. */
  private void close(long trial) {
    handle
        .createUpdate(
            """
            with closing as (
              update trial_open set closing_since = clock_timestamp(), swept = true
              where trial = :trial returning trial, candidate)
            insert into trial_turn (trial, submission, report)
            select distinct c.trial, t.submission, t.n
            from closing c join trial_filing f on f.trial = c.trial
            join standing t on t.submission = f.submission
            join report r on r.submission = t.submission and r.n = t.n
                         and r.rule_set = c.candidate
            on conflict do nothing
            """)
        .bind("trial", trial)
        .execute();
  }

  /** A stage whose papers on file are to be looked at. */
  private record Look(long trial, List<String> regions, int percent) {
    /**
     * Conditions that {@code in_stage} implies, in words that indexes understand: a narrow stage
     * does not read all papers.
     */
    String within() {
      String regional =
          """
          and (s.region_code = any(:regions) or s.city_code = any(:regions)
               or s.province_code = any(:regions))
          """;
      String share = " and s.series < decode(lpad(to_hex(:percent * 65536 / 100), 4, '0'), 'hex') ";
      return (regions.isEmpty() ? "" : regional) + (percent == Stage.ALL ? "" : share);
    }
  }

  private void sweep() {
    handle
        .createUpdate(
            """
            update trial_open set fence = pg_snapshot_xmax(pg_current_snapshot())
            where kind = 'STAGE' and not swept and fence is null
            """)
        .execute();
    handle
        .createQuery(
            """
            update trial_open set swept = true
            where not swept and fence <= pg_snapshot_xmin(pg_current_snapshot())
            returning trial, stage_regions, stage_percent
            """)
        .map(
            (row, context) ->
                new Look(
                    row.getLong(1), List.of((String[]) row.getArray(2).getArray()), row.getInt(3)))
        .list()
        .forEach(this::sweep);
  }

  /** Those of the papers on file that are in the stage, and have not been looked at in it. */
  private void sweep(Look look) {
    handle
        .createUpdate(
            """
            insert into trial_turn (trial, submission, report)
            select :trial, s.id, t.n
            from submission s
            join standing t on t.submission = s.id
            join report r on r.submission = t.submission and r.n = t.n
                         and r.known_at is null and r.as_of = s.business_date
            where in_stage(:regions, :percent, s.region_code, s.city_code, s.province_code, s.series)
            """
                + look.within()
                + """
                  and not exists (
                    select 1 from trial_filing f where f.trial = :trial and f.submission = s.id)
                  on conflict do nothing
                  """)
        .bind("trial", look.trial())
        .bind("regions", look.regions().toArray(String[]::new))
        .bind("percent", look.percent())
        .execute();
  }

  /** A stage ends when nothing waits and no check that began before its end can come any more. */
  private void end() {
    handle
        .createUpdate(
            """
            delete from trial_open o
            where o.closing_since < clock_timestamp() - :settle * interval '1 millisecond'
              and not exists (select 1 from trial_turn u where u.trial = o.trial)
            """)
        .bind("settle", settle.toMillis())
        .execute();
  }
}
