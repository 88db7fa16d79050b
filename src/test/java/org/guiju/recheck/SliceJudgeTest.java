package org.guiju.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.ReportText;
import org.guiju.checker.Checker;
import org.guiju.desk.ShippedRules;
import org.guiju.desk.TrialRules;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.Verdict;
import org.guiju.intake.IntakeLimits;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.SliceJudge.Mode;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("once")
class SliceJudgeTest {
  private static final List<FilingTask> PAPERS = new ArrayList<>();

  @BeforeAll
  static void judgePapers() {
    FilingTasks.whole().forEach(task -> PAPERS.add(FilingTasks.judged(task, ShippedRules.SET)));
    FilingTasks.examples(16)
        .forEach(task -> PAPERS.add(FilingTasks.judged(task, ShippedRules.SET)));
    FilingTasks.generated(100)
        .forEach(task -> PAPERS.add(FilingTasks.judged(task, ShippedRules.SET)));
  }

  private static SliceJudge judge(RuleSet candidate, Mode mode) {
    return new SliceJudge(
        ShippedRules.SET, candidate, ShippedRules.CHECKER, IntakeLimits.STANDARD, mode);
  }

  @ParameterizedTest
  @EnumSource
  void an_incremental_run_gives_what_a_full_run_gives_to_the_byte(ShippedEdits edit) {
    List<FilingOutcome> full = judge(edit.rules(), Mode.FULL).judge(1, PAPERS).filings();
    SliceJudge judge = judge(edit.rules(), Mode.INCREMENTAL);
    List<FilingOutcome> incremental = judge.judge(1, PAPERS).filings();
    for (int i = 0; i < PAPERS.size(); i++) {
      FilingOutcome whole = full.get(i);
      FilingOutcome quick = incremental.get(i);
      assertThat(whole.status()).isIn(Status.SAME, Status.FLIPPED);
      assertThat(judge.carried(FilingTasks.listed(PAPERS.get(i))))
          .as("told by the list of the archive alone")
          .isEqualTo(Optional.of(quick).filter(one -> one.status() == Status.CARRIED));
      if (quick.status() == Status.CARRIED) {
        assertThat(whole.flips()).isEmpty();
        assertThat(quick.before()).isEqualTo(whole.before());
        assertThat(quick.after()).isEqualTo(whole.after());
        whole.report().ifPresent(report -> assertSaysTheSame(whole, report));
      } else {
        assertThat(quick).isEqualTo(whole);
      }
    }
  }

  /** A report that is carried over may only say otherwise why a rule does not apply. */
  private static void assertSaysTheSame(FilingOutcome whole, Content report) {
    FilingTask task =
        PAPERS.stream().filter(t -> t.submission() == whole.submission()).findFirst().orElseThrow();
    CheckReport before = ReportText.read(task.before().orElseThrow());
    CheckReport after = ReportText.read(report);
    assertThat(after.findings()).isEqualTo(before.findings());
    assertThat(applicable(after)).isEqualTo(applicable(before));
  }

