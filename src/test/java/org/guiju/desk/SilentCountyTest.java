package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Outcome;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.junit.jupiter.api.Test;

class SilentCountyTest {
  private static final List<String> OBLIGATIONS = List.of("SCOPE-", "EXP-0", "CARRY-0");

  @Test
  void the_expenditure_of_a_county_that_does_everything_right_is_silent() {
    // Given
    String body =
        """
        {"kind": "expenditure-report",
         "header": {"fiscalYear": 2024, "region": "福建省漳州市龙海区",
           "fundName": "医疗服务与保障能力提升补助资金（医疗保障服务能力建设部分）",
           "regime": "DIRECT", "issueDate": "2025-01-10"},
         "reportDate": "2024-12-31", "statedTotal": 13.85, "unit": "万元",
         "related": {
           "indicators": [
             {"docNo": "漳财社指〔2024〕20号", "originYear": 2024, "amount": 10, "restrictedPurpose": "参保扩面"},
             {"docNo": "漳财社指〔2024〕2号", "originYear": 2024, "amount": 5}],
           "payments": [],
           "reportedTotals": [{"what": "PAID", "amount": 138500.00, "unit": "元", "asOf": "2024-12-31"}]},
         "payments": [
           {"paymentNo": "2024-001", "payDate": "2024-06-20", "amount": 60000.00,
            "payerUnit": "龙海区医疗保障局", "payeeName": "漳州某文化传媒有限公司", "payeeType": "ENTERPRISE",
            "useText": "参保扩面宣传", "useCategory": "参保扩面", "functionCode": "2101599",
            "deptEconCode": "30227", "directTag": "01", "indicatorDocNo": "漳财社指（2024）20号",
            "originYear": 2024, "contractNo": "HT-1", "invoiceNos": ["24352000000000000001"],
            "evidence": ["验收单"]},
           {"paymentNo": "2024-002", "payDate": "2024-08-20", "amount": 48500.00,
            "payerUnit": "龙海区医疗保障局", "payeeName": "福建某信息技术有限公司", "payeeType": "ENTERPRISE",
            "useText": "医保信息系统运维", "useCategory": "信息化标准化", "functionCode": "2101599",
            "deptEconCode": "30213", "directTag": "01", "indicatorDocNo": "漳财社指〔2024〕2号",
            "originYear": 2024, "contractNo": "HT-2", "invoiceNos": ["24352000000000000002"],
            "evidence": ["验收单"]},
           {"paymentNo": "2024-003", "payDate": "2024-11-10", "amount": 30000.00,
            "payerUnit": "龙海区医疗保障局", "payeeName": "漳州某印刷厂", "payeeType": "ENTERPRISE",
            "useText": "参保政策折页", "useCategory": "参保扩面", "functionCode": "2101599",
            "deptEconCode": "30202", "directTag": "01", "indicatorDocNo": "漳财社指〔2024〕20号",
            "originYear": 2024, "contractNo": "HT-3", "invoiceNos": ["24352000000000000003"],
            "evidence": ["签收单"]}]}
        """;
    // When
    CheckReport report = check(body);
    // Then
    assertSilent(report);
  }

  private static void assertSilent(CheckReport report) {
    assertThat(report.findings())
        .filteredOn(finding -> OBLIGATIONS.stream().anyMatch(finding.ruleId()::startsWith))
        .isEmpty();
    assertThat(report.rules())
        .filteredOn(rule -> OBLIGATIONS.stream().anyMatch(rule.ruleId()::startsWith))
        .filteredOn(rule -> rule.outcome() == Outcome.NOT_CHECKED)
        .isEmpty();
    assertThat(report.rules())
        .filteredOn(rule -> rule.outcome() == Outcome.PASSED)
        .extracting(rule -> rule.ruleId())
        .contains("SCOPE-001", "SCOPE-002", "EXP-001", "EXP-002", "EXP-003", "EXP-004", "EXP-012");
  }

  private static CheckReport check(String body) {
    FactSet facts =
        new SubmissionReader()
            .read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                IntakeLimits.STANDARD)
            .facts();
    return ShippedRules.CHECKER.check(facts, ShippedRules.SET, LocalDate.of(2025, 1, 10), null);
  }
}
