package org.guiju.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guiju.trials.Province.FUJIAN;
import static org.guiju.trials.Province.JIANGXI;
import static org.guiju.trials.Province.atMost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.FlipBudget.Most;
import org.guiju.archive.RuleSetStep;
import org.guiju.archive.RuleSetStep.Kind;
import org.guiju.archive.Stage;
import org.guiju.trials.TrialWork.Taken;
import org.guiju.versions.StepRefusedException;
import org.guiju.versions.Version.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stages on a real database. A tranche of 110 flips when the limit rises from 100 to 120. */
@Tag("once")
class StagedActivationTest {
  private final Province province = new Province();
  private final String base = province.inForce();

  private Observed observed(String candidate) {
    return province
        .trials()
        .observed(province.trials().last(candidate, Trial.Kind.STAGE).orElseThrow());
  }

  private List<Kind> kinds(String version) {
    return province.version(version).steps().stream().map(RuleSetStep::kind).toList();
  }

  @Test
  void papers_of_the_stage_are_judged_by_the_candidate_and_all_others_by_the_base() {
    long onFile = province.paper(FUJIAN, 110);
    long elsewhere = province.paper(JIANGXI, 110);
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    long arrived = province.paper(FUJIAN, 110);
    long arrivedElsewhere = province.paper(JIANGXI, 110);
    province.workOff();
    assertThat(List.of(province.standsUnder(onFile), province.standsUnder(arrived)))
        .containsOnly(candidate);
    assertThat(List.of(province.standsUnder(elsewhere), province.standsUnder(arrivedElsewhere)))
        .containsOnly(base);
    assertThat(province.version(candidate).state()).isEqualTo(State.STAGED);
    assertThat(province.inForce()).isEqualTo(base);
    assertThat(observed(candidate).seen()).isEqualTo(new FlipBudget.Seen(2, 2, 0, 2, 0));
  }

  @Test
  void flips_of_a_stage_are_counted_once_for_each_paper_and_kept_with_their_cause() {
    province.paper(FUJIAN, 110);
    province.paper(FUJIAN, 90);
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    province.workOff();
    province.workOff();
    assertThat(observed(candidate).seen()).isEqualTo(new FlipBudget.Seen(2, 1, 0, 1, 0));
    assertThat(province.count("trial_flip where edits <> '{}'")).isEqualTo(1);
    assertThat(province.count("trial_turn")).isZero();
  }

  @Test
  void papers_on_their_way_back_are_counted_once() {
    province.paper(FUJIAN, 110);
    province.paper(FUJIAN, 110);
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    province.workOff();
    province.retire(candidate);
    province.work(Duration.ZERO).follow();
    assertThat(observed(candidate).waiting()).isEqualTo(2);
    assertThat(observed(candidate).seen().papers()).isEqualTo(2);
  }

