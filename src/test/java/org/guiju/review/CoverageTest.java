package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class CoverageTest {
  @Test
  void a_condition_no_example_exercises_is_a_warning_at_its_place() {
    RuleReview review = ReviewTrees.review(ReviewTrees.files());
    assertThat(review.accepted()).isTrue();
    assertThat(review.warnings())
        .extracting(RuleProblem::toString)
        .containsExactly(
            "trial/TRY-001-x/from-2020-01-01.drl:4:26 规则“TRY-001 试验规则” 没有示例用到条件“leaf”："
                + "去掉它，所有示例的结果都不变。请增加一个只差这个条件的示例，或者去掉多余的条件。");
  }

  @Test
  void an_example_that_differs_only_by_the_condition_exercises_it() {
    // Given
    String cases =
        ReviewTrees.CASES
            + """
              - name: 合计行为负数时不报
                given: {rows: [{regionName: 合计, thisTranche: -1}, {regionName: 宁德, thisTranche: 0}]}
                expect: PASSED
            """;
    // When
    RuleReview review = ReviewTrees.review(ReviewTrees.withCases(cases));
    // Then
    assertThat(review.problems()).isEmpty();
    assertThat(review.warnings()).isEmpty();
    assertThat(review.coverage())
        .extracting(RuleCoverage::ruleId, RuleCoverage::examples, RuleCoverage::conditions)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "TRY-001", Map.of("pass", 2L, "breach", 1L, "boundary", 1L, "missing", 1L), 2L));
  }

  @Test
  void the_condition_of_a_condition_between_two_facts_is_tried_as_well() {
    // Given
    RuleFiles files =
        ReviewTrees.with(
            ReviewTrees.tree()
                .limits("limits: [{code: a, values: [{article: 一, number: 0}]}]")
                .rule(
                    "TRY-001",
                    "VIOLATION",
                    "Limit( code == \"a\", $zero : value )\n"
                        + "    $it : AllocationRow( $given : thisTranche, thisTranche < $zero )",
                    "thisTranche")
                .files(),
            ReviewTrees.PATH,
            ReviewTrees.CASES);
    // When
    RuleReview review = ReviewTrees.review(files);
    // Then
    assertThat(review.problems()).isEmpty();
    assertThat(review.coverage())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.conditions()).isEqualTo(1);
              assertThat(rule.unexercised()).isEmpty();
            });
  }

  @Test
  void fields_no_example_fills_in_or_leaves_blank_are_listed() {
    // Given
    RuleFiles files =
        ReviewTrees.with(
            ReviewTrees.tree()
                .rule(
                    "TRY-001",
                    "VIOLATION",
                    "$it : AllocationRow( evidence == null, regionName != null,"
                        + " $given : thisTranche, thisTranche < 0 )",
                    "thisTranche")
                .files(),
            ReviewTrees.PATH,
            ReviewTrees.CASES);
    // When
    List<RuleCoverage> coverage = ReviewTrees.review(files).coverage();
    // Then
    assertThat(coverage)
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.neverFilled()).containsExactly("AllocationRow.evidence");
              assertThat(rule.neverBlank()).containsExactly("AllocationRow.regionName");
            });
  }
}
