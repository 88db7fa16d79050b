package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.RuleFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Rules whose figure ships as “none” until a bureau fills it in, tried with one filled in. The
 * figures are nobody's; they only show where the rule turns.
 */
class FilledThresholdTest {
  private static final String PURCHASES = "state-council-2015-658";
  private static final String BY_PROVINCE = "table: {\"350000\": \"1000\"}";

  private static final String PLANNED =
      """
        - name: 达到本省限额而没有计划号时报
          shows: boundary
          given: {procurementThreshold: ~, payments: [{paymentNo: P1, payDate: 2024-03-01, amount: 1000.00, payerUnit: 漳州市医疗保障局, procurementItem: 印刷服务}]}
          expect: VIOLATED
          at: [/payments/0/procurementItem]
          count: 1
        - name: 比本省限额差一分钱的通过
          shows: boundary
          given: {procurementThreshold: ~, payments: [{paymentNo: P1, payDate: 2024-03-01, amount: 999.99, payerUnit: 漳州市医疗保障局, procurementItem: 印刷服务}]}
          expect: PASSED
        - name: 没有列出的省未检查
          given: {header: {region: 南昌市}, procurementThreshold: ~, payments: [{paymentNo: P1, payDate: 2024-03-01, amount: 1000.00, payerUnit: 南昌市医疗保障局, procurementItem: 印刷服务}]}
          expect: NOT_CHECKED
      """;

  private static final String FILED =
      """
        - name: 恰好第二十天备案时通过
          shows: boundary
          given: {declarations: [{title: 绩效目标表, filedDate: 2024-06-17, indicators: []}]}
          expect: PASSED
        - name: 第二十一天备案时警告
          shows: boundary
          given: {declarations: [{title: 绩效目标表, filedDate: 2024-06-18, indicators: []}]}
          expect: VIOLATED
          severity: WARNING
          at: [/declarations/0/filedDate]
          count: 1
        - name: 2026年资金恰好第二十天备案时通过
          shows: boundary
          given: {header: {fiscalYear: 2026, printDate: 2026-07-02, receivedDate: 2026-05-28}, declarations: [{title: 绩效目标表, filedDate: 2026-06-17, indicators: []}]}
          expect: PASSED
        - name: 2026年资金第二十一天备案时只警告一次
          shows: boundary
          given: {header: {fiscalYear: 2026, printDate: 2026-07-02, receivedDate: 2026-05-28}, declarations: [{title: 绩效目标表, filedDate: 2026-06-18, indicators: []}]}
          expect: VIOLATED
          severity: WARNING
          at: [/declarations/0/filedDate]
          count: 1
        - name: 定了截止日期的不按天数
          given: {declarations: [{title: 绩效目标表, filedDate: 2024-06-30, filingDueDate: 2024-06-30, indicators: []}]}
          expect: PASSED
      """;

  @Test
  void a_bureau_fills_in_its_threshold_without_touching_the_examples() {
    // Given
    RuleFiles files = filled(RuleFiles.shipped().below(PURCHASES).texts(), PURCHASES, BY_PROVINCE);
    // When
    RuleReview review = new RuleReviewer(ShippedRules.CHECKER).review(files, null).review();
    // Then
    assertThat(review.problems()).isEmpty();
  }

  @Test
  @Tag("once")
  void a_purchase_is_held_to_the_threshold_of_its_own_province() {
    everyConditionCounts(PURCHASES, "EXP-009-procurement-plan", BY_PROVINCE, PLANNED);
  }

  @Test
  @Tag("once")
  void goals_are_filed_within_the_days_filled_in_and_to_the_day() {
    everyConditionCounts("fujian-2024-15", "TIME-008-goals-filed-in-time", "number: 20", FILED);
  }

  /** The shipped examples and {@code more} hold together, and leave no condition untried. */
  private static void everyConditionCounts(String folder, String rule, String figure, String more) {
    // Given
    RuleFiles files = filled(alone(folder, rule, more), folder, figure);
    // When
    RuleReview review = ReviewTrees.review(files);
    // Then
    assertThat(review.problems()).isEmpty();
    assertThat(review.warnings()).isEmpty();
  }

  /** One rule of a folder with more examples; articles name rules of other folders and stay out. */
  private static Map<String, String> alone(String folder, String rule, String more) {
    var texts = new TreeMap<>(RuleFiles.shipped().below(folder).texts());
    texts.keySet().removeIf(path -> path.endsWith(".drl") && !path.contains(rule));
    texts.keySet().removeIf(path -> path.endsWith("/cases.yaml") && !path.contains(rule));
    texts.computeIfPresent(
        folder + "/document.yaml", (path, text) -> text.substring(0, text.indexOf("\narticles:")));
    texts.computeIfPresent(folder + "/" + rule + "/cases.yaml", (path, text) -> text + more);
    return texts;
  }

  private static RuleFiles filled(Map<String, String> given, String folder, String figure) {
    var texts = new TreeMap<>(given);
    texts.computeIfPresent(
        folder + "/limits.yaml", (path, text) -> text.replace("none: true", figure));
    return RuleFiles.of(texts);
  }
}
