package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
  /** Errors whose own finding is not the first of its group, with the one that is. */
  private static final Map<String, String> BENEATH =
      Map.of(
          // what breaks the law comes before a hint about the same balance
          "CARRY-009", "CARRY-007",
          // less than an earlier report said is nearer to the cause than less than is usual
          "EXEC-005", "EXEC-004",
          // two rules of equal weight on one answer; they stand in the order of the report
          "TAG-005", "TAG-004");

  /**
   * Errors whose findings are of two matters. A paper issued after its measure has ended and after
   * its budget year has ended as well: a new measure would settle the one, and not the other.
   */
  private static final Map<String, String> INDEPENDENT = Map.of("VALID-001", "TIME-006");

  static List<SeededError> errors() {
    return SeededError.all();
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
    String root = BENEATH.getOrDefault(error.rule(), error.rule());
    String apart = INDEPENDENT.getOrDefault(error.rule(), root);
    assertThat(roots).containsExactly(root);
    assertThat(explanation.groups())
        .filteredOn(group -> error.follows().contains(group.root().ruleId()))
        .extracting(group -> group.root().ruleId())
        .isEqualTo(Stream.of(apart).filter(error.follows()::contains).toList());
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
