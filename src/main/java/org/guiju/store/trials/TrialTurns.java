package org.guiju.store.trials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.Engine;
import org.guiju.archive.OpenStage;
import org.guiju.recheck.FilingTask;
import org.guiju.store.io.Packed;
import org.guiju.store.io.PackingDictionary;
import org.guiju.store.rulesets.RuleSetStages;
import org.guiju.store.rulesets.RuleSetSteps;
import org.guiju.store.runs.RunFilings;
import org.guiju.trials.TrialWork.Taken;
import org.guiju.trials.TrialWork.Turn;
import org.jdbi.v3.core.Handle;

/** Reads what is to be looked at in a trial, within one transaction. */
final class TrialTurns {
  private final Handle handle;
  private final long trial;
  private final Optional<String> inForce;
  private final Optional<OpenStage> open;

  TrialTurns(Handle handle, long trial) {
    this.handle = handle;
    this.trial = trial;
    this.inForce = RuleSetSteps.inForce(handle).map(Activation::sha256);
    this.open = RuleSetStages.open(handle, null);
  }

  /** Who is in force for whom; two that are equal say the same of every paper. */
  String situation() {
    return inForce.orElse("-") + "/" + open.map(OpenStage::step).map(String::valueOf).orElse("-");
  }

  /**
   * The reports with these places.
   *
   * @param submissions numbers of the papers
   * @param reports numbers of the reports among those of their papers
   */
  Taken read(Long[] submissions, Integer[] reports) {
    PackingDictionary.Shelf dictionaries = PackingDictionary.of(handle);
    List<Turn> turns =
        handle
            .createQuery(
                """
                select s.id, u.report, s.content, x.content as related,
                       encode(x.sha256, 'hex') as related_sha256, r.as_of as judged_as_of,
                       encode(r.rule_set, 'hex') as made_by,
                       encode(coalesce(l.base, r.rule_set), 'hex') as base,
                       t.n = u.report as stands,
                       case when l.kind = 'SHADOW' then null
                            when in_stage(:regions, :percent, s.region_code, s.city_code,
                                          s.province_code, s.series) then :staged
                            else :inForce end as target,
                       b.content as before,
                """
                    + RunFilings.LISTED
                    + """
                    from unnest(:submissions, :reports) as u(submission, report)
                    join trial l on l.id = :trial
                    join submission s on s.id = u.submission
                    join report r on r.submission = u.submission and r.n = u.report
                    join standing t on t.submission = u.submission
                    join related_snapshot x on x.sha256 = r.related
                    left join report b on b.submission = s.id and b.related = r.related
                         and b.rule_set = coalesce(l.base, r.rule_set) and b.as_of = r.as_of
                         and b.known_at is null and b.engine = :engine
                    order by s.id, u.report
                    """)
            .bind("trial", trial)
            .bind("submissions", submissions)
            .bind("reports", reports)
            .bind("regions", open.map(o -> RuleSetStages.regions(o.stage())).orElse(new String[0]))
            .bind("percent", open.map(stage -> stage.stage().percent()).orElse(0))
            .bind("staged", open.map(OpenStage::candidate).orElse(null))
            .bind("inForce", inForce.orElse(null))
            .bind("engine", Engine.name())
            .map((row, context) -> turn(row, dictionaries))
            .list();
    return new Taken(trial, candidate(), situation(), turns);
  }

  private String candidate() {
    return handle
        .createQuery("select encode(candidate, 'hex') from trial where id = :trial")
        .bind("trial", trial)
        .mapTo(String.class)
        .one();
  }

  private static Turn turn(ResultSet row, PackingDictionary.Shelf dictionaries)
      throws SQLException {
    long id = row.getLong("id");
    byte[] before = row.getBytes("before");
    String reportSha256 = row.getString("report_sha256");
    FilingTask paper =
        new FilingTask(
            id,
            Content.of(Packed.unpack(row.getBytes("content"))),
            RunFilings.sound(
                Packed.unpack(row.getBytes("related")), row.getString("related_sha256"), id),
            row.getObject("judged_as_of", LocalDate.class),
            null,
            Optional.ofNullable(before)
                .map(bytes -> Packed.unpack(bytes, dictionaries))
                .map(bytes -> RunFilings.sound(bytes, reportSha256, id)));
    return new Turn(
        row.getInt("report"),
        paper,
        before == null ? Optional.empty() : RunFilings.listed(row),
        row.getString("made_by"),
        row.getString("base"),
        row.getBoolean("stands"),
        row.getString("target"));
  }
}
