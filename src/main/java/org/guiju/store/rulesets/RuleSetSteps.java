package org.guiju.store.rulesets;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.InForce;
import org.guiju.archive.OpenStage;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.RuleSetStep;
import org.guiju.rules.RuleFiles;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Locks;
import org.guiju.store.io.Packed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The register of rule sets in PostgreSQL. */
public final class RuleSetSteps implements RuleSetRegister {
  private static final String ACTIVATIONS =
      """
      select id, encode(rule_set, 'hex') as sha256, effective, person,
             ceil(1000 * extract(epoch from effective - clock_timestamp()))::bigint as millis_away
      from rule_set_activation
      """;

  private final Jdbi database;

  public RuleSetSteps(Jdbi database) {
    this.database = database;
  }

  @Override
  public List<RuleSetStep> steps(String sha256) {
    return database.withHandle(handle -> RuleSetStages.steps(handle, sha256));
  }

  @Override
  public Optional<String> find(String prefix) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select encode(rule_set, 'hex') from rule_set_step
                    where starts_with(encode(rule_set, 'hex'), :prefix) order by id limit 1
                    """)
                .bind("prefix", prefix)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public List<String> list(Optional<Long> below, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select encode(rule_set, 'hex') from rule_set_step
                    group by rule_set having min(id) < :below order by min(id) desc limit :limit
                    """)
                .bind("below", below.orElse(Long.MAX_VALUE))
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  @Override
  public Optional<Content> review(String sha256) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select review from rule_set_step
                    where rule_set = :ruleSet and review is not null order by id desc limit 1
                    """)
                .bind("ruleSet", Hex.bytes(sha256))
                .mapTo(byte[].class)
                .findOne()
                .map(Packed::unpack)
                .map(Content::of));
  }

  @Override
  public Optional<Activation> inForce() {
    return database.withHandle(RuleSetSteps::inForce);
  }

  /** What is in force now; empty before anything was. */
  public static Optional<Activation> inForce(Handle handle) {
    return past(handle, null, 1).stream().findFirst();
  }

  /** Seen in one snapshot: what ends a stage and what comes after it are never mixed. */
  @Override
  public Optional<InForce> now() {
    return database.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle ->
            inForce(handle)
                .map(
                    activation ->
                        new InForce(
                            activation,
                            RuleSetStages.open(handle, null),
                            RuleSetStages.rolledBack(handle, activation.id()))));
  }

  @Override
  public Optional<OpenStage> stageAt(Instant instant) {
    OffsetDateTime until = instant.atOffset(ZoneOffset.UTC);
    return database.withHandle(handle -> RuleSetStages.open(handle, until));
  }

  @Override
  public Optional<Activation> inForceAt(Instant instant) {
    OffsetDateTime until = instant.atOffset(ZoneOffset.UTC);
    return database.withHandle(handle -> past(handle, until, 1)).stream().findFirst();
  }

  @Override
  public List<Activation> past(int limit) {
    return database.withHandle(handle -> past(handle, null, limit));
  }

  /** What took effect up to {@code until}; null for up to now. */
  private static List<Activation> past(Handle handle, OffsetDateTime until, int limit) {
    return handle
        .createQuery(
            ACTIVATIONS
                + """
                where effective <= least(clock_timestamp(), cast(:until as timestamptz))
                order by effective desc, id desc limit :limit
                """)
        .bind("until", until)
        .bind("limit", limit)
        .map(ConstructorMapper.of(Activation.class))
        .list();
  }

  @Override
  public Optional<Activation> next() {
    return database.withHandle(RuleSetSteps::next);
  }

  private static Optional<Activation> next(Handle handle) {
    return handle
        .createQuery(
            ACTIVATIONS + " where effective > clock_timestamp() order by effective, id limit 1")
        .map(ConstructorMapper.of(Activation.class))
        .findOne();
  }

  @Override
  public <T> T alone(Function<Entries, T> work) {
    return database.inTransaction(
        handle -> {
          Locks.take(handle, "register", "rule-sets");
          return work.apply(new OwnEntries(handle));
        });
  }

  /** The register within one transaction that holds its lock. */
  private record OwnEntries(Handle handle) implements Entries {
    @Override
    public List<RuleSetStep> steps(String sha256) {
      return RuleSetStages.steps(handle, sha256);
    }

    @Override
    public Optional<Activation> inForce() {
      return RuleSetSteps.inForce(handle);
    }

    @Override
    public Optional<OpenStage> stage() {
      return RuleSetStages.open(handle, null);
    }

    @Override
    public Optional<Activation> next() {
      return RuleSetSteps.next(handle);
    }

    @Override
    public void keep(RuleFiles files) {
      RuleTexts.keep(handle, files.sha256(), files);
    }

    @Override
    public void enter(RuleSetAction action) {
      boolean activation = action.kind() == RuleSetStep.Kind.ACTIVATED;
      String effective = activation ? "coalesce(:effective, clock_timestamp())" : ":effective";
      handle
          .createUpdate(
              """
              insert into rule_set_step
                (rule_set, kind, person, reason, other, effective, retroactive, review,
                 stage_regions, stage_percent, budget)
              values (:ruleSet, :kind, :person, :reason, :other, %s, :retroactive, :review,
                      :regions, :percent, :budget)
              """
                  .formatted(effective))
          .bind("ruleSet", Hex.bytes(action.sha256()))
          .bind("kind", action.kind().name())
          .bind("person", action.person())
          .bind("reason", action.reason())
          .bind("other", action.other() == null ? null : Hex.bytes(action.other()))
          .bind("effective", instant(action))
          .bind("retroactive", action.retroactive())
          .bind("review", action.review() == null ? null : Packed.pack(action.review().bytes()))
          .bindByType(
              "regions",
              action.stage() == null ? null : RuleSetStages.regions(action.stage()),
              String[].class)
          .bind("percent", action.stage() == null ? null : action.stage().percent())
          .bindByType(
              "budget",
              action.budget() == null ? null : RuleSetStages.texts(action.budget()),
              String[].class)
          .execute();
      new TrialReconciler(handle, Duration.ZERO).bringUp();
    }

    private static OffsetDateTime instant(RuleSetAction action) {
      return action.effective() == null ? null : action.effective().atOffset(ZoneOffset.UTC);
    }
  }
}
