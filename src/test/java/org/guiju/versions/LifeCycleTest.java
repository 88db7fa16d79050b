package org.guiju.versions;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetStep;
import org.guiju.checker.Checker;
import org.guiju.desk.TrialRules;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.store.local.TestDatabase;
import org.guiju.store.rulesets.RuleSetSteps;
import org.guiju.store.rulesets.RuleTexts;
import org.guiju.versions.StepRefusedException.Why;
import org.guiju.versions.Version.State;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class LifeCycleTest {
  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
  private static final Person WRITER = new Person("编写甲");
  private static final Person APPROVER = new Person("审批乙");
  private static final Person OTHER = new Person("审批丙");

  private final TestDatabase.Fresh database = TestDatabase.Fresh.database();
  private final Jdbi jdbi = database.open();
  private final RuleSetSteps register = new RuleSetSteps(jdbi);
  private final RuleTexts texts = new RuleTexts(jdbi);
  private final Versions versions = new Versions(register, texts);
  private final RuleShelf shelf = new RuleShelf(texts);
  private final LifeCycle lifeCycle =
      new LifeCycle(
          register, versions, shelf, new RuleReviewer(new Checker(Duration.ofSeconds(20))));
  private final ActivationDesk desk = new ActivationDesk(register, shelf, CLOCK);
  private final RuleFiles first = TrialRules.files(100);

  @BeforeEach
  void the_limit_of_100_is_in_force() {
    Version draft = lifeCycle.draft(first, WRITER, "首版", null).version();
    lifeCycle.review(draft, WRITER);
    lifeCycle.approve(again(draft), APPROVER, "同意", null);
    desk.activate(again(draft), now(APPROVER, "首版", false));
  }

  private Version again(Version version) {
    return versions.get(version.sha256());
  }

  private Version inForce() {
    return versions.get(versions.inForce().orElseThrow().sha256());
  }

  private static ActivationDesk.Order now(Person by, String reason, boolean retroactive) {
    return new ActivationDesk.Order(by, reason, null, retroactive);
  }

  private static ActivationDesk.Order at(Instant instant) {
    return new ActivationDesk.Order(APPROVER, "到期启用", instant, true);
  }

  private Version drafted(RuleFiles files, Person by) {
    return lifeCycle.draft(files, by, null, inForce().sha256()).version();
  }

  private Version reviewed(RuleFiles files, Person by) {
    Version draft = drafted(files, by);
    lifeCycle.review(draft, by);
    return again(draft);
  }

  private Version approved(RuleFiles files) {
    Version version = reviewed(files, WRITER);
    lifeCycle.approve(version, APPROVER, "同意", null);
    return again(version);
  }

  private static void refusedAs(Why why, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            StepRefusedException.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  /** The trial rules with another text in one file. */
  private static RuleFiles with(String path, String text) {
    SortedMap<String, String> all = TrialRules.texts(100);
    all.put(path, text);
    return RuleFiles.of(all);
  }

  @Test
  void every_step_keeps_who_when_and_why() {
    Version version = inForce();
    assertThat(version.state()).isEqualTo(State.ACTIVE);
    assertThat(version.steps())
        .extracting(step -> step.kind() + " " + step.person() + " " + step.reason())
        .containsExactly(
            "DRAFTED 编写甲 首版", "REVIEWED 编写甲 null", "APPROVED 审批乙 同意", "ACTIVATED 审批乙 首版");
    assertThat(version.steps()).extracting(RuleSetStep::at).isSorted().doesNotContainNull();
  }

  @Test
  void a_version_comes_in_force_by_draft_review_approval_and_activation() {
    Version draft = drafted(TrialRules.files(200), WRITER);
    assertThat(draft.state()).isEqualTo(State.DRAFT);
    assertThat(lifeCycle.review(draft, WRITER).changes().limits()).hasSize(1);
    assertThat(again(draft).state()).isEqualTo(State.REVIEWED);
    lifeCycle.approve(again(draft), APPROVER, "按新文件", null);
    assertThat(again(draft).state()).isEqualTo(State.APPROVED);
    Version before = inForce();
    desk.activate(again(draft), now(APPROVER, "按新文件", true));
    assertThat(inForce().sha256()).isEqualTo(draft.sha256());
    assertThat(again(before).state()).isEqualTo(State.RETIRED);
  }

  @Test
  void the_review_is_kept_and_can_be_read_again() {
    Version version = reviewed(TrialRules.files(200), WRITER);
    assertThat(versions.review(version).flatMap(ReviewText::read))
        .hasValueSatisfying(
            review -> {
              assertThat(review.sha256()).isEqualTo(version.sha256());
              assertThat(review.changes().limits()).hasSize(1);
              assertThat(review.coverage()).isNotEmpty();
            });
  }

  @Test
  void nobody_approves_what_he_wrote() {
    Version version = reviewed(TrialRules.files(200), WRITER);
    refusedAs(Why.OWN_WORK, () -> lifeCycle.approve(version, WRITER, "同意", null));
    refusedAs(Why.OWN_WORK, () -> lifeCycle.approve(version, new Person(" 编写甲 "), "同意", null));
    assertThat(again(version).state()).isEqualTo(State.REVIEWED);
  }

  @Test
  void all_who_changed_a_file_since_the_version_in_force_are_authors() {
    Version one = drafted(TrialRules.files(200), WRITER);
    Version two = lifeCycle.draft(TrialRules.files(300), APPROVER, null, one.sha256()).version();
    assertThat(two.authors()).containsExactlyInAnyOrder("编写甲", "审批乙");
    lifeCycle.review(two, OTHER);
    refusedAs(Why.OWN_WORK, () -> lifeCycle.approve(again(two), WRITER, "同意", null));
    lifeCycle.approve(again(two), OTHER, "同意", null);
    assertThat(again(two).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void authors_of_what_was_in_force_are_not_authors_of_what_follows() {
    desk.activate(approved(TrialRules.files(200)), now(APPROVER, "启用", true));
    assertThat(drafted(TrialRules.files(300), APPROVER).authors()).containsExactly("审批乙");
  }

  @Test
  void a_draft_with_problems_never_comes_in_force() {
    Version broken = drafted(with(TrialRules.RULE, "rule \"CAP-001 坏\""), WRITER);
    assertThat(lifeCycle.review(broken, WRITER).accepted()).isFalse();
    assertThat(again(broken).state()).isEqualTo(State.REFUSED);
    refusedAs(Why.WRONG_STATE, () -> lifeCycle.approve(again(broken), APPROVER, "同意", null));
    refusedAs(Why.WRONG_STATE, () -> desk.activate(again(broken), now(APPROVER, "试试", true)));
    assertThat(inForce().sha256()).isEqualTo(first.sha256());
  }

  @Test
  void what_was_not_approved_does_not_come_in_force() {
    Version version = reviewed(TrialRules.files(200), WRITER);
    refusedAs(Why.WRONG_STATE, () -> desk.activate(version, now(APPROVER, "急", true)));
  }

  @Test
  void going_back_needs_no_new_approval() {
    desk.activate(approved(TrialRules.files(200)), now(APPROVER, "启用", true));
    desk.activate(versions.get(first.sha256()), now(OTHER, "新版有误，退回", false));
    assertThat(inForce().sha256()).isEqualTo(first.sha256());
    assertThat(inForce().steps()).last().extracting(RuleSetStep::person).isEqualTo("审批丙");
  }

  @Test
  void a_number_that_would_judge_earlier_money_is_refused_by_name() {
    Version version = approved(TrialRules.files(200));
    assertThatThrownBy(() -> desk.activate(version, now(APPROVER, "启用", false)))
        .isInstanceOfSatisfying(
            StepRefusedException.class,
            refused -> {
              assertThat(refused.why()).isEqualTo(Why.RETROACTIVE);
              assertThat(refused.problems())
                  .singleElement()
                  .satisfies(
                      problem -> {
                        assertThat(problem.file()).isEqualTo(TrialRules.LIMITS);
                        assertThat(problem.line()).isEqualTo(2);
                        assertThat(problem.message()).contains("most", "2024-01-01");
                      });
            });
    desk.activate(version, now(APPROVER, "某号文明确追溯", true));
    assertThat(inForce().steps()).last().matches(RuleSetStep::retroactive);
  }

  @Test
  void a_new_rule_and_a_changed_condition_are_refused_where_they_stand() {
    SortedMap<String, String> changed = TrialRules.texts(100);
    changed.compute(
        TrialRules.RULE, (path, text) -> text.replace("thisTranche > ", "thisTranche >= "));
    changed.compute(
        TrialRules.EXAMPLES,
        (path, text) ->
            text.replace("恰好等于上限时通过", "恰好等于上限时违反")
                .replace(
                    "thisTranche: 100}]}\n    expect: PASSED",
                    "thisTranche: 100}]}\n    expect: VIOLATED"));
    Version version = approved(RuleFiles.of(changed));
    assertThatThrownBy(() -> desk.activate(version, now(APPROVER, "启用", false)))
        .isInstanceOfSatisfying(
            StepRefusedException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(RuleProblem::file)
                    .containsOnly(TrialRules.RULE));
  }

  @Test
  void other_words_for_the_same_obligation_judge_nothing_anew() {
    Version version = approved(with(TrialRules.RULE, TrialRules.rule("超过了 {expected}。")));
    desk.activate(version, now(APPROVER, "改措辞", false));
    assertThat(inForce().sha256()).isEqualTo(version.sha256());
  }

  @Test
  void a_number_from_a_later_day_on_judges_nothing_that_was_done_before() {
    LocalDate nextYear = LocalDate.now(CLOCK).plusYears(1);
    String limits =
        """
        limits:
          - code: most
            label: 一次下达的上限
            unit: 万元
            values:
              - {from: 2020-01-01, to: 2023-12-31, article: 第一条, number: 100}
              - {from: 2024-01-01, to: %s, article: 第一条, number: 100}
              - {from: %s, article: 第一条, number: 200}
        """
            .formatted(nextYear.minusDays(1), nextYear);
    Version version = approved(with(TrialRules.LIMITS, limits));
    desk.activate(version, now(APPROVER, "明年起", false));
    assertThat(inForce().sha256()).isEqualTo(version.sha256());
  }

  @Test
  void a_version_reviewed_against_another_one_is_not_approved_or_activated() {
    Version two = approved(TrialRules.files(200));
    Version three = reviewed(TrialRules.files(300), WRITER);
    desk.activate(two, now(APPROVER, "启用", true));
    refusedAs(Why.OUTDATED, () -> lifeCycle.approve(three, APPROVER, "同意", null));
    lifeCycle.review(three, OTHER);
    lifeCycle.approve(again(three), APPROVER, "同意", null);
    desk.activate(again(three), now(APPROVER, "启用", true));
    assertThat(inForce().sha256()).isEqualTo(three.sha256());
  }

  @Test
  void of_two_activations_at_once_one_takes_effect_and_the_other_is_told() throws Exception {
    List<Version> rivals =
        List.of(approved(TrialRules.files(200)), approved(TrialRules.files(300)));
    CountDownLatch begin = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(rivals.size());
    List<Future<Optional<Why>>> answers = new ArrayList<>();
    for (Version rival : rivals) {
      answers.add(
          people.submit(
              () -> {
                begin.await();
                return attempt(rival);
              }));
    }
    begin.countDown();
    List<Optional<Why>> results = new ArrayList<>();
    for (Future<Optional<Why>> answer : answers) {
      results.add(answer.get());
    }
    people.shutdown();
    assertThat(results).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Why.OUTDATED));
    assertThat(register.past(10)).hasSize(2);
  }

  private Optional<Why> attempt(Version version) {
    try {
      desk.activate(version, now(APPROVER, "启用", true));
      return Optional.empty();
    } catch (StepRefusedException refused) {
      return Optional.of(refused.why());
    }
  }

  @Test
  void an_activation_for_later_waits_and_can_be_withdrawn() {
    Version version = approved(TrialRules.files(200));
    desk.activate(version, at(CLOCK.instant().plus(Duration.ofDays(1))));
    assertThat(again(version).state()).isEqualTo(State.SCHEDULED);
    assertThat(inForce().sha256()).isEqualTo(first.sha256());
    Version other = approved(TrialRules.files(300));
    refusedAs(Why.WRONG_STATE, () -> desk.activate(other, now(APPROVER, "启用", true)));
    lifeCycle.retire(again(version), APPROVER, "推迟");
    assertThat(again(version).state()).isEqualTo(State.RETIRED);
    assertThat(register.next()).isEmpty();
    refusedAs(Why.WRONG_STATE, () -> desk.activate(again(version), now(APPROVER, "再试", true)));
  }

  @Test
  void an_instant_that_has_passed_is_refused() {
    Version version = approved(TrialRules.files(200));
    refusedAs(Why.BAD_INSTANT, () -> desk.activate(version, at(CLOCK.instant().minusSeconds(1))));
  }

  @Test
  void the_version_in_force_cannot_be_withdrawn() {
    refusedAs(Why.WRONG_STATE, () -> lifeCycle.retire(inForce(), APPROVER, "停"));
  }

  @Test
  void a_step_on_what_somebody_else_changed_meanwhile_is_refused() {
    Version seen = reviewed(TrialRules.files(200), WRITER);
    lifeCycle.approve(seen, APPROVER, "同意", null);
    refusedAs(Why.WRONG_STATE, () -> lifeCycle.approve(seen, OTHER, "同意", null));
  }

  @Test
  void the_same_files_are_the_same_version() {
    Version version = drafted(TrialRules.files(200), WRITER);
    LifeCycle.Drafted twice = lifeCycle.draft(TrialRules.files(200), APPROVER, null, null);
    assertThat(twice.created()).isFalse();
    assertThat(twice.version().sha256()).isEqualTo(version.sha256());
    assertThat(twice.version().authors()).containsExactlyInAnyOrder("编写甲", "审批乙");
  }

  @Test
  void versions_are_found_by_the_beginning_of_their_hash_and_listed_last_first() {
    Version version = drafted(TrialRules.files(200), WRITER);
    assertThat(versions.find(version.name())).contains(version);
    assertThat(versions.find("000000000000")).isEmpty();
    assertThat(versions.list(Optional.empty(), 10))
        .extracting(Version::sha256)
        .containsExactly(version.sha256(), first.sha256());
    assertThat(versions.list(Optional.of(version.steps().get(0).id()), 10))
        .extracting(Version::sha256)
        .containsExactly(first.sha256());
  }

  @Test
  void the_version_of_an_earlier_moment_stays_known() {
    Instant before = inForce().steps().get(3).effective().toInstant();
    desk.activate(approved(TrialRules.files(200)), now(APPROVER, "启用", true));
    assertThat(register.inForceAt(before).orElseThrow().sha256()).isEqualTo(first.sha256());
    assertThat(register.inForceAt(before.minusSeconds(60))).isEmpty();
    assertThat(register.inForceAt(CLOCK.instant().plusSeconds(60)).orElseThrow().sha256())
        .isEqualTo(TrialRules.files(200).sha256());
  }

  @Test
  void steps_cannot_be_changed_not_even_by_the_owner_of_everything() throws SQLException {
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement()) {
      for (String change :
          List.of(
              "update rule_set_step set person = '审批乙'",
              "delete from rule_set_step",
              "truncate rule_set_step cascade")) {
        assertThatThrownBy(() -> statement.execute(change))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("append-only");
      }
    }
    assertThatThrownBy(
            () -> jdbi.useHandle(h -> h.execute("update rule_set_step set person = '审批乙'")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void what_is_approved_and_in_force_compiles_from_the_archive_alone() {
    RuleSet rules = new RuleShelf(texts).get(first.sha256());
    assertThat(rules.files()).isEqualTo(first);
  }
}
