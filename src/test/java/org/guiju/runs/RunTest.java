package org.guiju.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.Flip;
import org.guiju.recheck.SliceOutcome;
import org.guiju.runs.RunWork.Taken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs on a real database. Of three papers each, 110 flips when the limit rises to 120. */
@Tag("once")
class RunTest {
  private final Bureau bureau = new Bureau(4);

  private Run begin(RunTerms terms) {
    return bureau.desk().begin(terms);
  }

  private Run now(Run run) {
    return bureau.runs().find(run.id()).orElseThrow();
  }

  private long papersThat(Run run, Status status) {
    return bureau.runs().progress(run.id()).tallies().stream()
        .filter(tally -> tally.status() == status)
        .mapToLong(Tally::filings)
        .sum();
  }

  private List<FlipOnFile> flips(Run run, FlipFilter filter) {
    List<FlipOnFile> all = new ArrayList<>();
    bureau.flips().each(run.id(), filter, all::add);
    return all;
  }

  @Test
  void every_paper_has_one_outcome_whoever_works() throws Exception {
    bureau.papers(30);
    Run run = begin(bureau.terms(120));
    ExecutorService processes = Executors.newFixedThreadPool(2);
    Future<?> one = processes.submit(bureau.worker(bureau.workThatIsHeld())::workOff);
    Future<?> other = processes.submit(bureau.worker(bureau.workThatIsHeld())::workOff);
    one.get();
    other.get();
    processes.shutdown();
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.runs().progress(run.id()).done()).isEqualTo(30);
    assertThat(bureau.count("run_filing")).isEqualTo(30);
    assertThat(papersThat(run, Status.FAILED)).isZero();
    assertThat(flips(run, FlipFilter.ALL))
        .filteredOn(on -> on.flip().kind() == Flip.Kind.NEWLY_PASSED)
        .hasSize(10);
  }

  @Test
  void papers_that_the_change_cannot_reach_are_not_read_and_stand_by_their_report_on_file() {
    long ofAnEarlierLimit = bureau.paper(110, "福建省", 2023);
    long reached = bureau.paper(110);
    Run run = begin(bureau.terms(120));
    List<Long> read = bureau.workOffAndTellWhatWasRead();
    assertThat(read).containsExactly(reached);
    JudgedFiling carried =
        bureau.runs().filings(run.id(), Optional.of(Status.CARRIED), Optional.empty(), 9).get(0);
    assertThat(carried.submission()).isEqualTo(ofAnEarlierLimit);
    assertThat(carried.before()).isEqualTo(Verdict.REJECT).isEqualTo(carried.after());
    assertThat(carried.reportSha256()).isEqualTo(bureau.standsBy(ofAnEarlierLimit).sha256());
    assertThat(papersThat(run, Status.FLIPPED)).isEqualTo(1);
  }

  @Test
  void a_run_of_a_version_that_is_not_in_force_leaves_reports_as_they_are() {
    bureau.papers(9);
    String reports = bureau.hashOf("report");
    String standing = bureau.hashOf("standing");
    Run run = begin(bureau.terms(120));
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.hashOf("report")).isEqualTo(reports);
    assertThat(bureau.hashOf("standing")).isEqualTo(standing);
  }

  @Test
  void a_slice_whose_worker_died_is_done_by_another_and_only_once() {
    bureau.papers(9);
    Run run = begin(bureau.terms(120));
    RunWork dying = bureau.work();
    Taken abandoned = dying.take().orElseThrow();
    SliceOutcome late = bureau.judge().judge(abandoned.task());
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    String outcomes = bureau.hashOf("run_filing");
    assertThat(dying.finish(abandoned, late)).isFalse();
    assertThat(bureau.hashOf("run_filing")).isEqualTo(outcomes);
    assertThat(bureau.runs().progress(run.id()).done()).isEqualTo(9);
  }

  @Test
  void of_two_that_did_the_same_slice_the_first_has_done_it() {
    bureau.papers(4);
    begin(bureau.terms(120));
    RunWork slow = bureau.work();
    RunWork fast = bureau.work();
    Taken first = slow.take().orElseThrow();
    Taken again = fast.take().orElseThrow();
    assertThat(again.task()).isEqualTo(first.task());
    assertThat(fast.finish(again, bureau.judge().judge(again.task()))).isTrue();
    assertThat(slow.finish(first, bureau.judge().judge(first.task()))).isFalse();
    assertThat(bureau.count("run_filing")).isEqualTo(4);
  }

  @Test
  void a_slice_that_is_held_is_nobody_elses() {
    bureau.papers(4);
    begin(bureau.terms(120));
    assertThat(bureau.workThatIsHeld().take()).isPresent();
    assertThat(bureau.workThatIsHeld().take()).isEmpty();
  }

  @Test
  void a_paused_run_gives_no_work_and_keeps_what_was_under_way() {
    bureau.papers(9);
    Run run = begin(bureau.terms(120));
    RunWork work = bureau.workThatIsHeld();
    Taken underWay = work.take().orElseThrow();
    bureau.desk().pause(run, Bureau.ANYBODY, "让路");
    assertThat(work.take()).isEmpty();
    assertThat(work.finish(underWay, bureau.judge().judge(underWay.task()))).isTrue();
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.PAUSED);
    bureau.desk().resume(run, Bureau.ANYBODY, "接着做");
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.runs().progress(run.id()).done()).isEqualTo(9);
    assertThat(now(run).steps())
        .extracting(RunStep::kind)
        .containsExactly(
            RunStep.Kind.STARTED, RunStep.Kind.PAUSED, RunStep.Kind.RESUMED, RunStep.Kind.FINISHED);
  }

  @Test
  void what_was_under_way_when_a_run_is_cancelled_is_not_stored() {
    bureau.papers(9);
    Run run = begin(bureau.terms(120));
    RunWork work = bureau.workThatIsHeld();
    Taken underWay = work.take().orElseThrow();
    SliceOutcome outcome = bureau.judge().judge(underWay.task());
    bureau.desk().cancel(run, Bureau.ANYBODY, "不需要了");
    assertThat(work.finish(underWay, outcome)).isFalse();
    assertThat(work.take()).isEmpty();
    assertThat(bureau.count("run_filing")).isZero();
    assertThat(now(run).state()).isEqualTo(RunState.CANCELLED);
    assertThatThrownBy(() -> bureau.desk().resume(run, Bureau.ANYBODY, "又要了"))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("已取消，不能继续");
  }

  @Test
  void what_would_come_to_the_same_runs_once_at_a_time() {
    bureau.papers(3);
    Run run = begin(bureau.terms(120));
    assertThatThrownBy(() -> begin(bureau.terms(120)))
        .isInstanceOfSatisfying(
            RunRefusedException.class, refused -> assertThat(refused.other()).contains(run.id()));
    assertThat(begin(bureau.terms(130)).id()).isNotEqualTo(run.id());
    bureau.workOff();
    assertThat(begin(bureau.terms(120)).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void a_version_is_not_compared_with_itself() {
    assertThatThrownBy(() -> begin(bureau.terms(100)))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("没有可比的");
  }

  @Test
  void a_run_over_nothing_is_done_at_once() {
    Run run = begin(bureau.terms(120));
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void a_selection_takes_the_papers_it_names() {
    bureau.paper(110);
    bureau.paper(90);
    bureau.paper(110, "江西省", 2024);
    bureau.paper(110, "福建省", 2025);
    Selection selection =
        new Selection(
            RegionRegistry.standard().byCode("350000"),
            Optional.empty(),
            List.of(2024),
            Optional.empty(),
            Optional.of(Verdict.REJECT),
            Optional.empty());
    RunTerms all = bureau.terms(120);
    Run run =
        begin(
            new RunTerms(
                all.base(),
                all.candidate(),
                selection,
                all.asOf(),
                false,
                all.sample(),
                all.person(),
                all.reason()));
    bureau.workOff();
    assertThat(bureau.runs().progress(run.id()).filings()).isEqualTo(1);
    assertThat(now(run).terms().selection()).isEqualTo(selection);
  }

  @Test
  void papers_that_come_later_were_judged_as_they_came_and_are_not_in_the_run() {
    bureau.papers(6);
    Run run = begin(bureau.terms(120));
    long later = bureau.paper(110);
    bureau.workOff();
    assertThat(now(run).lastSubmission()).isLessThan(later);
    assertThat(bureau.runs().progress(run.id()).done()).isEqualTo(6);
  }

  @Test
  void papers_filed_under_the_base_before_the_candidate_came_in_force_are_added_to_the_run() {
    bureau.papers(6);
    Run run = begin(bureau.terms(120));
    bureau.paper(110);
    bureau.activate(120);
    bureau.paper(110);
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.runs().progress(run.id()).done()).isEqualTo(7);
  }

  @Test
  void what_the_version_in_force_says_otherwise_comes_to_stand_and_earlier_reports_stay() {
    long passes = bureau.paper(90);
    long flips = bureau.paper(110);
    String before = bureau.inForce();
    bureau.activate(120);
    Run run = begin(bureau.termsToKeep(100));
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.standsUnder(flips)).isEqualTo(bureau.inForce());
    assertThat(bureau.standsUnder(passes)).isEqualTo(before);
    assertThat(bureau.count("report where submission = " + flips)).isEqualTo(2);
    assertThat(bureau.count("run_filing f join report r on r.sha256 = f.report_sha256"))
        .isEqualTo(1);
  }

  @Test
  void only_the_version_in_force_can_come_to_stand() {
    bureau.papers(3);
    RunTerms terms = bureau.terms(bureau.inForce(), bureau.version(120), true);
    assertThatThrownBy(() -> begin(terms))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("不是现行版本");
  }

  @Test
  void a_paper_that_came_to_stand_otherwise_meanwhile_is_judged_again() {
    long paper = bureau.paper(110);
    bureau.activate(120);
    begin(bureau.termsToKeep(100));
    RunWork work = bureau.work();
    Taken taken = work.take().orElseThrow();
    SliceOutcome outcome = bureau.judge().judge(taken.task());
    bureau.checkAgain(paper, bureau.inForce());
    assertThat(work.finish(taken, outcome)).isFalse();
    assertThat(bureau.count("run_filing")).isZero();
    bureau.workOff();
    assertThat(bureau.count("run_filing")).isEqualTo(1);
    assertThat(bureau.standsUnder(paper)).isEqualTo(bureau.inForce());
  }

  @Test
  void papers_in_flight_under_the_older_version_are_put_right_by_the_run() {
    bureau.paper(110);
    String older = bureau.inForce();
    bureau.activate(120);
    Run run = begin(bureau.termsToKeep(100));
    long inFlight = bureau.paperCheckedBy(older, 110);
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.standsUnder(inFlight)).isEqualTo(bureau.inForce());
    assertThat(bureau.runs().progress(run.id()).done()).isEqualTo(2);
  }

  @Test
  void a_paper_done_before_that_falls_back_to_the_older_version_is_put_right_and_counted_once() {
    long paper = bureau.paper(110);
    String older = bureau.inForce();
    bureau.activate(120);
    Run run = begin(bureau.termsToKeep(100));
    RunWorker worker = bureau.worker(bureau.workThatIsHeld());
    assertThat(worker.turn()).isTrue();
    bureau.checkAgain(paper, older);
    assertThat(bureau.standsUnder(paper)).isEqualTo(older);
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.standsUnder(paper)).isEqualTo(bureau.inForce());
    assertThat(bureau.runs().progress(run.id()).done()).isEqualTo(1);
    assertThat(bureau.count("run_filing")).isEqualTo(1);
  }

  @Test
  void a_run_to_keep_stops_when_another_version_comes_in_force() {
    long paper = bureau.paper(110);
    String before = bureau.inForce();
    bureau.activate(120);
    Run run = begin(bureau.termsToKeep(100));
    bureau.activate(130);
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FAILED);
    assertThat(now(run).steps().get(1).reason()).contains("不是现行版本");
    assertThat(bureau.standsUnder(paper)).isEqualTo(before);
  }

  @Test
  void a_sample_has_papers_of_every_group_and_says_what_it_was_drawn_from() {
    for (int i = 0; i < 40; i++) {
      bureau.paper(90 + i, "福建省", 2024);
    }
    bureau.paper(110, "江西省", 2024);
    RunTerms all = bureau.terms(120);
    Run run =
        begin(
            new RunTerms(
                all.base(),
                all.candidate(),
                all.selection(),
                all.asOf(),
                false,
                Optional.of(20),
                all.person(),
                all.reason()));
    bureau.workOff();
    assertThat(now(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.count("run_stratum where filings = 40 and sampled < 40")).isEqualTo(1);
    assertThat(bureau.count("run_stratum where filings = 1 and sampled = 1")).isEqualTo(1);
    assertThat(
            bureau.count(
                "run_filing f join submission s on s.id = f.submission"
                    + " where s.region_code = '360000'"))
        .isEqualTo(1);
  }

  @Test
  void a_slice_that_can_never_be_judged_ends_the_run_with_a_reason() {
    bureau.papers(3);
    Run run = begin(bureau.terms(120));
    RunWork work = bureau.work();
    Taken taken = work.take().orElseThrow();
    for (int i = 0; i < 5; i++) {
      work.failed(taken);
    }
    assertThat(now(run).state()).isEqualTo(RunState.FAILED);
    assertThat(now(run).steps().get(1).reason()).contains("第 1 段", "5 次都不能完成");
  }

  @Test
  void flips_are_found_by_kind_rule_region_and_edit_and_page_by_page() {
    bureau.papers(9);
    bureau.paper(110, "江西省", 2024);
    Run run = begin(bureau.terms(120));
    bureau.workOff();
    List<FlipOnFile> all = flips(run, FlipFilter.ALL);
    assertThat(all).allSatisfy(on -> assertThat(on.flip().causes()).isNotEmpty());
    FlipFilter passed =
        new FlipFilter(
            Optional.of(Flip.Kind.NEWLY_PASSED),
            Optional.of("CAP-001"),
            RegionRegistry.standard().byCode("360000"),
            Optional.of(all.get(0).flip().causes().get(0).edit()));
    assertThat(flips(run, passed)).extracting(FlipOnFile::regionName).containsExactly("江西省");
    List<FlipOnFile> first = bureau.flips().list(run.id(), FlipFilter.ALL, Optional.empty(), 2);
    FlipOnFile last = first.get(1);
    List<FlipOnFile> rest =
        bureau
            .flips()
            .list(
                run.id(),
                FlipFilter.ALL,
                Optional.of(new FlipRegister.Place(last.submission(), last.ordinal())),
                100);
    assertThat(first.size() + rest.size()).isEqualTo(all.size());
    assertThat(rest).doesNotContainAnyElementsOf(first);
  }

  @Test
  void flips_are_counted_by_edit_rule_region_and_fund() {
    bureau.papers(9);
    Run run = begin(bureau.terms(120));
    bureau.workOff();
    int all = flips(run, FlipFilter.ALL).size();
    for (FlipGroup.By by : FlipGroup.By.values()) {
      assertThat(bureau.flips().groups(run.id(), by).stream().mapToLong(FlipGroup::flips).sum())
          .as(by.name())
          .isEqualTo(all);
    }
    assertThat(bureau.flips().groups(run.id(), FlipGroup.By.REGION))
        .extracting(FlipGroup::label)
        .containsOnly("福建省");
  }
}
