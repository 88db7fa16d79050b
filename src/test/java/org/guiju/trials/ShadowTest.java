package org.guiju.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guiju.trials.Province.ANYBODY;
import static org.guiju.trials.Province.FUJIAN;
import static org.guiju.trials.Province.atMost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.recheck.Flip;
import org.guiju.runs.FlipFilter;
import org.guiju.runs.FlipOnFile;
import org.guiju.versions.StepRefusedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shadows on a real database. A tranche of 110 flips when the limit rises from 100 to 120. */
@Tag("once")
class ShadowTest {
  private static final int MANY = 1000;
  private static final List<String> SEEN_BY_BUREAUS =
      List.of("submission", "report", "standing", "notice", "doubt", "unsealed", "chain_link");

  private final Province province = new Province();
  private final String base = province.inForce();

  private String shadowed(int limit, int most) {
    String candidate = province.approved(limit, null);
    province.shadows(most).begin(province.version(candidate), ANYBODY, "旁观");
    return candidate;
  }

  private Trial shadow(String candidate) {
    return province.trials().last(candidate, Trial.Kind.SHADOW).orElseThrow();
  }

  private Observed observed(String candidate) {
    return province.trials().observed(shadow(candidate));
  }

  @Test
  void each_paper_that_arrives_is_judged_by_the_shadow_and_nothing_that_bureaus_see_changes() {
    province.paper(FUJIAN, 110);
    String candidate = shadowed(120, MANY);
    long paper = province.paper(FUJIAN, 110);
    province.paper(FUJIAN, 90);
    List<String> before = SEEN_BY_BUREAUS.stream().map(province::hashOf).toList();
    province.workOff();
    assertThat(SEEN_BY_BUREAUS).extracting(province::hashOf).isEqualTo(before);
    assertThat(province.standsUnder(paper)).isEqualTo(base);
    List<FlipOnFile> flips =
        province.flips().list(shadow(candidate).id(), FlipFilter.ALL, Optional.empty(), 10);
    assertThat(flips)
        .extracting(on -> on.submission() + " " + on.flip().kind())
        .containsExactly(paper + " " + Flip.Kind.NEWLY_PASSED);
    assertThat(observed(candidate).judged()).isEqualTo(2);
  }

  @Test
  void a_paper_that_is_judged_again_has_its_turn_again() {
    String candidate = shadowed(120, MANY);
    province.paper(FUJIAN, 110);
    province.workOff();
    String other = province.approved(105, atMost(5));
    province.stage(other, FUJIAN);
    province.workOff();
    long paper = province.paper(FUJIAN, 108);
    province.workOff();
    province.retire(other);
    province.workOff();
    assertThat(
            province.count(
                "trial_filing where submission = "
                    + paper
                    + " and trial = "
                    + shadow(candidate).id()))
        .isEqualTo(province.count("report where submission = " + paper));
    assertThat(province.standsUnder(paper)).isEqualTo(base);
  }

  @Test
  void two_processes_share_the_work_and_each_report_is_judged_once() throws Exception {
    String candidate = shadowed(120, MANY);
    for (int i = 0; i < 60; i++) {
      province.paper(FUJIAN, 90 + 20 * (i % 2));
    }
    ExecutorService processes = Executors.newFixedThreadPool(2);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ends.add(processes.submit(province.worker()::workOff));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    processes.shutdown();
    province.workOff();
    assertThat(province.count("trial_filing")).isEqualTo(60);
    assertThat(observed(candidate).judged()).isEqualTo(60);
    assertThat(observed(candidate).seen().flipped()).isEqualTo(30);
  }

  @Test
  void a_shadow_with_too_much_waiting_misses_reports_and_says_so() {
    String candidate = shadowed(120, 3);
    for (int i = 0; i < 5; i++) {
      province.paper(FUJIAN, 110);
    }
    assertThat(observed(candidate).waiting()).isEqualTo(3);
    assertThat(observed(candidate).missed()).isEqualTo(2);
    province.workOff();
    assertThat(observed(candidate).judged()).isEqualTo(3);
    province.paper(FUJIAN, 110);
    province.workOff();
    assertThat(observed(candidate).judged()).isEqualTo(4);
    assertThat(observed(candidate).missed()).isEqualTo(2);
  }

  @Test
  void what_is_waiting_when_a_shadow_ends_is_told_and_judged_no_more() {
    String candidate = shadowed(120, MANY);
    province.paper(FUJIAN, 110);
    province.shadows(MANY).end(province.version(candidate), ANYBODY, "够了");
    province.paper(FUJIAN, 110);
    province.workOff();
    assertThat(shadow(candidate).goesOn()).isFalse();
    assertThat(shadow(candidate).end().orElseThrow().unjudged()).isEqualTo(1);
    assertThat(observed(candidate).judged()).isZero();
    assertThatThrownBy(() -> province.shadows(MANY).end(province.version(candidate), ANYBODY, "再停"))
        .isInstanceOf(StepRefusedException.class);
  }

  @Test
  void one_shadow_of_a_version_goes_on_at_a_time_and_the_version_in_force_has_none() {
    String candidate = shadowed(120, MANY);
    assertThatThrownBy(
            () -> province.shadows(MANY).begin(province.version(candidate), ANYBODY, "再来"))
        .isInstanceOf(StepRefusedException.class);
    assertThatThrownBy(() -> province.shadows(MANY).begin(province.version(base), ANYBODY, "试"))
        .isInstanceOf(StepRefusedException.class);
  }
}
