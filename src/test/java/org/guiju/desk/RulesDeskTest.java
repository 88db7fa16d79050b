package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import org.guiju.checker.Checker;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.versions.MemoryRegister;
import org.junit.jupiter.api.Test;

class RulesDeskTest {
  /** A clock that goes one second further whenever it is read. */
  private static final class Ticking extends Clock {
    private Instant next = Instant.parse("2024-06-01T08:00:00Z");

    @Override
    public Instant instant() {
      Instant now = next;
      next = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.ofHours(8);
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private final RuleReviewer reviewer = new RuleReviewer(new Checker(Duration.ofSeconds(20)));
  private RuleFiles onDisk = TrialRules.files(100);

  private RulesDesk desk() {
    Clock clock = new Ticking();
    MemoryRegister register = new MemoryRegister(clock);
    return new RulesDesk(() -> onDisk, reviewer, register.inForceUsing(Clock.systemUTC()), clock);
  }

  private static RuleFiles with(String name, String text) {
    SortedMap<String, String> texts = TrialRules.texts(100);
    texts.put(name, text);
    return RuleFiles.of(texts);
  }

  @Test
  void the_first_tree_is_in_force_once_it_is_reviewed() {
    RulesDesk desk = desk();
    assertThat(desk.activeRules().current().sha256()).isEqualTo(onDisk.sha256());
    assertThat(desk.standing().since()).isEqualTo("2024-06-01T16:00:00+08:00");
    assertThat(desk.standing().lastReview().accepted()).isTrue();
  }

  @Test
  void a_first_tree_with_problems_is_refused_with_all_of_them() {
    SortedMap<String, String> texts = TrialRules.texts(100);
    texts.put(TrialRules.LIMITS, "limits: [{code: most, valuse: []}]");
    texts.put("sum/document.yaml", "id: total\ntitle: 试验\nscope: {}\n");
    onDisk = RuleFiles.of(texts);
    assertThatThrownBy(this::desk)
        .isInstanceOfSatisfying(
            RuleSetRefusedException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(RuleProblem::file)
                    .contains(TrialRules.LIMITS, "sum/document.yaml"));
  }

  @Test
  void a_first_tree_whose_example_fails_is_refused() {
    onDisk = with(TrialRules.RULE, TrialRules.rule("有误").replace("> $expected", ">= $expected"));
    assertThatThrownBy(this::desk).isInstanceOf(RuleSetRefusedException.class);
  }

  @Test
  void a_changed_tree_comes_in_force() {
    RulesDesk desk = desk();
    onDisk = TrialRules.files(200);
    assertThat(desk.renew().result()).isEqualTo(Renewal.Result.ACTIVATED);
    assertThat(desk.activeRules().current().sha256()).isEqualTo(onDisk.sha256());
    assertThat(desk.standing().rules()).isSameAs(desk.activeRules().current());
    assertThat(desk.standing().since()).isEqualTo("2024-06-01T16:00:01+08:00");
  }

  @Test
  void the_same_tree_is_not_reviewed_again() {
    RulesDesk desk = desk();
    RuleSet before = desk.activeRules().current();
    onDisk = TrialRules.files(100);
    assertThat(desk.renew().result()).isEqualTo(Renewal.Result.UNCHANGED);
    assertThat(desk.activeRules().current()).isSameAs(before);
  }

  @Test
  void a_broken_tree_leaves_the_rules_before_it_in_force_and_says_why() {
    RulesDesk desk = desk();
    RuleSet before = desk.activeRules().current();
    onDisk = with(TrialRules.RULE, "rule \"CAP-001 坏\"");
    assertThat(desk.renew().result()).isEqualTo(Renewal.Result.REFUSED);
    assertThat(desk.activeRules().current()).isSameAs(before);
    Standing standing = desk.standing();
    assertThat(standing.rules()).isSameAs(before);
    assertThat(standing.since()).isEqualTo("2024-06-01T16:00:00+08:00");
    assertThat(standing.reviewedAt()).isEqualTo("2024-06-01T16:00:01+08:00");
    assertThat(standing.lastReview().version())
        .isEqualTo(RuleSet.versionOf(onDisk.sha256()))
        .isNotEqualTo(before.version());
    assertThat(standing.lastReview().problems())
        .extracting(RuleProblem::file)
        .contains(TrialRules.RULE);
  }

  @Test
  void a_broken_tree_is_refused_once_and_not_at_every_look() {
    RulesDesk desk = desk();
    onDisk = with(TrialRules.RULE, "rule \"CAP-001 坏\"");
    desk.renew();
    Standing refused = desk.standing();
    assertThat(desk.renew().result()).isEqualTo(Renewal.Result.UNCHANGED);
    assertThat(desk.standing()).isSameAs(refused);
  }

  @Test
  void a_mended_tree_comes_in_force_and_the_refusal_is_forgotten() {
    RulesDesk desk = desk();
    onDisk = with(TrialRules.RULE, "rule \"CAP-001 坏\"");
    desk.renew();
    onDisk = TrialRules.files(200);
    assertThat(desk.renew().result()).isEqualTo(Renewal.Result.ACTIVATED);
    assertThat(desk.standing().refusal()).isEmpty();
  }

  @Test
  void a_tree_put_back_as_it_was_takes_the_refusal_away_without_a_review() {
    RulesDesk desk = desk();
    Standing first = desk.standing();
    onDisk = with(TrialRules.RULE, "rule \"CAP-001 坏\"");
    desk.renew();
    onDisk = TrialRules.files(100);
    assertThat(desk.renew().result()).isEqualTo(Renewal.Result.UNCHANGED);
    assertThat(desk.standing()).isEqualTo(first);
  }

  @Test
  void a_tree_with_an_unreadable_file_is_refused_even_when_the_rest_is_the_one_in_force() {
    RulesDesk desk = desk();
    RuleProblem unreadable = new RuleProblem("cap/x.drl", 0, 0, null, "不能读取");
    onDisk = new RuleFiles(onDisk.texts(), onDisk.tables(), List.of(unreadable));
    assertThat(desk.renew().result()).isEqualTo(Renewal.Result.REFUSED);
    assertThat(desk.standing().lastReview().problems()).containsExactly(unreadable);
  }
}