  @Test
  void beyond_the_budget_the_stage_is_taken_back_and_its_papers_stand_under_the_base_again() {
    List<Long> papers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      papers.add(province.paper(FUJIAN, 110));
    }
    long reports = province.count("report");
    String candidate = province.approved(120, atMost(2));
    province.stage(candidate, FUJIAN);
    papers.add(province.paper(FUJIAN, 110));
    province.workOff();
    RuleSetStep last = province.version(candidate).steps().get(kinds(candidate).size() - 1);
    assertThat(last.kind()).isEqualTo(Kind.ROLLED_BACK);
    assertThat(last.person()).isEqualTo("system");
    assertThat(last.reason()).contains("4 份", "超过批准的 2 份");
    assertThat(papers).extracting(province::standsUnder).containsOnly(base);
    assertThat(province.openStage()).isEmpty();
    assertThat(province.version(candidate).state()).isEqualTo(State.RETIRED);
    // three were on file, each judged by the candidate; one arrived, judged by both
    assertThat(province.count("report")).isEqualTo(reports + 3 + 2);
    assertThat(province.count("notice")).isEqualTo(3 + 3 + 1);
    assertThat(observed(candidate).returned()).isEqualTo(4);
    assertThat(observed(candidate).underCandidate()).isZero();
    assertThat(province.count("trial_open")).isZero();
  }

  @Test
  void a_share_is_of_the_papers_of_the_stage() {
    for (int i = 0; i < 9; i++) {
      province.paper(FUJIAN, 90);
    }
    province.paper(FUJIAN, 110);
    Most share = Most.of("10%").orElseThrow();
    String candidate =
        province.approved(120, new FlipBudget(null, Most.of("0").orElseThrow(), share, null));
    province.stage(candidate, FUJIAN);
    province.workOff();
    assertThat(province.openStage()).isPresent();
    province.paper(FUJIAN, 115);
    province.paper(FUJIAN, 116);
    province.workOff();
    assertThat(kinds(candidate)).endsWith(Kind.ROLLED_BACK);
  }

  @Test
  void of_many_that_notice_one_takes_it_back() throws Exception {
    for (int i = 0; i < 60; i++) {
      province.paper(FUJIAN, 110);
    }
    String candidate = province.approved(120, atMost(10));
    province.stage(candidate, FUJIAN);
    ExecutorService processes = Executors.newFixedThreadPool(3);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ends.add(processes.submit(province.worker()::workOff));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    processes.shutdown();
    province.workOff();
    assertThat(kinds(candidate)).filteredOn(kind -> kind == Kind.ROLLED_BACK).hasSize(1);
    assertThat(observed(candidate).underCandidate()).isZero();
    assertThat(
            province.count(
                "standing s join report r using (submission, n) where rule_set <> '\\x"
                    + base
                    + "'"))
        .isZero();
  }

  @Test
  void a_wider_stage_takes_in_more_papers_and_the_whole_ends_it() {
    long here = province.paper(FUJIAN, 110);
    long there = province.paper(JIANGXI, 110);
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    province.workOff();
    province.stage(candidate, FUJIAN, JIANGXI);
    province.workOff();
    assertThat(List.of(province.standsUnder(here), province.standsUnder(there)))
        .containsOnly(candidate);
    assertThat(observed(candidate).seen().papers()).isEqualTo(2);
    assertThatThrownBy(() -> province.stage(candidate, JIANGXI))
        .isInstanceOf(StepRefusedException.class);
    province.activate(candidate);
    province.workOff();
    assertThat(province.inForce()).isEqualTo(candidate);
    assertThat(province.openStage()).isEmpty();
    assertThat(kinds(candidate)).endsWith(Kind.STAGED, Kind.STAGED, Kind.ACTIVATED);
    assertThat(province.standsUnder(province.paper("浙江省", 110))).isEqualTo(candidate);
  }

  @Test
  void a_stage_that_a_person_ends_leaves_nothing_under_the_candidate() {
    long onFile = province.paper(FUJIAN, 110);
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    long arrived = province.paper(FUJIAN, 110);
    province.workOff();
    province.retire(candidate);
    province.workOff();
    assertThat(List.of(province.standsUnder(onFile), province.standsUnder(arrived)))
        .containsOnly(base);
  }

  @Test
  void going_back_to_an_older_version_ends_the_stage() {
    String second = province.approved(105, atMost(5));
    province.activate(second);
    String candidate = province.approved(120, atMost(5));
    long paper = province.paper(FUJIAN, 110);
    province.stage(candidate, FUJIAN);
    province.workOff();
    province.activate(base);
    province.workOff();
    assertThat(province.openStage()).isEmpty();
    assertThat(province.standsUnder(paper)).isEqualTo(base);
  }

  @Test
  void a_paper_whose_check_began_before_the_end_comes_to_stand_as_all_others() {
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    TrialWorker worker = province.worker();
    province.retire(candidate);
    long late = province.paperCheckedBy(candidate, FUJIAN, 110);
    worker.workOff();
    assertThat(province.standsUnder(late)).isEqualTo(base);
  }

  @Test
  void a_paper_whose_check_began_before_the_stage_comes_to_stand_under_the_candidate() {
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    long late = province.paperCheckedBy(base, FUJIAN, 110);
    province.workOff();
    assertThat(province.standsUnder(late)).isEqualTo(candidate);
  }

  @Test
  void what_a_process_took_and_did_not_finish_is_done_by_another_and_only_once() {
    long paper = province.paper(FUJIAN, 110);
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    TrialWork dying = province.work(Duration.ZERO);
    dying.follow();
    dying.follow();
    Taken abandoned = dying.take(20).orElseThrow();
    List<TrialWork.Judged> late =
        abandoned.turns().stream().map(turn -> province.judge().judge(turn, candidate)).toList();
    province.workOff();
    String outcomes = province.hashOf("trial_filing");
    long reports = province.count("report");
    dying.finish(abandoned, late);
    assertThat(province.hashOf("trial_filing")).isEqualTo(outcomes);
    assertThat(province.count("report")).isEqualTo(reports);
    assertThat(observed(candidate).seen().flipped()).isEqualTo(1);
    assertThat(province.standsUnder(paper)).isEqualTo(candidate);
  }

  @Test
  void what_was_judged_while_the_stage_ended_is_not_stored() {
    long paper = province.paper(FUJIAN, 110);
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    TrialWork slow = province.work(Duration.ofMinutes(1));
    slow.follow();
    slow.follow();
    Taken taken = slow.take(20).orElseThrow();
    List<TrialWork.Judged> judged =
        taken.turns().stream().map(turn -> province.judge().judge(turn, candidate)).toList();
    province.retire(candidate);
    slow.finish(taken, judged);
    province.workOff();
    assertThat(province.standsUnder(paper)).isEqualTo(base);
    assertThat(province.count("report")).isEqualTo(1);
  }

  @Test
  void the_share_of_a_stage_chooses_the_same_papers_here_and_in_the_database() {
    for (int number = 1; number <= 40; number++) {
      province.paper(number % 2 == 0 ? FUJIAN : JIANGXI, 90);
    }
    String candidate = province.approved(95, atMost(50));
    province.stage(candidate, Province.in(50, FUJIAN));
    province.workOff();
    long chosen = observed(candidate).seen().papers();
    assertThat(chosen).isBetween(1L, 19L);
    for (int number = 1; number <= 40; number++) {
      long edition = province.edition(number, number % 2 == 0 ? FUJIAN : JIANGXI, 96);
      String text =
          "trial_filing f where f.submission = (select p.id from submission s join submission p"
              + " on p.series = s.series and p.edition = 1 where s.id = "
              + edition
              + ")";
      assertThat(province.standsUnder(edition).equals(candidate))
          .isEqualTo(province.count(text) == 1);
    }
  }

  @Test
  void a_stage_needs_an_approved_budget_and_leaves_something_out() {
    String without = province.approved(130, null);
    assertThatThrownBy(() -> province.stage(without, FUJIAN))
        .isInstanceOfSatisfying(
            StepRefusedException.class,
            refused -> assertThat(refused.why()).isEqualTo(StepRefusedException.Why.NO_BUDGET));
    String with = province.approved(120, atMost(5));
    assertThatThrownBy(() -> province.stage(with, new Stage(List.of(), Stage.ALL)))
        .isInstanceOfSatisfying(
            StepRefusedException.class,
            refused -> assertThat(refused.why()).isEqualTo(StepRefusedException.Why.BAD_STAGE));
  }

  @Test
  void while_one_version_is_staged_no_other_comes_in_force() {
    String other = province.approved(130, atMost(5));
    String candidate = province.approved(120, atMost(5));
    province.stage(candidate, FUJIAN);
    assertThatThrownBy(() -> province.activate(other)).isInstanceOf(StepRefusedException.class);
    assertThatThrownBy(() -> province.stage(other, JIANGXI))
        .isInstanceOf(StepRefusedException.class);
    assertThat(province.inForce()).isEqualTo(base);
  }
}
