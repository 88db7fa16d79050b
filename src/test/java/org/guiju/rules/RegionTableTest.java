package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.TreeMap;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.junit.jupiter.api.Test;

/** EXP-008 with thresholds by province; the numbers are none of any province. */
class RegionTableTest {
  private static final String OF_FUJIAN = "table: {\"350000\": \"1000\"}";
  private static final String PAPER =
      """
      {"kind": "expenditure-report", "header": {"fiscalYear": 2024, "region": "%s"},
       "payments": [
         {"paymentNo": "P1", "payDate": "2024-03-01", "amount": %s, "payerUnit": "甲", "procurementItem": "印刷"},
         {"paymentNo": "P2", "payDate": "2024-09-01", "amount": %s, "payerUnit": "甲", "procurementItem": "印刷"}]}
      """;

  @Test
  void the_line_of_the_province_decides_for_a_place_in_it() {
    assertThat(outcome(OF_FUJIAN, "漳州市", "600", "400.01")).isEqualTo(Outcome.VIOLATED);
    assertThat(outcome(OF_FUJIAN, "漳州市", "600", "400")).isEqualTo(Outcome.PASSED);
    assertThat(outcome(OF_FUJIAN, "福建省", "1000", "400")).isEqualTo(Outcome.PASSED);
  }

  @Test
  void another_province_without_a_line_is_told_where_to_fill_it_in() {
    RuleOutcome rule = check(OF_FUJIAN, "南昌市", "600", "400.01");
    assertThat(rule.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(rule.reason())
        .isEqualTo(
            "对照表“open-tender-thresholds”没有本地区（360000）在检查日期可用的值，"
                + "请主管部门在规则文件夹 state-council-2015-658 的 limits.yaml 中填写");
  }

  @Test
  void a_line_that_is_no_number_or_not_yet_in_force_does_not_count() {
    assertThat(outcome("table: {\"350000\": 一百万}", "漳州市", "600", "700"))
        .isEqualTo(Outcome.NOT_CHECKED);
    assertThat(
            outcome(
                "to: 2024-12-31, none: true}, {article: b, from: 2025-01-01, table: {\"350000\": \"1000\"}",
                "漳州市",
                "600",
                "700"))
        .isEqualTo(Outcome.NOT_CHECKED);
  }

  private static Outcome outcome(String value, String region, String first, String second) {
    return check(value, region, first, second).outcome();
  }

  private static RuleOutcome check(String value, String region, String first, String second) {
    byte[] paper = PAPER.formatted(region, first, second).getBytes(StandardCharsets.UTF_8);
    FactSet facts =
        new SubmissionReader().read(new ByteArrayInputStream(paper), IntakeLimits.STANDARD).facts();
    return new Checker(Duration.ofSeconds(30))
        .check(facts, rules(value), LocalDate.of(2024, 12, 31), null).rules().stream()
            .filter(rule -> rule.ruleId().equals("EXP-008"))
            .findFirst()
            .orElseThrow();
  }

  /** The shipped document alone, its table saying {@code value}. */
  private static RuleSet rules(String value) {
    TreeMap<String, String> texts =
        new TreeMap<>(RuleFiles.shipped().below("state-council-2015-658").texts());
    texts.put(
        "state-council-2015-658/limits.yaml",
        "limits: [{code: open-tender-thresholds, values: [{article: a, "
            + value
            + "}]}, {code: procurement-thresholds, values: [{article: a, none: true}]}]");
    return RuleSetReader.read(RuleFiles.of(texts));
  }
}
