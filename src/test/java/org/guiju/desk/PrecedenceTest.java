package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Rules are chosen by year, region and fund; a lower level adds to what a higher one asks, and
 * takes nothing away (VALID-004).
 */
class PrecedenceTest {
  private static final String FUND = "'fundName': '医疗服务与保障能力提升补助资金（医疗保障服务能力建设部分）'";

  private static FactSet read(String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new SubmissionReader()
        .read(new ByteArrayInputStream(bytes), IntakeLimits.STANDARD)
        .facts();
  }

  private static CheckReport report(FactSet facts, RuleSet rules) {
    return ShippedRules.CHECKER.check(facts, rules, facts.businessDate(), null);
  }

  private static Map<String, Outcome> outcomes(String body) {
    return report(read(body), ShippedRules.SET).rules().stream()
        .collect(Collectors.toMap(RuleOutcome::ruleId, RuleOutcome::outcome));
  }

  private static String payment(String region, int year, String docNo, String use) {
    return ("{'kind': 'expenditure-report', 'header': {'region': '%s', 'fiscalYear': %d, %s},"
            + " 'payments': [{'paymentNo': 'P1', 'payDate': '%d-08-01', 'amount': 100.00,"
            + " 'functionCode': '2101505', 'indicatorDocNo': '%s', 'useCategory': '%s',"
            + " 'originYear': %d}]}")
        .formatted(region, year, FUND, year, docNo, use, year);
  }

  @Test
  void the_tranche_paper_goes_before_the_measure_for_its_own_money() {
    String tranche = "闽财社指〔2024〕15号";
    assertThat(outcomes(payment("漳州市", 2024, tranche, "参保扩面")))
        .containsEntry("SCOPE-002", Outcome.PASSED)
        .containsEntry("SCOPE-001", Outcome.NOT_APPLICABLE);
    assertThat(outcomes(payment("漳州市", 2024, tranche, "基金监管")))
        .containsEntry("SCOPE-002", Outcome.VIOLATED)
        .containsEntry("SCOPE-001", Outcome.NOT_APPLICABLE);
  }

  @Test
  void money_of_another_paper_is_judged_by_the_measure() {
    assertThat(outcomes(payment("漳州市", 2024, "闽财社指〔2024〕99号", "基金监管")))
        .containsEntry("SCOPE-001", Outcome.PASSED);
    assertThat(outcomes(payment("漳州市", 2024, "闽财社指〔2024〕99号", "楼宇绿化")))
        .containsEntry("SCOPE-001", Outcome.VIOLATED);
  }

  @Test
  void the_year_of_the_money_decides_how_it_is_supervised() {
    assertThat(outcomes(plan(2024, "DIRECT"))).containsEntry("TAG-001", Outcome.PASSED);
    assertThat(outcomes(plan(2024, "TRACKED"))).containsEntry("TAG-001", Outcome.VIOLATED);
    assertThat(outcomes(plan(2025, "TRACKED"))).containsEntry("TAG-001", Outcome.PASSED);
    assertThat(outcomes(plan(2025, "DIRECT"))).containsEntry("TAG-001", Outcome.VIOLATED);
  }

  private static String plan(int year, String regime) {
    return ("{'kind': 'allocation-plan', 'header': {'region': '宁德市', 'fiscalYear': %d, %s,"
            + " 'central': true, 'regime': '%s', 'directTag': '01', 'trackTag': true}, 'rows':"
            + " [{'regionName': '霞浦县', 'thisTranche': 1}]}")
        .formatted(year, FUND, regime);
  }

  @Test
  void codes_of_one_city_are_never_asked_of_another_province() {
    String plan =
        "{'kind': 'allocation-plan', 'header': {'region': '%s', 'fiscalYear': 2022, %s,"
            + " 'expenditureItems': [{'level': 'OWN', 'functionCode': '2101599', 'govEconCode':"
            + " '50299'}]}, 'rows': [{'regionName': '市医疗保障局', 'kind': 'UNIT', 'thisTranche': 1}]}";
    assertThat(outcomes(plan.formatted("南昌市", FUND))).containsEntry("ACC-006", Outcome.VIOLATED);
    assertThat(
            outcomes(plan.formatted("宁德市", FUND)).getOrDefault("ACC-006", Outcome.NOT_APPLICABLE))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  /** Folders of single regions, and what the samples and examples say without them. */
  @Test
  @Tag("once")
  void what_a_higher_level_asks_is_the_same_whether_or_not_lower_levels_add_to_it() {
    // Given
    Set<String> local = localFolders();
    Map<String, String> texts = new TreeMap<>(ShippedRules.FILES.texts());
    texts.keySet().removeIf(path -> local.contains(path.substring(0, path.indexOf('/'))));
    texts.replaceAll((path, text) -> withoutLocalRules(path, text));
    RuleSet higher = RuleSetReader.read(RuleFiles.of(texts));
    // Then
    for (String name : SampleReports.names()) {
      FactSet paper = SampleReports.facts(name);
      CheckReport alone = report(paper, higher);
      Set<String> ids = alone.rules().stream().map(RuleOutcome::ruleId).collect(Collectors.toSet());
      ids.remove("VALID-001"); // tells whether a local measure is in force, so it must look at them
      assertThat(said(report(paper, ShippedRules.SET), ids)).isEqualTo(said(alone, ids));
    }
  }

  private static Set<String> localFolders() {
    return ShippedRules.SET.groups().stream()
        .map(group -> group.document())
        .filter(document -> !document.scope().regions().isEmpty())
        .map(document -> document.id())
        .collect(Collectors.toSet());
  }

  /** The ledgers of higher papers may name rules of lower ones, which this tree has not. */
  private static String withoutLocalRules(String path, String text) {
    return path.endsWith("/document.yaml") ? text.replaceAll("(?m)^    rules: .*$", "") : text;
  }

  private static List<String> said(CheckReport report, Set<String> ids) {
    return report.findings().stream()
        .filter(finding -> ids.contains(finding.ruleId()))
        .map(PrecedenceTest::line)
        .sorted()
        .toList();
  }

  private static String line(Finding finding) {
    return finding.ruleId() + " " + finding.location().pointer() + " " + finding.message();
  }
}
