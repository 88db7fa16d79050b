package org.guiju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Person;
import org.guiju.archive.ReportText;
import org.guiju.checker.Checker;
import org.guiju.desk.TrialRules;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.RegionRef;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.findings.Verdict;
import org.guiju.intake.IntakeLimits;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.Known;
import org.guiju.recheck.ListedFiling;
import org.guiju.rules.RuleFiles;
import org.guiju.runs.JudgesOfVersions;
import org.guiju.trials.TrialWork.Judged;
import org.guiju.trials.TrialWork.Turn;
import org.guiju.versions.MemoryRegister;
import org.guiju.versions.RuleShelf;
import org.guiju.versions.StageDesk;
import org.junit.jupiter.api.Test;

/** What becomes of papers in a trial, with all that is around it in memory. */
class TrialWorkerTest {
  private final MemoryRegister register = new MemoryRegister(Clock.systemUTC());
  private final RuleShelf shelf = new RuleShelf(register);
  private final Checker checker = new Checker(Duration.ofSeconds(20));
  private final String base = kept(100);
  private final String candidate = kept(120);
  private final Desk desk = new Desk();

  private String kept(int limit) {
    RuleFiles files = TrialRules.files(limit);
    register.keep(files);
    return files.sha256();
  }

  /** Gives what was put on it, once, and keeps what comes of it. */
  private final class Desk implements TrialWork, TrialRegister {
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final List<Judged> done = new ArrayList<>();
    private final List<Turn> failed = new ArrayList<>();

    @Override
    public void follow() {}

    @Override
    public Optional<Taken> take(int most) {
      return Optional.ofNullable(waiting.poll())
          .map(turn -> new Taken(1, candidate, "", List.of(turn)));
    }

    @Override
    public void holdOn() {}

    @Override
    public void finish(Taken taken, List<Judged> judged) {
      done.addAll(judged);
    }

    @Override
    public void giveBack(Taken taken) {
      waiting.addAll(taken.turns());
    }

    @Override
    public void failed(Taken taken, Turn turn) {
      failed.add(turn);
    }

    @Override
    public Optional<Trial> last(String version, Trial.Kind kind) {
      return Optional.empty();
    }

    @Override
    public List<Trial> open() {
      return List.of();
    }

    @Override
    public Observed observed(Trial trial) {
      throw new IllegalArgumentException("no trial " + trial);
    }

    @Override
    public Optional<FlipBudget.Seen> seen(OpenStage stage) {
      return Optional.empty();
    }

    @Override
    public boolean begin(String version, Person by, String reason, int most) {
      return false;
    }

    @Override
    public boolean end(Trial shadow, Person by, String reason) {
      return false;
    }
  }

  private void workOff(Turn turn) {
    desk.waiting.add(turn);
    TrialJudge judge =
        new TrialJudge(
            new JudgesOfVersions(shelf, checker, IntakeLimits.STANDARD),
            shelf,
            checker,
            IntakeLimits.STANDARD);
    StageGuard guard =
        new StageGuard(register, desk, new StageDesk(register, shelf, Clock.systemUTC()));
    new TrialWorker(desk, judge, guard).workOff();
  }

  private Turn turn(int tranche, String madeBy, boolean stands, String target) {
    Content paper = Content.of(Province.body(1, Province.FUJIAN, tranche));
    FilingTask task =
        new FilingTask(
            7, paper, Content.of("{}"), LocalDate.of(2024, 5, 24), null, Optional.empty());
    return new Turn(1, task, Optional.empty(), madeBy, base, stands, target);
  }

  @Test
  void a_shadow_finds_the_flip_and_makes_nothing_stand() {
    workOff(turn(110, base, true, null));
    assertThat(desk.done.get(0).outcome().orElseThrow().status()).isEqualTo(Status.FLIPPED);
    assertThat(desk.done.get(0).toStand()).isEmpty();
  }

  @Test
  void a_paper_of_the_stage_comes_to_stand_under_the_candidate_where_that_says_otherwise() {
    workOff(turn(110, base, true, candidate));
    assertThat(ReportText.read(desk.done.get(0).toStand().orElseThrow()).ruleSet().sha256())
        .isEqualTo(candidate);
    workOff(turn(90, base, true, candidate));
    assertThat(desk.done.get(1).outcome().orElseThrow().flips()).isEmpty();
    assertThat(desk.done.get(1).toStand()).isEmpty();
  }

  @Test
  void a_paper_that_stands_under_the_candidate_is_held_against_the_base_and_stands_well() {
    workOff(turn(110, candidate, true, candidate));
    assertThat(desk.done.get(0).outcome().orElseThrow().status()).isEqualTo(Status.FLIPPED);
    assertThat(desk.done.get(0).toStand()).isEmpty();
  }

  @Test
  void after_the_stage_a_paper_under_the_candidate_comes_to_stand_under_the_base() {
    workOff(turn(110, candidate, true, base));
    assertThat(desk.done.get(0).outcome()).isEmpty();
    assertThat(ReportText.read(desk.done.get(0).toStand().orElseThrow()).ruleSet().sha256())
        .isEqualTo(base);
  }

  @Test
  void a_paper_that_stood_before_has_its_report_of_then_again() {
    Turn judged = turn(110, candidate, true, base);
    FilingTask paper = judged.paper();
    Content earlier = Content.of("the report on file");
    FilingTask known =
        new FilingTask(
            7, paper.content(), paper.related(), paper.asOf(), null, Optional.of(earlier));
    workOff(new Turn(2, known, Optional.empty(), candidate, base, true, base));
    assertThat(desk.done.get(0).toStand()).contains(earlier);
  }

  @Test
  void a_paper_that_the_change_cannot_reach_is_carried_over_unread() {
    RegionRegistry regions = RegionRegistry.standard();
    RegionRef fujian = RegionRef.of(regions.byCode("350000").orElseThrow(), regions);
    Header header = Header.unopened(null, null, 2024, "福建省", fujian);
    Known payments =
        Known.listed(
            Kind.EXPENDITURE_REPORT, header, "0".repeat(64), LocalDate.of(2024, 5, 24), null);
    FilingTask unread =
        new FilingTask(
            7,
            Content.of("damaged"),
            Content.of("damaged"),
            LocalDate.of(2024, 5, 24),
            null,
            Optional.empty());
    ListedFiling listed = new ListedFiling(7, payments, Verdict.PASS, "1".repeat(64));
    workOff(new Turn(1, unread, Optional.of(listed), base, base, true, candidate));
    assertThat(desk.done.get(0).outcome().orElseThrow().status()).isEqualTo(Status.CARRIED);
    assertThat(desk.done.get(0).toStand()).isEmpty();
  }

  @Test
  void a_report_that_stands_no_more_is_let_be() {
    workOff(turn(110, base, false, candidate));
    assertThat(desk.done.get(0).outcome()).isEmpty();
    assertThat(desk.done.get(0).toStand()).isEmpty();
  }

  @Test
  void what_cannot_be_judged_now_has_its_turn_later() {
    workOff(turn(110, candidate, true, "0".repeat(64)));
    assertThat(desk.failed).hasSize(1);
    assertThat(desk.done).isEmpty();
  }
}
