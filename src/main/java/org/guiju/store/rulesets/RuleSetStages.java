package org.guiju.store.rulesets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.FlipBudget.Most;
import org.guiju.archive.OpenStage;
import org.guiju.archive.RuleSetStep;
import org.guiju.archive.RuleSetStep.Effect;
import org.guiju.archive.RuleSetStep.Kind;
import org.guiju.archive.Stage;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;

/** Steps, stages and budgets as their rows say. */
public final class RuleSetStages {
  private static final String STEP =
      """
      select id, encode(rule_set, 'hex') as sha256, kind, person, at, reason,
             encode(other, 'hex') as other, effective, retroactive,
             stage_regions, stage_percent, budget,
             case when kind <> 'ACTIVATED' then null
                  when not exists (select 1 from rule_set_activation a where a.id = s.id)
                    then 'CANCELLED'
                  when effective <= clock_timestamp() then 'TAKEN'
                  else 'PENDING' end as effect
      from rule_set_step s
      """;

  private RuleSetStages() {}

  static List<RuleSetStep> steps(Handle handle, String sha256) {
    return handle
        .createQuery(STEP + " where rule_set = :ruleSet order by id")
        .bind("ruleSet", Hex.bytes(sha256))
        .map((row, context) -> step(row))
        .list();
  }

  /** The last stage that was rolled back after step {@code activation}. */
  static Optional<RuleSetStep> rolledBack(Handle handle, long activation) {
    return handle
        .createQuery(
            STEP + " where kind = 'ROLLED_BACK' and id > :activation order by id desc limit 1")
        .bind("activation", activation)
        .map((row, context) -> step(row))
        .findOne();
  }

  private static RuleSetStep step(ResultSet row) throws SQLException {
    String effect = row.getString("effect");
    return new RuleSetStep(
        row.getLong("id"),
        row.getString("sha256"),
        Kind.valueOf(row.getString("kind")),
        row.getString("person"),
        row.getObject("at", OffsetDateTime.class),
        row.getString("reason"),
        row.getString("other"),
        row.getObject("effective", OffsetDateTime.class),
        effect == null ? null : Effect.valueOf(effect),
        row.getBoolean("retroactive"),
        row.getArray("stage_regions") == null ? null : stage(row),
        budget(texts(row, "budget")));
  }

  /** The stage that was open at {@code until}; null for now. */
  public static Optional<OpenStage> open(Handle handle, OffsetDateTime until) {
    return handle
        .createQuery(
            """
            select id, began, encode(rule_set, 'hex') as candidate, encode(base, 'hex') as base,
                   at, person, retroactive, stage_regions, stage_percent
            from rule_set_stage s
            cross join (select least(clock_timestamp(), cast(:until as timestamptz)) as moment) m
            where at <= m.moment and (s.until is null or s.until > m.moment)
            order by id desc limit 1
            """)
        .bind("until", until)
        .map((row, context) -> open(row))
        .findOne();
  }

  private static OpenStage open(ResultSet row) throws SQLException {
    return new OpenStage(
        row.getLong("id"),
        row.getLong("began"),
        row.getString("candidate"),
        row.getString("base"),
        stage(row),
        row.getObject("at", OffsetDateTime.class),
        row.getString("person"),
        row.getBoolean("retroactive"));
  }

  static Stage stage(ResultSet row) throws SQLException {
    return new Stage(
        Arrays.stream(texts(row, "stage_regions")).map(RuleSetStages::region).toList(),
        row.getInt("stage_percent"));
  }

  private static Region region(String code) {
    return RegionRegistry.standard().byCode(code).orElseThrow();
  }

  /** The codes of the regions of {@code stage}. */
  public static String[] regions(Stage stage) {
    return stage.regions().stream().map(Region::code).toArray(String[]::new);
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return row.getArray(column) == null ? null : (String[]) row.getArray(column).getArray();
  }

  private static FlipBudget budget(String[] kept) {
    return kept == null
        ? null
        : new FlipBudget(most(kept[0]), most(kept[1]), most(kept[2]), most(kept[3]));
  }

  private static Most most(String text) {
    return text == null ? null : Most.of(text).orElseThrow();
  }

  static String[] texts(FlipBudget budget) {
    return new String[] {
      text(budget.total()),
      text(budget.newlyViolated()),
      text(budget.newlyPassed()),
      text(budget.others())
    };
  }

  private static String text(Most most) {
    return most == null ? null : most.text();
  }
}
