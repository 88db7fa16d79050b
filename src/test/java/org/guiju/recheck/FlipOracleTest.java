package org.guiju.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.archive.Content;
import org.guiju.desk.ShippedRules;
import org.guiju.desk.TrialRules;
import org.guiju.findings.Severity;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.Flip.Kind;
import org.guiju.recheck.SliceJudge.Mode;
import org.guiju.rules.RuleSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Known edits with known flips: what flips, what does not, and why. */
@Tag("once")
class FlipOracleTest {
  private static final String SUM = "sum/SUM-001-year/from-2020-01-01.drl";

  private static Flip only(RuleSet candidate, FilingTask paper) {
    List<Flip> flips = Trial.flips(Trial.BASE, candidate, paper);
    assertThat(flips).hasSize(1);
    return flips.get(0);
  }

  private static Cause cause(Flip flip) {
    assertThat(flip.causes()).hasSize(1);
    return flip.causes().get(0);
  }

  @Test
  void a_lowered_limit_violates_what_lies_between_and_names_both_numbers() {
    RuleSet lower = Trial.rules(texts -> texts.putAll(TrialRules.texts(120)));
    Flip flip = only(lower, Trial.plan(1, "2024-05-24", "120.01"));
    assertThat(flip.kind()).isEqualTo(Kind.NEWLY_VIOLATED);
    assertThat(flip.money()).isEqualByComparingTo("0.01");
    assertThat(cause(flip).kind()).isEqualTo(Cause.Kind.LIMIT);
    assertThat(cause(flip).place()).isEqualTo("cap/most");
    assertThat(cause(flip).old()).isEqualTo("150 万元");
    assertThat(cause(flip).now()).isEqualTo("120 万元");
    assertThat(cause(flip).values())
        .containsEntry("given", "120.01")
        .containsEntry("expected", "120");
    assertThat(Trial.flips(Trial.BASE, lower, Trial.plan(2, "2024-05-24", "120"))).isEmpty();
  }

  @Test
  void a_lowered_limit_changes_the_evidence_of_what_was_above_already() {
    RuleSet lower = Trial.rules(texts -> texts.putAll(TrialRules.texts(120)));
    Flip flip = only(lower, Trial.plan(1, "2024-05-24", "200"));
    assertThat(flip.kind()).isEqualTo(Kind.CHANGED_EVIDENCE);
    assertThat(flip.before().expected()).isEqualTo("150");
    assertThat(flip.after().expected()).isEqualTo("120");
    assertThat(flip.money()).isEqualByComparingTo("80");
  }

  @Test
  void a_limit_of_another_time_reaches_nothing() {
    RuleSet lower = Trial.rules(texts -> texts.putAll(TrialRules.texts(120)));
    FilingTask earlier = Trial.plan(1, "2023-12-31", "99");
    assertThat(Trial.outcome(Trial.BASE, lower, earlier, Mode.INCREMENTAL).status())
        .isEqualTo(Status.CARRIED);
    assertThat(Trial.flips(Trial.BASE, lower, earlier)).isEmpty();
  }

  @Test
  void a_raised_limit_passes_what_was_violated() {
    RuleSet higher = Trial.rules(texts -> texts.putAll(TrialRules.texts(300)));
    Flip flip = only(higher, Trial.plan(1, "2024-05-24", "200"));
    assertThat(flip.kind()).isEqualTo(Kind.NEWLY_PASSED);
    assertThat(flip.after()).isNull();
    assertThat(flip.money()).isEqualByComparingTo("50");
    assertThat(cause(flip).values()).containsEntry("given", "200");
    FilingOutcome outcome =
        Trial.outcome(Trial.BASE, higher, Trial.plan(1, "2024-05-24", "200"), Mode.INCREMENTAL);
    assertThat(outcome.before()).isEqualTo(Verdict.REJECT);
    assertThat(outcome.after()).isEqualTo(Verdict.PASS);
  }

