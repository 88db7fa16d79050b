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
import org.guiju.repair.Explanation.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is explained of an error that was planted: its own finding first, the others beneath. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class ExplainedErrorsTest {
  private static final int PAPERS = 600;

  private final Judge judge = new Judge();

  ExplainedErrorsTest() {
    FundYears.of(1).years(2024, 2026).in("640000").papers(PAPERS).forEach(judge::file);
  }

  static List<SeededError> errors() {
    return SeededError.all();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void what_follows_from_a_seeded_error_is_folded_beneath_it(SeededError error) {
    // Given
    GeneratedPaper wrong =
        judge.filed().stream()
            .skip(PAPERS / 2)
            .flatMap(paper -> error.in(paper).stream())
            .findFirst()
            .orElseThrow();
    FactSet facts = judge.factsInstead(wrong);
    CheckReport report = Judge.judge(facts);
    // When
    Explanation explanation = Explainer.explain(facts, report.findings());
    // Then
    Set<String> roots =
        explanation.groups().stream()
            .filter(group -> rules(group).anyMatch(error.rules()::contains))
            .map(group -> group.root().ruleId())
            .collect(Collectors.toSet());
    assertThat(roots).isEqualTo(error.rules());
    assertThat(explanation.groups())
        .filteredOn(group -> error.follows().contains(group.root().ruleId()))
        .isEmpty();
    assertThat(explanation.groups().stream().flatMap(ExplainedErrorsTest::places).sorted())
        .containsExactlyElementsOf(IntStream.range(0, report.findings().size()).boxed().toList());
  }

  private static Stream<String> rules(Group group) {
    return Stream.concat(
        Stream.of(group.root().ruleId()),
        group.followers().stream().map(follower -> follower.finding().ruleId()));
  }

  private static Stream<Integer> places(Group group) {
    return Stream.concat(
        Stream.of(group.root().n()),
        group.followers().stream().map(follower -> follower.finding().n()));
  }
}
