package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.desk.ShippedRules;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.Severity;
import org.guiju.rules.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
class SeededErrorsTest {
  /** How many papers with an addition are tried before one is taken that the rule ignored. */
  private static final int TRIED = 40;

  static List<SeededError> errors() {
    return SeededError.all();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void a_seeded_error_is_found_by_its_rule_and_by_those_that_follow(SeededError error) {
    // Given
    Trial trial = trial(error);
    assertThat(trial.before().findings()).allMatch(each -> each.severity() == Severity.ADVISORY);
    // When
    CheckReport after = trial.years().judgeInstead(trial.planted().wrong());
    // Then
    Set<String> expected = new TreeSet<>(error.follows());
    expected.add(error.rule());
    List<Finding> findings = newIn(after, trial.before());
    assertThat(findings.stream().map(Finding::ruleId).collect(Collectors.toSet()))
        .as("rules that find it: %s", findings.stream().map(SeededErrorsTest::said).toList())
        .isEqualTo(expected);
  }

  private static List<Finding> newIn(CheckReport after, CheckReport before) {
    Set<String> known =
        before.findings().stream().map(SeededErrorsTest::said).collect(Collectors.toSet());
    return after.findings().stream().filter(each -> !known.contains(said(each))).toList();
  }

  private static String said(Finding finding) {
    return finding.ruleId() + " " + finding.message();
  }

  /** A correct paper, its report, and the paper with the error. */
  record Trial(
      CorrectYears years, SeededError.Planted planted, CheckReport before, Outcome outcome) {}

  /** The first paper that the rule has passed; if there is none, one that it did not judge. */
  static Trial trial(SeededError error) {
    return trials(error, Set.of(Outcome.PASSED))
        .findFirst()
        .or(() -> trials(error, Set.of(Outcome.NOT_APPLICABLE, Outcome.NOT_CHECKED)).findFirst())
        .orElseThrow();
  }

  private static Stream<Trial> trials(SeededError error, Set<Outcome> outcomes) {
    return CorrectYears.ALL.stream()
        .flatMap(years -> planted(error, years).map(planted -> trial(error, years, planted)))
        .filter(trial -> outcomes.contains(trial.outcome()));
  }

  private static Stream<SeededError.Planted> planted(SeededError error, CorrectYears years) {
    Stream<SeededError.Planted> planted =
        years.papers().stream().flatMap(paper -> error.plantedIn(paper).stream());
    return error.isPlain() ? planted : planted.limit(TRIED);
  }

  private static Trial trial(SeededError error, CorrectYears years, SeededError.Planted planted) {
    GeneratedPaper correct = planted.correct();
    CheckReport before = years.judgeInstead(correct);
    return new Trial(years, planted, before, outcome(before, error.rule()));
  }

  private static Outcome outcome(CheckReport report, String rule) {
    return report.rules().stream()
        .filter(each -> each.ruleId().equals(rule))
        .map(RuleOutcome::outcome)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_rule_of_the_catalogue_has_a_seeded_error() {
    // Given
    Set<String> rules =
        ShippedRules.SET.groups().stream()
            .flatMap(group -> group.statements().stream())
            .map(Statement::id)
            .collect(Collectors.toSet());
    // When
    Set<String> covered = errors().stream().map(SeededError::rule).collect(Collectors.toSet());
    // Then
    assertThat(without(rules, covered)).as("rules without a seeded error").isEmpty();
    assertThat(without(covered, rules)).as("errors for rules that are gone").isEmpty();
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }
}
