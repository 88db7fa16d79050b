package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.repair.Explainer;
import org.guiju.repair.Explanation;
import org.guiju.repair.Explanation.FindingGroup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is explained of an error that was planted: its own finding first, the others beneath. */
@Tag("once")
class ExplainedErrorsTest {
  /** Errors whose findings stand side by side, or beneath another, as long as nobody links them. */
  private static final Set<String> APART =
      Set.of(
          "ALLOC-007",
          "BUD-004",
          "BUD-005",
          "CARRY-009",
          "EXEC-005",
          "EXEC-006",
          "IND-011",
          "TAG-005",
          "TIME-005",
          "VALID-001");

  static List<SeededError> errors() {
    return SeededError.all().stream().filter(error -> !APART.contains(error.rule())).toList();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void what_follows_from_a_seeded_error_is_folded_beneath_it(SeededError error) {
    // Given
    SeededErrorsTest.Trial trial = SeededErrorsTest.trial(error);
    FactSet facts = trial.years().factsInstead(trial.planted().wrong());
    CheckReport report = Judge.judge(facts);
    // When
    Explanation explanation = Explainer.explain(facts, report.findings());
    // Then
    Set<String> roots =
        explanation.groups().stream()
            .filter(group -> rules(group).anyMatch(error.rule()::equals))
            .map(group -> group.root().ruleId())
            .collect(Collectors.toSet());
    assertThat(roots).containsExactly(error.rule());
    assertThat(explanation.groups())
        .filteredOn(group -> error.follows().contains(group.root().ruleId()))
        .isEmpty();
    assertThat(explanation.groups().stream().flatMap(ExplainedErrorsTest::places).sorted())
        .containsExactlyElementsOf(IntStream.range(0, report.findings().size()).boxed().toList());
  }

  private static Stream<String> rules(FindingGroup group) {
    return Stream.concat(
        Stream.of(group.root().ruleId()),
        group.followers().stream().map(follower -> follower.finding().ruleId()));
  }

  private static Stream<Integer> places(FindingGroup group) {
    return Stream.concat(
        Stream.of(group.root().n()),
        group.followers().stream().map(follower -> follower.finding().n()));
  }
}
