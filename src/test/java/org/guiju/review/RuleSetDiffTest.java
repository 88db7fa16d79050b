package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.junit.jupiter.api.Test;

class RuleSetDiffTest {
  private static final String RULE = "trial/TRY-001-x/from-2020-01-01.drl";
  private static final String LIMITS =
      """
      limits:
        - code: issue-days
          label: 下达期限
          values: [{from: 2020-01-01, article: 第一条, number: 30}]
        - code: uses
          label: 用途
          values: [{article: 第二条, entries: [甲, 乙]}]
      """;

  @Test
  void equal_versions_do_not_differ() {
    assertThat(between(ReviewTrees.files(), ReviewTrees.files()).same()).isTrue();
  }

  @Test
  void added_and_removed_rules_are_named() {
    // Given
    RuleFiles more =
        ReviewTrees.tree().rule("TRY-002", "WARNING", ReviewTrees.WHEN, "thisTranche").files();
    RuleSetDiff.RuleRef second = new RuleSetDiff.RuleRef("TRY-002", "试验规则", "trial");
    // Then
    assertThat(between(ReviewTrees.tree().files(), more).added()).containsExactly(second);
    assertThat(between(more, ReviewTrees.tree().files()).removed()).containsExactly(second);
  }

  @Test
  void a_changed_condition_is_told_old_and_new_at_its_line() {
    assertThat(changed("thisTranche < 0", "thisTranche <= 0").wordings())
        .containsExactly(change(4, "condition", "thisTranche < 0", "thisTranche <= 0"));
  }

  @Test
  void an_added_condition_and_a_dropped_one_are_told() {
    assertThat(changed("leaf,", "leaf, evidence == null,").wordings())
        .containsExactly(change(4, "condition", null, "evidence == null"));
    assertThat(changed("leaf, ", "").wordings())
        .containsExactly(change(4, "condition", "leaf", null));
  }

  @Test
  void layout_and_comments_are_no_change() {
    assertThat(changed("leaf,", "leaf,   // 明细行\n      ").same()).isTrue();
  }

  @Test
  void severity_and_fix_are_told_apart_from_the_logic() {
    assertThat(changed("@Severity(\"VIOLATION\")", "@Severity(\"WARNING\")").wordings())
        .containsExactly(change(1, "severity", "VIOLATION", "WARNING"));
    assertThat(changed("请改正", "请更正").wordings()).containsExactly(change(1, "fix", "请改正", "请更正"));
  }

  @Test
  void a_new_wording_from_a_later_day_is_told() {
    // Given
    RuleFiles later =
        ReviewTrees.tree()
            .wording("TRY-001", "2025-01-01", "WARNING", ReviewTrees.WHEN, "thisTranche")
            .files();
    // Then
    assertThat(between(ReviewTrees.tree().files(), later).wordings())
        .extracting(c -> c.what() + " " + c.old() + " " + c.now() + " " + c.file())
        .containsExactly("wording null 自 2025-01-01 起的写法 trial/TRY-001-x/from-2025-01-01.drl");
  }

  @Test
  void a_changed_number_is_told_with_its_date_and_article() {
    assertThat(limits("number: 30", "number: 60").limits())
        .containsExactly(
            new RuleSetDiff.LimitChange(
                "trial", "issue-days", "下达期限", "2020-01-01", "第一条", "value", "30", "60"));
  }

  @Test
  void a_value_for_a_new_date_is_told() {
    assertThat(
            limits(
                    "number: 30}",
                    "number: 30, to: 2024-12-31}, {from: 2025-01-01, article: 第三条, number: 60}")
                .limits())
        .extracting(c -> c.from() + " " + c.what() + " " + c.old() + " " + c.now())
        .containsExactly(
            "2020-01-01 to null 2024-12-31",
            "2025-01-01 article null 第三条",
            "2025-01-01 value null 60");
  }

  @Test
  void a_changed_list_entry_is_told() {
    assertThat(limits("[甲, 乙]", "[甲, 丙]").limits())
        .extracting(c -> c.what() + " " + c.old() + " " + c.now())
        .containsExactly("entry 丙 null 丙", "entry 乙 乙 null");
  }

  @Test
  void a_changed_validity_and_scope_of_a_document_are_told() {
    // Given
    RuleFiles before = document("effectiveTo: 2025-12-31\nscope: {regions: [\"350000\"]}\n");
    RuleFiles after = document("scope: {regions: [\"350000\", \"360000\"]}\n");
    // Then
    assertThat(between(before, after).documents())
        .containsExactly(
            new RuleSetDiff.DocumentChange("trial", "effectiveTo", "2025-12-31", null),
            new RuleSetDiff.DocumentChange("trial", "scope.regions", "350000", "350000、360000"));
  }

  @Test
  void the_samples_whose_findings_change_are_told() {
    // Given
    String rule = "common/TIME-006-late-tranche/from-2015-01-01.drl";
    String text = ShippedRules.FILES.texts().get(rule).replace("(\"ADVISORY\")", "(\"WARNING\")");
    RuleSet stricter =
        RuleSetReader.read(ReviewTrees.with(ShippedRules.FILES, rule, text), ShippedRules.SET);
    // When
    List<SampleDiff> samples = SampleDiff.between(ShippedRules.SET, stricter, ShippedRules.CHECKER);
    // Then
    assertThat(samples)
        .singleElement()
        .satisfies(
            sample -> {
              assertThat(sample.sample()).isEqualTo("nanchang-2022-67-plan");
              assertThat(sample.difference().findings())
                  .extracting(change -> change.type() + " " + change.after().ruleId())
                  .containsExactly("CHANGED TIME-006");
            });
  }

  private static RuleFiles document(String lines) {
    return ReviewTrees.tree().document(lines).files();
  }

  private static RuleSetDiff changed(String old, String now) {
    RuleFiles files = ReviewTrees.tree().files();
    return between(files, ReviewTrees.with(files, RULE, files.texts().get(RULE).replace(old, now)));
  }

  private static RuleSetDiff limits(String old, String now) {
    return between(
        ReviewTrees.tree().limits(LIMITS).files(),
        ReviewTrees.tree().limits(LIMITS.replace(old, now)).files());
  }

  private static RuleSetDiff between(RuleFiles before, RuleFiles after) {
    return RuleSetDiff.between(RuleSetReader.read(before), RuleSetReader.read(after));
  }

  private static RuleSetDiff.WordingChange change(int line, String what, String old, String now) {
    return new RuleSetDiff.WordingChange(
        "TRY-001", "TRY-001 试验规则", "2020-01-01", RULE, line, what, old, now, "/rules/TRY-001");
  }
}