  @Test
  void a_limit_that_is_no_longer_set_leaves_the_rule_unchecked_and_is_no_pass() {
    RuleSet ended =
        Trial.with(
            TrialRules.LIMITS,
            "{from: 2024-01-01, article: 第一条, number: 150}",
            "{from: 2024-01-01, to: 2024-06-30, article: 第一条, number: 150}\n"
                + "      - {from: 2024-07-01, article: 第一条, none: true}");
    Flip flip = only(ended, Trial.plan(1, "2024-07-01", "200"));
    assertThat(flip.kind()).isEqualTo(Kind.NEWLY_UNCHECKED);
    assertThat(flip.before().ruleId()).isEqualTo("CAP-001");
    assertThat(flip.unchecked().reason()).contains("没有有效的");
    assertThat(cause(flip).old()).isEqualTo("150 万元");
    assertThat(cause(flip).now()).isNull();
    Flip back = Trial.flips(ended, Trial.BASE, Trial.plan(1, "2024-07-01", "100")).get(0);
    assertThat(back.kind()).isEqualTo(Kind.NO_LONGER_UNCHECKED);
    assertThat(back.identity()).isEqualTo("CAP-001");
    assertThat(Trial.flips(ended, Trial.BASE, Trial.plan(1, "2024-07-01", "200")))
        .extracting(Flip::kind)
        .containsExactly(Kind.NEWLY_VIOLATED, Kind.NO_LONGER_UNCHECKED);
  }

  @Test
  void a_negated_condition_flips_both_ways_and_shows_both_clauses() {
    RuleSet negated = Trial.with(SUM, "yearTotal != trancheSum", "yearTotal == trancheSum");
    Flip now = only(negated, Trial.plan(1, "2024-05-24", "10"));
    assertThat(now.kind()).isEqualTo(Kind.NEWLY_VIOLATED);
    assertThat(cause(now).kind()).isEqualTo(Cause.Kind.WORDING);
    assertThat(cause(now).place()).isEqualTo(SUM + ":6");
    assertThat(cause(now).old()).isEqualTo("yearTotal != trancheSum");
    assertThat(cause(now).now()).isEqualTo("yearTotal == trancheSum");
    Flip no = only(negated, Trial.plan(2, "2024-05-24", "10", "11", "福建省"));
    assertThat(no.kind()).isEqualTo(Kind.NEWLY_PASSED);
  }

  @Test
  void a_rule_that_is_added_or_removed_is_the_cause() {
    RuleSet without = Trial.rules(texts -> texts.keySet().removeIf(path -> path.startsWith("sum")));
    FilingTask wrong = Trial.plan(1, "2024-05-24", "10", "11", "福建省");
    Flip gone = only(without, wrong);
    assertThat(gone.kind()).isEqualTo(Kind.NEWLY_PASSED);
    assertThat(cause(gone).kind()).isEqualTo(Cause.Kind.RULE_REMOVED);
    assertThat(cause(gone).old()).contains("yearTotal != trancheSum");
    assertThat(cause(gone).now()).isNull();
    Flip come = Trial.flips(without, Trial.BASE, wrong).get(0);
    assertThat(come.kind()).isEqualTo(Kind.NEWLY_VIOLATED);
    assertThat(cause(come).kind()).isEqualTo(Cause.Kind.RULE_ADDED);
    assertThat(cause(come).now()).contains("yearTotal != trancheSum");
  }

  @Test
  void another_severity_is_a_flip_of_its_own() {
    RuleSet lighter = Trial.with(SUM, "VIOLATION", "WARNING");
    Flip flip = only(lighter, Trial.plan(1, "2024-05-24", "10", "11", "福建省"));
    assertThat(flip.kind()).isEqualTo(Kind.CHANGED_SEVERITY);
    assertThat(flip.after().severity()).isEqualTo(Severity.WARNING);
    assertThat(cause(flip).old()).isEqualTo("VIOLATION");
    assertThat(cause(flip).now()).isEqualTo("WARNING");
  }