  private static List<RuleOutcome> applicable(CheckReport report) {
    return report.rules().stream()
        .filter(rule -> rule.outcome() != Outcome.NOT_APPLICABLE)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void every_flip_has_a_cause_that_is_one_of_the_edits(ShippedEdits edit) {
    SliceJudge judge = judge(edit.rules(), Mode.INCREMENTAL);
    List<String> keys = judge.edits().list().stream().map(Edit::key).toList();
    List<Cause> causes =
        judge.judge(1, PAPERS).filings().stream()
            .flatMap(filing -> filing.flips().stream())
            .flatMap(flip -> flip.causes().stream())
            .toList();
    assertThat(causes).allMatch(cause -> keys.contains(cause.edit()));
    assertThat(causes)
        .allMatch(cause -> !Objects.equals(cause.old(), cause.now()), "old and new text");
  }

  @Test
  void a_paper_without_a_report_on_file_is_judged_under_both_versions() {
    FilingTask known = PAPERS.get(0);
    FilingTask unknown =
        new FilingTask(
            known.submission(),
            known.content(),
            known.related(),
            known.asOf(),
            known.knownAt(),
            Optional.empty());
    SliceJudge judge = judge(ShippedEdits.CONDITION.rules(), Mode.INCREMENTAL);
    assertThat(judge.judge(1, List.of(unknown))).isEqualTo(judge.judge(1, List.of(known)));
  }

  @Test
  void a_report_of_another_version_or_day_is_not_taken_for_that_under_the_base() {
    RuleSet hundred = RuleSetReader.read(TrialRules.files(100));
    RuleSet two = RuleSetReader.read(TrialRules.files(200));
    FilingTask task = FilingTasks.task(1, Content.of(TrialRules.PAPER), null);
    FilingTask other = FilingTasks.judged(task, hundred);
    SliceJudge judge = trial(two, two, ShippedRules.CHECKER);
    assertThat(judge.judge(1, List.of(other)).filings())
        .extracting(FilingOutcome::status)
        .containsExactly(Status.CARRIED);
    FilingTask later =
        new FilingTask(
            1,
            other.content(),
            other.related(),
            LocalDate.of(2023, 1, 1),
            null,
            FilingTasks.judged(task, two).before());
    assertThat(judge.judge(1, List.of(later)).filings().get(0).before()).isEqualTo(Verdict.REJECT);
  }

  private static SliceJudge trial(RuleSet base, RuleSet candidate, Checker checker) {
    return new SliceJudge(base, candidate, checker, IntakeLimits.STANDARD, Mode.INCREMENTAL);
  }

  @Test
  void a_paper_that_cannot_be_read_fails_with_its_place_and_the_others_are_judged() {
    FilingTask good = PAPERS.get(0);
    FilingTask broken =
        new FilingTask(
            77,
            Content.of(
                "{\"kind\": \"allocation-plan\", \"rows\": [],\n"
                    + " \"header\": {\"fiscalYear\": \"三\", \"region\": \"福建省\"}}"),
            Content.of("{}"),
            LocalDate.of(2024, 1, 1),
            null,
            Optional.empty());
    List<FilingOutcome> outcomes =
        judge(ShippedEdits.CONDITION.rules(), Mode.FULL).judge(1, List.of(broken, good)).filings();
    assertThat(outcomes.get(0).status()).isEqualTo(Status.FAILED);
    assertThat(outcomes.get(0).after()).isNull();
    assertThat(outcomes.get(0).problem()).contains("不能读取", "第 2 行");
    assertThat(outcomes.get(1).status()).isNotEqualTo(Status.FAILED);
  }

  @Test
  void a_paper_that_takes_too_long_fails_and_is_no_pass() {
    SliceJudge judge =
        trial(ShippedRules.SET, ShippedEdits.CONDITION.rules(), new Checker(Duration.ofNanos(1)));
    FilingTask task = FilingTasks.whole().get(0);
    FilingOutcome outcome = judge.judge(1, List.of(task)).filings().get(0);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.problem()).contains("超过了允许的时间");
  }

  @Test
  void slices_and_outcomes_travel_as_text() {
    List<FilingTask> slice = PAPERS.subList(0, 25);
    SliceJudge judge = judge(ShippedEdits.CONDITION.rules(), Mode.FULL);
    SliceOutcome outcome = judge.judge(3, slice);
    assertThat(SliceText.tasks(SliceText.of(slice))).isEqualTo(slice);
    assertThat(SliceText.outcome(SliceText.of(outcome))).isEqualTo(outcome);
    assertThat(outcome.filings()).anyMatch(filing -> !filing.flips().isEmpty());
    assertThat(judge.judge(3, SliceText.tasks(SliceText.of(slice)))).isEqualTo(outcome);
  }

  @Test
  void the_report_is_the_one_that_the_archive_would_keep() {
    RuleSet candidate = ShippedEdits.CONDITION.rules();
    FilingOutcome outcome =
        judge(candidate, Mode.INCREMENTAL).judge(1, PAPERS).filings().stream()
            .filter(filing -> filing.status() == Status.FLIPPED)
            .findFirst()
            .orElseThrow();
    FilingTask task =
        PAPERS.stream()
            .filter(paper -> paper.submission() == outcome.submission())
            .findFirst()
            .orElseThrow();
    Content kept = FilingTasks.judged(task, candidate).before().orElseThrow();
    assertThat(outcome.report()).contains(kept);
    assertThat(outcome.reportSha256()).isEqualTo(kept.sha256());
  }
}
