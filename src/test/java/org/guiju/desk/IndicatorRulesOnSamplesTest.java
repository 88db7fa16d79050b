package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.intake.IntakeLimits;
import org.junit.jupiter.api.Test;

/** What the rules on goal tables say to the published tables, row by row, and nothing else. */
class IndicatorRulesOnSamplesTest {
  private static final CheckReport FUJIAN_2024 = check("fujian-2024-15");
  private static final CheckReport FUJIAN_2026 = check("fujian-2026-17");
  private static final CheckReport NANCHANG = check("nanchang-2022-67");
  private static final CheckReport FUZHOU = check("fuzhou-2024");

  private static CheckReport check(String sample) {
    CheckDesk desk =
        new CheckDesk(
            new ActiveRules(ShippedRules.SET), ShippedRules.CHECKER, IntakeLimits.STANDARD);
    String path = "/samples/" + sample + "-targets.json";
    try (InputStream body = IndicatorRulesOnSamplesTest.class.getResourceAsStream(path)) {
      return desk.check(body, null, null).report();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Findings of one rule as “V table/row/field”, the table and row counted from 0. */
  private static Stream<String> found(CheckReport report, String ruleId) {
    Map<String, String> brief = Map.of("VIOLATION", "V ", "WARNING", "W ", "ADVISORY", "A ");
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals(ruleId))
        .map(finding -> brief.get(finding.severity().name()) + place(finding));
  }

  private static String place(Finding finding) {
    return finding.location().pointer().replace("/declarations/", "").replace("/indicators/", "/");
  }

  private static Outcome outcome(CheckReport report, String ruleId) {
    return report.rules().stream()
        .filter(rule -> rule.ruleId().equals(ruleId))
        .map(RuleOutcome::outcome)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rows_without_name_or_target_are_found_and_split_names_joined() {
    assertThat(found(FUZHOU, "IND-001"))
        .containsExactlyInAnyOrder("V 0/1/rawTarget", "V 7/9/name", "A 5/7/name", "A 9/6/name");
  }

  @Test
  void a_level_1_word_in_the_level_2_column_is_only_mentioned() {
    assertThat(found(FUZHOU, "IND-002")).containsExactlyInAnyOrder("A 3/3/level2");
  }

  @Test
  void every_target_can_be_read() {
    assertThat(found(FUZHOU, "IND-003")).isEmpty();
  }

  @Test
  void doubled_cells_get_a_proposal() {
    assertThat(found(FUZHOU, "IND-004"))
        .containsExactlyInAnyOrder(
            "W 9/0/rawTarget",
            "W 9/1/rawTarget",
            "W 9/3/rawTarget",
            "W 9/4/rawTarget",
            "W 9/5/rawTarget",
            "W 9/6/rawTarget");
  }

  @Test
  void eleven_ratios_ask_for_at_least_100_percent() {
    assertThat(found(FUZHOU, "IND-005"))
        .containsExactlyInAnyOrder(
            "A 2/2/rawTarget",
            "A 2/4/rawTarget",
            "A 5/2/rawTarget",
            "A 5/4/rawTarget",
            "A 6/3/rawTarget",
            "A 6/4/rawTarget",
            "A 6/5/rawTarget",
            "A 11/4/rawTarget",
            "A 11/5/rawTarget",
            "A 11/8/rawTarget",
            "A 12/5/rawTarget");
  }

  @Test
  void units_that_do_not_fit_the_name() {
    assertThat(found(FUZHOU, "IND-006"))
        .containsExactlyInAnyOrder("W 2/6/rawTarget", "W 4/0/rawTarget", "W 8/0/rawTarget");
  }

  @Test
  void every_count_has_a_unit() {
    assertThat(found(FUZHOU, "IND-007")).isEmpty();
  }

  @Test
  void costs_with_a_lower_bound() {
    assertThat(found(FUZHOU, "IND-008"))
        .containsExactlyInAnyOrder("W 2/0/rawTarget", "W 3/0/rawTarget");
  }

  @Test
  void one_name_with_several_targets_is_found_once() {
    assertThat(found(FUZHOU, "IND-013"))
        .containsExactlyInAnyOrder(
            "W 2/7/rawTarget", "W 4/5/rawTarget", "W 4/6/rawTarget", "W 4/7/rawTarget");
  }

  @Test
  void names_under_the_wrong_level() {
    assertThat(found(FUZHOU, "IND-014"))
        .containsExactlyInAnyOrder(
            "A 0/2/level2",
            "A 1/4/level2",
            "A 1/5/level2",
            "A 3/2/level2",
            "A 3/3/level2",
            "A 7/8/level2",
            "A 8/8/level2",
            "A 11/2/level2");
  }

  @Test
  void no_target_is_in_words() {
    assertThat(found(FUZHOU, "IND-015")).isEmpty();
  }

  @Test
  void targets_that_ask_for_nothing() {
    assertThat(found(FUZHOU, "IND-016"))
        .containsExactlyInAnyOrder("A 7/5/rawTarget", "A 8/5/rawTarget");
  }

  @Test
  void all_thirteen_funds_blocks_hold() {
    assertThat(found(FUZHOU, "IND-018")).isEmpty();
  }

  @Test
  void a_blank_goal_and_a_copied_one() {
    assertThat(found(FUZHOU, "IND-020")).containsExactlyInAnyOrder("W 0/goal", "W 4/goal");
  }

  @Test
  void execution_rates_as_indicators() {
    assertThat(found(FUZHOU, "IND-021"))
        .containsExactlyInAnyOrder("A 1/0/name", "A 9/0/name", "A 11/0/name");
  }

  @Test
  void full_satisfaction() {
    assertThat(found(FUZHOU, "IND-022"))
        .containsExactlyInAnyOrder("A 11/8/rawTarget", "A 12/5/rawTarget");
  }

  @Test
  void all_tables_have_the_three_levels() {
    assertThat(found(FUZHOU, "IND-023")).isEmpty();
  }

  @Test
  void two_counts_without_unit_in_2024() {
    assertThat(found(FUJIAN_2024, "IND-007"))
        .containsExactlyInAnyOrder("A 0/1/rawTarget", "A 0/3/rawTarget");
  }

  @Test
  void six_targets_in_words_in_2024() {
    assertThat(found(FUJIAN_2024, "IND-015"))
        .containsExactlyInAnyOrder(
            "A 0/4/rawTarget",
            "A 0/13/rawTarget",
            "A 0/14/rawTarget",
            "A 0/15/rawTarget",
            "A 0/16/rawTarget",
            "A 0/18/rawTarget");
  }

  @Test
  void no_benefit_in_2024() {
    assertThat(found(FUJIAN_2024, "IND-023")).containsExactlyInAnyOrder("W 0/indicators");
  }

  @Test
  void a_level_2_that_is_none_in_2026() {
    assertThat(found(FUJIAN_2026, "IND-002")).containsExactlyInAnyOrder("W 0/20/level2");
  }

  @Test
  void eight_ratios_ask_for_at_least_100_percent_in_2026() {
    assertThat(found(FUJIAN_2026, "IND-005"))
        .containsExactlyInAnyOrder(
            "A 0/0/rawTarget",
            "A 0/2/rawTarget",
            "A 0/4/rawTarget",
            "A 0/9/rawTarget",
            "A 0/10/rawTarget",
            "A 0/11/rawTarget",
            "A 0/16/rawTarget",
            "A 0/17/rawTarget");
  }

  @Test
  void a_blank_target_in_nanchang() {
    assertThat(found(NANCHANG, "IND-001")).containsExactlyInAnyOrder("V 0/13/rawTarget");
  }

  @Test
  void four_targets_in_words_in_nanchang() {
    assertThat(found(NANCHANG, "IND-015"))
        .containsExactlyInAnyOrder(
            "A 0/7/rawTarget", "A 0/8/rawTarget", "A 0/9/rawTarget", "A 0/11/rawTarget");
  }

  @Test
  void nothing_else_is_found_in_2024() {
    assertThat(
            Stream.of(
                    "IND-001", "IND-002", "IND-003", "IND-004", "IND-005", "IND-006", "IND-008",
                    "IND-013", "IND-014", "IND-016", "IND-018", "IND-020", "IND-021", "IND-022")
                .flatMap(id -> found(FUJIAN_2024, id)))
        .isEmpty();
  }

  @Test
  void nothing_else_is_found_in_2026() {
    assertThat(
            Stream.of(
                    "IND-001", "IND-003", "IND-004", "IND-006", "IND-007", "IND-008", "IND-013",
                    "IND-014", "IND-015", "IND-016", "IND-018", "IND-020", "IND-021", "IND-022",
                    "IND-023")
                .flatMap(id -> found(FUJIAN_2026, id)))
        .isEmpty();
  }

  @Test
  void nothing_else_is_found_in_nanchang() {
    assertThat(
            Stream.of(
                    "IND-002", "IND-003", "IND-004", "IND-005", "IND-006", "IND-007", "IND-008",
                    "IND-013", "IND-014", "IND-016", "IND-018", "IND-020", "IND-021", "IND-022",
                    "IND-023")
                .flatMap(id -> found(NANCHANG, id)))
        .isEmpty();
  }

  @Test
  void funds_are_checked_only_as_far_as_the_papers_given_allow() {
    assertThat(outcome(FUJIAN_2024, "IND-018")).isEqualTo(Outcome.PASSED);
    assertThat(outcome(FUJIAN_2026, "IND-018")).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(outcome(NANCHANG, "IND-018")).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(outcome(FUZHOU, "IND-018")).isEqualTo(Outcome.PASSED);
  }
}
