package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.RuleSetStep;
import org.guiju.archive.RuleSetStep.Kind;
import org.guiju.checker.Checker;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.versions.LifeCycle;
import org.guiju.versions.MemoryRegister;
import org.guiju.versions.RuleShelf;
import org.guiju.versions.Versions;
import org.guiju.versions.VersionsInForce;
import org.junit.jupiter.api.Test;

class OfferedRulesTest {
  private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
  private final MemoryRegister register = new MemoryRegister(clock);
  private final VersionsInForce versions = register.inForceUsing(clock);
  private final RuleReviewer reviewer = new RuleReviewer(new Checker(Duration.ofSeconds(20)));
  private final RulesDesk desk =
      new RulesDesk(() -> TrialRules.files(100), reviewer, versions, clock);

  private OfferedRules offer(RuleFiles files) {
    LifeCycle lifeCycle =
        new LifeCycle(
            register, new Versions(register, register), new RuleShelf(register), reviewer);
    OfferedRules offered = new OfferedRules(() -> files, RulesDesk.SYSTEM, versions, lifeCycle);
    offered.offer();
    return offered;
  }

  @Test
  void rules_of_a_newer_program_are_drafted_and_reviewed_and_wait() {
    RuleFiles newer = TrialRules.files(200);
    OfferedRules offered = offer(newer);
    assertThat(offered.offered()).contains(newer.sha256());
    assertThat(register.steps(newer.sha256()))
        .extracting(RuleSetStep::kind)
        .containsExactly(Kind.DRAFTED, Kind.REVIEWED);
    desk.follow();
    assertThat(desk.standing().rules().sha256()).isEqualTo(TrialRules.files(100).sha256());
  }

  @Test
  void the_next_start_does_not_offer_them_once_more() {
    RuleFiles newer = TrialRules.files(200);
    offer(newer);
    List<RuleSetStep> once = register.steps(newer.sha256());
    offer(newer);
    assertThat(register.steps(newer.sha256())).isEqualTo(once);
  }

  @Test
  void rules_that_are_in_force_are_not_offered() {
    assertThat(offer(TrialRules.files(100)).offered()).isEqualTo(Optional.empty());
  }
}