  @Test
  void other_words_are_no_flip_and_are_not_lost() {
    RuleSet reworded = Trial.with(SUM, "不等于各次之和", "与各次之和不符");
    FilingTask wrong = Trial.plan(1, "2024-05-24", "10", "11", "福建省");
    FilingOutcome outcome = Trial.outcome(Trial.BASE, reworded, wrong, Mode.INCREMENTAL);
    assertThat(outcome.status()).isEqualTo(Status.SAME);
    assertThat(outcome.flips()).isEmpty();
    assertThat(outcome.report().orElseThrow().text()).contains("与各次之和不符");
    assertThat(Edits.between(Trial.BASE, reworded).list())
        .singleElement()
        .matches(edit -> !edit.judges() && edit.what().equals("message"));
  }

  @Test
  void a_renamed_variable_is_no_other_evidence() {
    FilingTask paper = Trial.plan(1, "2024-05-24", "200");
    RuleSet amount = Trial.with(TrialRules.RULE, "$given", "$amount : thisTranche, $given");
    RuleSet money = Trial.with(TrialRules.RULE, "$given", "$money : thisTranche, $given");
    assertThat(Trial.flips(amount, money, paper)).isEmpty();
    assertThat(only(amount, paper).kind()).isEqualTo(Kind.CHANGED_EVIDENCE);
  }

  @Test
  void a_narrowed_scope_passes_what_lies_outside_and_carries_the_rest() {
    RuleSet narrowed =
        Trial.with("cap/document.yaml", "scope: {}", "scope: {regions: [\"360000\"]}");
    Flip flip = only(narrowed, Trial.plan(1, "2024-05-24", "200"));
    assertThat(flip.kind()).isEqualTo(Kind.NEWLY_PASSED);
    assertThat(cause(flip).kind()).isEqualTo(Cause.Kind.DOCUMENT);
    assertThat(cause(flip).place()).isEqualTo("cap/document.yaml scope.regions");
    assertThat(cause(flip).now()).isEqualTo("360000");
    FilingTask inside = Trial.plan(2, "2024-05-24", "200", "200", "江西省");
    assertThat(Trial.outcome(Trial.BASE, narrowed, inside, Mode.INCREMENTAL).status())
        .isEqualTo(Status.CARRIED);
  }

  @Test
  void a_document_that_expires_judges_to_its_last_day() {
    RuleSet expires =
        Trial.with("cap/document.yaml", "scope: {}", "effectiveTo: 2025-12-31\nscope: {}");
    FilingTask last = Trial.plan(1, "2025-12-31", "200");
    assertThat(Trial.outcome(Trial.BASE, expires, last, Mode.INCREMENTAL).status())
        .isEqualTo(Status.CARRIED);
    Flip after = only(expires, Trial.plan(2, "2026-01-01", "200"));
    assertThat(after.kind()).isEqualTo(Kind.NEWLY_PASSED);
    assertThat(cause(after).place()).isEqualTo("cap/document.yaml effectiveTo");
    assertThat(cause(after).now()).isEqualTo("2025-12-31");
  }

  @Test
  void a_measure_that_another_supersedes_hands_its_papers_over() {
    RuleSet superseded =
        Trial.rules(
            texts -> {
              texts.put("cap/document.yaml", "id: cap\ntitle: 旧办法\neffectiveTo: 2024-06-30\n");
              texts.put(
                  "new/document.yaml",
                  "id: new\ntitle: 新办法\neffectiveFrom: 2024-07-01\nsupersedes: [旧办法]\n");
              texts.put("new/limits.yaml", TrialRules.limits(500).replace("most", "newly"));
              texts.put(
                  "new/CAP-002-most/from-2024-07-01.drl",
                  TrialRules.rule("超过 {expected}")
                      .replace("CAP-001", "CAP-002")
                      .replace("\"most\"", "\"newly\""));
            });
    assertThat(Trial.flips(Trial.BASE, superseded, Trial.plan(1, "2024-06-30", "200"))).isEmpty();
    List<Flip> later = Trial.flips(Trial.BASE, superseded, Trial.plan(2, "2024-07-01", "501"));
    assertThat(later)
        .extracting(Flip::ruleId, Flip::kind)
        .containsExactly(
            tuple("CAP-001", Kind.NEWLY_PASSED), tuple("CAP-002", Kind.NEWLY_VIOLATED));
    assertThat(cause(later.get(0)).place()).isEqualTo("cap/document.yaml effectiveTo");
    assertThat(cause(later.get(1)).kind()).isEqualTo(Cause.Kind.RULE_ADDED);
  }

