package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.guiju.rules.RuleTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReviewerTest {
  private static final String LIMITS = "trial/limits.yaml";

  @Test
  void a_tree_whose_examples_hold_is_accepted() {
    RuleReview review = ReviewTrees.review(ReviewTrees.files());
    assertThat(review.problems()).isEmpty();
    assertThat(review.accepted()).isTrue();
    assertThat(review.examples()).isEqualTo(new RuleReview.ExampleCount(4, 4));
  }

  @Test
  void a_failing_example_is_a_problem_at_its_line_in_plain_words() {
    // Given
    String cases = ReviewTrees.CASES.replace("thisTranche: 0}", "thisTranche: -2}");
    // When
    RuleReview review = ReviewTrees.review(ReviewTrees.withCases(cases));
    // Then
    assertThat(review.accepted()).isFalse();
    assertThat(review.problems())
        .extracting(RuleProblem::toString)
        .containsExactly(
            "trial/TRY-001-x/cases.yaml:14:5 规则“TRY-001” 示例“恰好为零时通过”不符："
                + "应为通过（PASSED），实际为违反（VIOLATED）：/rows/0/thisTranche “值为 -2”。"
                + "请核对规则的写法，或者更正这个示例。");
  }

  @Test
  void wrong_places_and_counts_are_told() {
    // Given
    String cases =
        ReviewTrees.CASES
            .replace("at: [/rows/0/thisTranche]", "at: [/rows/1/thisTranche]")
            .replace("count: 1", "count: 2");
    // When
    List<RuleProblem> problems = ReviewTrees.review(ReviewTrees.withCases(cases)).problems();
    // Then
    assertThat(problems)
        .extracting(RuleProblem::message)
        .containsExactly(
            "示例“负数时报”不符：位置应为 /rows/1/thisTranche，实际为 /rows/0/thisTranche；"
                + "应报告 2 条，实际 1 条：/rows/0/thisTranche “值为 -1”。"
                + "请核对规则的写法，或者更正这个示例。");
  }

  @Test
  void an_example_that_is_not_checked_because_the_rule_broke_does_not_hold() {
    // Given
    RuleFiles files =
        ReviewTrees.with(
            ReviewTrees.tree()
                .rule(
                    "TRY-001",
                    "VIOLATION",
                    "$it : AllocationRow( $given : thisTranche, thisTranche < 0 )\n"
                        + "    Header( !docNo.contains(\"x\") )",
                    "thisTranche")
                .files(),
            ReviewTrees.PATH,
            ReviewTrees.CASES.replace("{regionName: 宁德}", "{regionName: 宁德, thisTranche: -1}"));
    // When
    List<RuleProblem> problems = ReviewTrees.review(files).problems();
    // Then
    assertThat(problems)
        .extracting(RuleProblem::message)
        .anyMatch(words -> words.startsWith("示例“空着时未检查”不符：规则没有得出结果：规则执行出错"));
  }

  @Test
  void problems_of_rules_and_of_examples_come_together() {
    // Given
    RuleFiles files =
        ReviewTrees.with(
            ReviewTrees.withCases(ReviewTrees.CASES.replace("expect: PASSED", "expect: PASS")),
            "trial/TRY-002-y/from-2020-01-01.drl",
            "rule \"TRY-002\"\n");
    // When
    List<RuleProblem> problems = ReviewTrees.review(files).problems();
    // Then
    assertThat(problems)
        .extracting(RuleProblem::file)
        .contains(
            "trial/TRY-001-x/cases.yaml",
            "trial/TRY-002-y/cases.yaml",
            "trial/TRY-002-y/from-2020-01-01.drl");
  }

  @Test
  void a_rule_in_the_folder_of_another_is_refused() {
    // Given
    RuleFiles tree = ReviewTrees.files();
    String path = "trial/TRY-001-x/from-2020-01-01.drl";
    String twice = tree.texts().get(path) + tree.texts().get(path).replace("TRY-001", "TRY-002");
    // When
    List<RuleProblem> problems = ReviewTrees.review(ReviewTrees.with(tree, path, twice)).problems();
    // Then
    assertThat(problems)
        .extracting(RuleProblem::message)
        .containsExactly("编号 TRY-002 与所在文件夹不符，请移到以 TRY-002- 开头的文件夹，并在那里写示例。");
  }

  @Test
  void examples_of_rules_that_are_as_in_force_are_not_tried_again() {
    // Given
    RuleFiles files = twoRules();
    RuleSet inForce = RuleSetReader.read(files);
    String path = "trial/TRY-002-y/from-2020-01-01.drl";
    RuleFiles changed = ReviewTrees.with(files, path, files.texts().get(path).replace("值为", "数值为"));
    // When
    RuleReview review = ReviewTrees.review(changed, inForce);
    // Then
    assertThat(review.examples()).isEqualTo(new RuleReview.ExampleCount(8, 4));
    assertThat(review.changes().wordings())
        .containsExactly(
            new RuleSetDiff.WordingChange(
                "TRY-002",
                "TRY-002 试验规则",
                "2020-01-01",
                path,
                1,
                "message",
                "值为 {given}",
                "数值为 {given}",
                "/rules/TRY-002"));
  }

  @Test
  void a_changed_document_tries_everything_again() {
    // Given
    RuleFiles files = twoRules();
    RuleFiles changed =
        ReviewTrees.with(
            files, "trial/document.yaml", files.texts().get("trial/document.yaml") + "# 注\n");
    // When
    RuleReview review = ReviewTrees.review(changed, RuleSetReader.read(files));
    // Then
    assertThat(review.examples()).isEqualTo(new RuleReview.ExampleCount(8, 8));
  }

  @Test
  void a_changed_limit_tries_only_the_rules_that_look_it_up() {
    // Given
    RuleSet inForce = RuleSetReader.read(twoRulesWithLimits());
    // When
    RuleReview review = ReviewTrees.review(withLimit("number: 0", "number: -0.5"), inForce);
    // Then
    assertThat(review.problems()).isEmpty();
    assertThat(review.examples()).isEqualTo(new RuleReview.ExampleCount(8, 4));
    assertThat(review.coverage()).extracting(RuleCoverage::ruleId).containsExactly("TRY-001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code: floor|code: floor, unit: 元",
        "code: floor|code: floor, label: 下限",
        "article: 第一条|article: 第二条",
        "article: 第一条|article: 第一条, to: 2031-12-31, number: 0}, {from: 2032-01-01, article: 第三条",
      })
  void every_part_of_a_limit_counts(String old, String changed) {
    RuleSet inForce = RuleSetReader.read(twoRulesWithLimits());
    assertThat(ReviewTrees.review(withLimit(old, changed), inForce).examples())
        .isEqualTo(new RuleReview.ExampleCount(8, 4));
  }

  @Test
  void a_limits_file_that_says_the_same_in_another_way_tries_nothing() {
    // Given
    RuleSet inForce = RuleSetReader.read(twoRulesWithLimits());
    // When
    RuleReview review = ReviewTrees.review(withLimit("limits:", "# 注\nlimits:"), inForce);
    // Then
    assertThat(review.examples()).isEqualTo(new RuleReview.ExampleCount(8, 0));
  }

  @Test
  void a_changed_limit_that_spoils_an_example_of_its_rule_is_refused() {
    // Given
    RuleSet inForce = RuleSetReader.read(twoRulesWithLimits());
    // When
    RuleReview review = ReviewTrees.review(withLimit("number: 0", "number: -5"), inForce);
    // Then
    assertThat(review.problems())
        .extracting(RuleProblem::toString)
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("trial/TRY-001-x/cases.yaml:8:5 规则“TRY-001” 示例“负数时报”不符");
  }

  @Test
  void two_reviews_of_one_tree_say_the_same() {
    RuleFiles broken =
        ReviewTrees.withCases(
            ReviewTrees.CASES
                .replace("thisTranche: 0}", "thisTranche: -2}")
                .replace("thisTranche: -1}", "thisTranche: 1}"));
    assertThat(ReviewTrees.review(broken).problems())
        .hasSize(2)
        .isEqualTo(ReviewTrees.review(broken).problems());
  }

  @Test
  void a_review_of_the_shipped_rules_accepts_them() {
    RuleReview review =
        new RuleReviewer(ShippedRules.CHECKER)
            .review(ShippedRules.FILES, ShippedRules.SET, Depth.DIFFERENCES)
            .review();
    assertThat(review.problems()).isEmpty();
    assertThat(review.changes().same()).isTrue();
    assertThat(review.samples()).isEmpty();
  }

  private static RuleFiles withLimit(String old, String changed) {
    RuleFiles files = twoRulesWithLimits();
    String limits = files.texts().get(LIMITS);
    assertThat(limits).contains(old);
    return ReviewTrees.with(files, LIMITS, limits.replaceFirst(old, changed));
  }

  /** TRY-001 looks up the first limit, TRY-002 the second. */
  private static RuleFiles twoRulesWithLimits() {
    String when =
        "Limit( code == \"%s\", $v : value ) $it : AllocationRow( leaf, thisTranche < $v )";
    RuleFiles tree =
        RuleTrees.aTree()
            .limits(
                """
                limits:
                  - {code: floor, values: [{article: 第一条, number: 0}]}
                  - {code: bottom, values: [{article: 第一条, number: 0}]}
                """)
            .rule("TRY-001", "VIOLATION", when.formatted("floor"), "thisTranche")
            .rule("TRY-002", "VIOLATION", when.formatted("bottom"), "thisTranche")
            .files();
    return ReviewTrees.with(
        ReviewTrees.with(tree, ReviewTrees.PATH, ReviewTrees.CASES),
        "trial/TRY-002-x/cases.yaml",
        ReviewTrees.CASES);
  }

  private static RuleFiles twoRules() {
    Map<String, String> texts = new TreeMap<>(ReviewTrees.files().texts());
    texts.put(
        "trial/TRY-002-y/from-2020-01-01.drl",
        texts.get("trial/TRY-001-x/from-2020-01-01.drl").replace("TRY-001", "TRY-002"));
    texts.put("trial/TRY-002-y/cases.yaml", ReviewTrees.CASES);
    return RuleFiles.of(texts);
  }
}
