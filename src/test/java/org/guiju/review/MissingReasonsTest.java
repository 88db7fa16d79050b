package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.RuleComment;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSetReader;
import org.guiju.rules.WeightReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingReasonsTest {
  private static final String RULE = "trial/TRY-001-x/from-2020-01-01.drl";

  @Test
  void a_rule_that_does_not_say_why_it_weighs_so_is_refused_at_its_line() {
    // Given
    RuleFiles files = withComment("/*\n * 收回数写成负数。\n */\n");
    // When
    RuleReview review = ReviewTrees.review(files);
    // Then
    assertThat(review.accepted()).isFalse();
    assertThat(review.problems())
        .extracting(RuleProblem::toString)
        .containsExactly(
            RULE
                + ":4 规则“TRY-001” 没有写为什么是“违反”。请在文件开头的注释中加一行“轻重：违反——……。”，"
                + "写明条文怎样规定，或者为什么凭所填的内容就能断定。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "轻重：违反——试验。轻重：提醒——也可能填错。|文件里没有报告“提醒”的规则，请删去这个理由，或者改正轻重。",
        "轻重：违反——试验。轻重：很重。|“轻重：”后面要先写“违反”“提醒”或“参考”，再写“——”和理由。",
        "轻重：违反——|“轻重：违反——”后面没有写理由。",
      })
  void a_reason_that_says_nothing_of_the_rule_is_refused_at_its_line(String lines, String words) {
    // Given
    String comment = "/*\n * " + lines.replace("。轻重", "。\n * 轻重") + "\n */\n";
    // When
    List<RuleProblem> problems = ReviewTrees.review(withComment(comment)).problems();
    // Then
    assertThat(problems)
        .containsExactly(
            new RuleProblem(RULE, 1L + comment.lines().count() - 2, 0, "TRY-001", words));
  }

  @Test
  void a_rule_in_force_may_stay_without_until_its_file_changes() {
    // Given
    RuleFiles inForce = withComment("");
    RuleFiles changed =
        ReviewTrees.with(inForce, RULE, inForce.texts().get(RULE).replace("值为", "数值为"));
    // When
    RuleReview same = ReviewTrees.review(inForce, RuleSetReader.read(inForce));
    RuleReview later = ReviewTrees.review(changed, RuleSetReader.read(inForce));
    // Then
    assertThat(same.accepted()).isTrue();
    assertThat(later.problems()).extracting(RuleProblem::line).containsExactly(1L);
  }

  @Test
  void each_shipped_rule_gives_a_reason_of_its_own() {
    // When
    List<String> reasons =
        ShippedRules.SET.groups().stream()
            .flatMap(group -> group.texts().values().stream())
            .flatMap(text -> RuleComment.of(text).reasons().stream())
            .map(WeightReason::words)
            .toList();
    // Then
    assertThat(reasons).hasSizeGreaterThan(146).doesNotHaveDuplicates();
  }

  private static RuleFiles withComment(String comment) {
    RuleFiles files = ReviewTrees.files();
    return ReviewTrees.with(
        files, RULE, files.texts().get(RULE).replace("/* 轻重：违反——试验。 */ ", comment));
  }
}
