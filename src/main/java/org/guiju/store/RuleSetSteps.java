package org.guiju.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.RuleSetStep;
import org.guiju.rules.RuleFiles;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

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
    return database.withHandle(handle -> steps(handle, sha256));
  }

  private static List<RuleSetStep> steps(Handle handle, String sha256) {
    return handle
        .createQuery(
            """
            select id, encode(rule_set, 'hex') as sha256, kind, person, at, reason,
                   encode(other, 'hex') as other, effective, retroactive,
                   case when kind <> 'ACTIVATED' then null
                        when not exists (select 1 from rule_set_activation a where a.id = s.id)
                          then 'CANCELLED'
                        when effective <= clock_timestamp() then 'TAKEN'
                        else 'PENDING' end as effect
            from rule_set_step s where rule_set = :ruleSet order by id
            """)
        .bind("ruleSet", Hex.bytes(sha256))
        .map(ConstructorMapper.of(RuleSetStep.class))
        .list();
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

  static Optional<Activation> inForce(Handle handle) {
    return past(handle, null, 1).stream().findFirst();
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
      return RuleSetSteps.steps(handle, sha256);
    }

    @Override
    public Optional<Activation> inForce() {
      return RuleSetSteps.inForce(handle);
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
                (rule_set, kind, person, reason, other, effective, retroactive, review)
              values (:ruleSet, :kind, :person, :reason, :other, %s, :retroactive, :review)
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
          .execute();
    }

    private static OffsetDateTime instant(RuleSetAction action) {
      return action.effective() == null ? null : action.effective().atOffset(ZoneOffset.UTC);
    }
  }
}
