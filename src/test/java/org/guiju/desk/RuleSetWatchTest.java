package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetNews;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.store.local.TestDatabase;
import org.guiju.store.rulesets.RuleSetNotices;
import org.guiju.store.rulesets.RuleSetSteps;
import org.guiju.store.rulesets.RuleTexts;
import org.guiju.versions.ActivationDesk;
import org.guiju.versions.RuleShelf;
import org.guiju.versions.VersionsInForce;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class RuleSetWatchTest {
  private static final FactSet PAPER =
      new SubmissionReader().read(Content.of(TrialRules.PAPER).open(), IntakeLimits.NONE).facts();

  private static final Duration NEVER = Duration.ofHours(1);
  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
  private static final Person WRITER = new Person("编写甲");

  private final TestDatabase.Fresh database = TestDatabase.Fresh.database();
  private final RuleReviewer reviewer = new RuleReviewer(new Checker(Duration.ofSeconds(20)));
  private final List<RuleSetWatch> watches = new ArrayList<>();
  private RuleFiles onDisk = TrialRules.files(100);

  /** One application process, as far as rules are concerned. */
  private final class Process {
    private final Jdbi jdbi = database.open();
    private final RuleSetSteps register = new RuleSetSteps(jdbi);
    private final RuleTexts texts = new RuleTexts(jdbi);
    private final RuleShelf shelf = new RuleShelf(texts);
    private final ActivationDesk activations = new ActivationDesk(register, shelf, CLOCK);
    private final RulesDesk desk =
        new RulesDesk(
            () -> onDisk, reviewer, new VersionsInForce(register, shelf, activations), CLOCK);

    Process watching(RuleSetNews news, Duration look) {
      watches.add(RuleSetWatch.start(desk, news, look));
      return this;
    }

    Process listening() {
      return watching(new RuleSetNotices(jdbi), NEVER);
    }

    String version() {
      return desk.standing().rules().sha256();
    }

    /** Enters an activation as another program might: without a word to this process. */
    void activate(RuleFiles files, Instant effective) {
      String inForce = register.inForce().map(Activation::sha256).orElse(null);
      register.alone(
          entries -> {
            entries.keep(files);
            entries.enter(RuleSetAction.drafted(files.sha256(), WRITER, null, inForce));
            entries.enter(
                RuleSetAction.activated(files.sha256(), WRITER, "试验", inForce, effective, true));
            return null;
          });
    }
  }

  /** Never has anything to tell. */
  private static final class Silent implements RuleSetNews {
    @Override
    public void await(Duration atMost) throws InterruptedException {
      Thread.sleep(atMost.toMillis());
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  @AfterEach
  void stop() {
    watches.forEach(RuleSetWatch::close);
  }

  private static void await(BooleanSupplier wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }

  private static void awaitVersion(RuleFiles files, Process... processes) {
    for (Process process : processes) {
      await(() -> process.version().equals(files.sha256()));
    }
  }

  @Test
  void all_processes_on_a_database_switch_when_they_are_told() {
    Process one = new Process().listening();
    Process two = new Process().listening();
    one.activate(TrialRules.files(200), null);
    awaitVersion(TrialRules.files(200), one, two);
    two.activate(TrialRules.files(100), null);
    awaitVersion(TrialRules.files(100), one, two);
  }

  @Test
  void a_process_that_hears_nothing_looks_by_itself() {
    Process deaf = new Process().watching(new Silent(), Duration.ofMillis(200));
    deaf.activate(TrialRules.files(200), null);
    awaitVersion(TrialRules.files(200), deaf);
  }

  @Test
  void a_lost_connection_is_opened_again_and_what_was_missed_is_caught_up() throws SQLException {
    Process one = new Process().listening();
    one.activate(TrialRules.files(200), null);
    awaitVersion(TrialRules.files(200), one);
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
          """);
    }
    one.activate(TrialRules.files(300), null);
    awaitVersion(TrialRules.files(300), one);
    one.activate(TrialRules.files(100), null);
    awaitVersion(TrialRules.files(100), one);
  }

  @Test
  void a_version_for_later_comes_in_force_at_its_instant_in_all_processes() {
    Process one = new Process().listening();
    Process two = new Process().listening();
    Instant instant = CLOCK.instant().plusSeconds(2);
    one.activate(TrialRules.files(200), instant);
    awaitVersion(TrialRules.files(200), one, two);
    assertThat(CLOCK.instant()).isAfterOrEqualTo(instant);
    assertThat(one.desk.standing().since().toInstant())
        .isEqualTo(two.desk.standing().since().toInstant());
  }

  @Test
  void what_cannot_be_compiled_leaves_the_version_before_it_in_force_and_is_told() {
    Process one = new Process();
    SortedMap<String, String> broken = TrialRules.texts(100);
    broken.put(TrialRules.RULE, "rule \"CAP-001 坏\"");
    one.activate(RuleFiles.of(broken), null);
    one.desk.follow();
    assertThat(one.version()).isEqualTo(TrialRules.files(100).sha256());
    assertThat(one.desk.standing().refusal()).isPresent();
    Process later = new Process();
    assertThat(later.version()).isEqualTo(TrialRules.files(100).sha256());
    assertThat(later.desk.standing().refusal())
        .hasValueSatisfying(
            refusal ->
                assertThat(refusal.review().sha256()).isEqualTo(RuleFiles.of(broken).sha256()));
  }

  @Test
  void a_process_begins_with_the_version_of_the_archive_whatever_lies_on_its_disk() {
    new Process().activate(TrialRules.files(200), null);
    onDisk = TrialRules.files(300);
    assertThat(new Process().version()).isEqualTo(TrialRules.files(200).sha256());
  }

  @Test
  void a_folder_changed_while_nobody_watched_comes_in_force_at_the_first_look() {
    Process before = new Process();
    onDisk = TrialRules.files(300);
    Process process = new Process();
    assertThat(process.desk.renew().result()).isEqualTo(Renewal.Result.ACTIVATED);
    assertThat(process.version()).isEqualTo(TrialRules.files(300).sha256());
    before.desk.follow();
    assertThat(before.version()).isEqualTo(TrialRules.files(300).sha256());
  }

  @Test
  void a_folder_that_did_not_change_undoes_nothing_that_people_decided() {
    new Process().activate(TrialRules.files(200), null);
    Process restarted = new Process();
    assertThat(restarted.desk.renew().result()).isEqualTo(Renewal.Result.UNCHANGED);
    assertThat(restarted.version()).isEqualTo(TrialRules.files(200).sha256());
  }

  @Test
  void two_processes_that_see_the_same_change_of_a_folder_enter_it_once() {
    Process one = new Process();
    Process two = new Process();
    onDisk = TrialRules.files(200);
    one.desk.renew();
    two.desk.renew();
    assertThat(two.version()).isEqualTo(TrialRules.files(200).sha256());
    assertThat(one.register.past(10)).hasSize(2);
  }

  @Test
  void a_check_by_what_was_known_on_a_day_goes_by_the_version_of_that_day() throws SQLException {
    Process process = new Process();
    LocalDate today = LocalDate.now(CLOCK);
    backdate(process, today.minusDays(10));
    process.activate(TrialRules.files(200), null);
    process.desk.follow();
    ArchivedRules rules =
        new ArchivedRules(
            process.desk.activeRules(), process.register, process.shelf, CLOCK.getZone());
    assertThat(rules.on(PAPER, null).sha256()).isEqualTo(TrialRules.files(200).sha256());
    assertThat(rules.on(PAPER, today).sha256()).isEqualTo(TrialRules.files(200).sha256());
    assertThat(rules.on(PAPER, today.minusDays(1)).sha256())
        .isEqualTo(TrialRules.files(300).sha256());
    assertThatThrownBy(() -> rules.on(PAPER, today.minusDays(11)))
        .isInstanceOf(NotKnownThenException.class)
        .hasMessageContaining("还没有启用过任何规则版本");
  }

  /** The limit of 300 in force since {@code day}, and the first start after it. */
  private void backdate(Process process, LocalDate day) throws SQLException {
    process.activate(TrialRules.files(300), CLOCK.instant().plusSeconds(3600));
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table rule_set_step disable trigger append_only");
      statement.execute(
          "update rule_set_step set effective = '" + day + "' where effective > clock_timestamp()");
      statement.execute("alter table rule_set_step enable trigger append_only");
    }
  }

  @Test
  void nothing_is_known_of_what_comes_next_without_a_plan() {
    assertThat(new Process().desk.untilNext()).isEqualTo(Optional.empty());
  }
}