  @Test
  void a_retroactive_wording_reaches_back_to_its_first_day_and_shows_the_clause_it_replaces() {
    RuleSet amended =
        Trial.rules(
            texts ->
                texts.put(
                    SUM.replace("2020-01-01", "2024-03-01"),
                    texts.get(SUM).replace("yearTotal != trancheSum", "yearTotal < trancheSum")));
    FilingTask before = Trial.plan(1, "2024-02-29", "10", "11", "福建省");
    assertThat(Trial.outcome(Trial.BASE, amended, before, Mode.INCREMENTAL).status())
        .isEqualTo(Status.CARRIED);
    Flip flip = only(amended, Trial.plan(2, "2024-03-01", "10", "11", "福建省"));
    assertThat(flip.kind()).isEqualTo(Kind.NEWLY_PASSED);
    assertThat(cause(flip).old()).contains("yearTotal != trancheSum");
    assertThat(cause(flip).now()).contains("yearTotal < trancheSum");
    assertThat(cause(flip).place()).endsWith("from-2024-03-01.drl:2");
  }

  @Test
  void an_edit_of_both_names_the_one_that_is_in_force_for_the_paper() {
    RuleSet both =
        Trial.rules(
            texts -> {
              texts.put(TrialRules.LIMITS, TrialRules.limits(120));
              texts.put(
                  TrialRules.RULE.replace("2020-01-01", "2025-01-01"),
                  TrialRules.rule("{given}")
                      .replace("thisTranche > $expected", "thisTranche >= $expected"));
            });
    Flip flip = only(both, Trial.plan(1, "2024-05-24", "130"));
    assertThat(cause(flip).kind()).isEqualTo(Cause.Kind.LIMIT);
    Flip later = only(both, Trial.plan(2, "2025-05-24", "120"));
    assertThat(later.causes())
        .extracting(Cause::kind)
        .containsExactlyInAnyOrder(Cause.Kind.LIMIT, Cause.Kind.WORDING);
  }

  @Test
  void a_difference_that_no_edit_explains_is_said_to_be_unexplained() {
    FilingTask paper = Trial.plan(1, "2024-05-24", "10");
    FilingTask other = Trial.plan(1, "2024-05-24", "10", "11", "福建省");
    Known known = FilingTasks.known(paper);
    List<Flip> flips =
        Flips.between(
            ShippedRules.CHECKER.check(
                FilingTasks.known(other).facts(), Trial.BASE, known.asOf(), null),
            ShippedRules.CHECKER.check(known.facts(), Trial.BASE, known.asOf(), null),
            Edits.between(Trial.BASE, Trial.BASE),
            known);
    assertThat(cause(flips.get(0)).kind()).isEqualTo(Cause.Kind.UNEXPLAINED);
  }

  @Test
  void money_is_told_only_where_the_paper_names_its_unit() {
    RuleSet lower = Trial.rules(texts -> texts.putAll(TrialRules.texts(120)));
    FilingTask paper = Trial.plan(1, "2024-05-24", "130");
    assertThat(only(lower, paper).money()).isEqualByComparingTo(BigDecimal.TEN);
    FilingTask yuan =
        FilingTasks.task(2, Content.of(paper.content().text().replace("万元", "元")), null);
    assertThat(only(lower, yuan).money()).isEqualByComparingTo("0.001");
    FilingTask none =
        FilingTasks.task(
            3, Content.of(paper.content().text().replace("\"unit\": \"万元\",", "")), null);
    assertThat(only(lower, none).money()).isNull();
  }
}
