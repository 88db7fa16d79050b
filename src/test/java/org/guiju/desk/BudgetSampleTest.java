package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.intake.IntakeLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The department budget of Fuzhou for 2024, as printed and with single digits changed. */
class BudgetSampleTest {
  private static final String SAMPLE = "/samples/fuzhou-2024-department-budget.json";
  private static final List<String> KNOWN = List.of("BUD-008", "BUD-013");
  private static String printed;

  @BeforeAll
  static void readSample() throws IOException {
    try (InputStream sample = BudgetSampleTest.class.getResourceAsStream(SAMPLE)) {
      printed = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void as_printed_it_splits_its_basic_expenditure_otherwise_and_repeats_a_project_title() {
    // When
    var report = check(printed);
    // Then
    assertThat(findings(report))
        .extracting(Finding::ruleId, finding -> finding.location().pointer())
        .containsExactlyInAnyOrder(
            tuple("BUD-008", "/personnelFunds"),
            tuple("BUD-008", "/publicFunds"),
            tuple("BUD-013", "/projects/2/title"));
    assertThat(findings(report))
        .filteredOn(finding -> finding.ruleId().equals("BUD-008"))
        .extracting(Finding::difference)
        .containsExactlyInAnyOrder("-58.50", "58.50");
  }

  @Test
  void as_printed_it_passes_every_other_rule_about_budgets() {
    // When
    var report = check(printed);
    // Then
    assertThat(report.rules())
        .filteredOn(rule -> rule.ruleId().startsWith("BUD-"))
        .filteredOn(rule -> !KNOWN.contains(rule.ruleId()))
        .hasSize(11)
        .extracting(RuleOutcome::outcome)
        .containsOnly(Outcome.PASSED);
  }

  @Test
  void the_amounts_of_projects_with_one_title_are_named_together() {
    // When
    var report = check(printed);
    // Then
    assertThat(findings(report))
        .filteredOn(finding -> finding.ruleId().equals("BUD-013"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("279.80、1223.00、78.00、50.00"));
  }

  @Test
  void a_wrong_digit_in_the_balance_unbalances_it() {
    assertThat(
            foundAfter(
                "BALANCE", "\"支出合计\", \"total\": 222846.31", "\"支出合计\", \"total\": 222846.81"))
        .contains("BUD-001 /tables/0/rows/37/total");
  }

  @Test
  void a_wrong_digit_in_the_revenue_table_breaks_its_row_and_its_group() {
    assertThat(foundAfter("REVENUE", "\"total\": 3645.93", "\"total\": 3646.93"))
        .containsExactlyInAnyOrder(
            "BUD-002 /tables/1/rows/13/total", "BUD-003 /tables/1/rows/14/total");
  }

  @Test
  void a_wrong_digit_in_the_expenditure_table_is_found_by_every_rule_that_reads_it() {
    assertThat(
            foundAfter(
                "EXPENDITURE", "1327.80, \"project\": 1327.80", "1327.80, \"project\": 1321.80"))
        .containsExactlyInAnyOrder(
            "BUD-002 /tables/2/rows/13/project",
            "BUD-003 /tables/2/rows/15/total",
            "BUD-004 /tables/4/rows/15/project",
            "BUD-011 /projects/1/fundsTotal");
  }

  @Test
  void a_wrong_digit_in_the_fiscal_balance_differs_from_the_balance() {
    assertThat(foundAfter("FISCAL_BALANCE", "220699.69", "220699.09"))
        .containsExactlyInAnyOrder(
            "BUD-001 /tables/3/rows/30/total", "BUD-004 /tables/3/rows/12/total");
  }

  @Test
  void a_wrong_digit_in_the_economic_table_is_found() {
    assertThat(foundAfter("ECONOMIC", "123442.31", "123442.37"))
        .containsExactlyInAnyOrder(
            "BUD-005 /tables/7/rows/0/total", "BUD-005 /tables/7/rows/0/total");
  }

  @Test
  void a_wrong_digit_in_the_basic_economic_table_is_found_at_its_class() {
    assertThat(foundAfter("BASIC_ECONOMIC", "1898.69", "1898.96"))
        .containsExactly("BUD-005 /tables/8/rows/1/total");
  }

  @Test
  void a_wrong_digit_in_the_reception_budget_is_found() {
    assertThat(foundAfter("THREE_PUBLIC", "公务接待费\", \"total\": 5.00", "公务接待费\", \"total\": 3.00"))
        .containsExactlyInAnyOrder(
            "BUD-012 /tables/9/rows/0/total",
            "BUD-012 /tables/9/rows/2/total",
            "BUD-006 /narrativeAmounts/35/amount");
  }

  @Test
  void a_wrong_digit_in_the_text_is_found_there() {
    assertThat(foundAfter("narrativeAmounts", "\"amount\": 102.66", "\"amount\": 107.66"))
        .containsExactlyInAnyOrder(
            "BUD-006 /narrativeAmounts/18/amount", "BUD-006 /tables/4/rows/0/total");
    assertThat(foundAfter("growths", "104.73", "104.78"))
        .containsExactly("BUD-007 /growths/0/statedRate");
  }

  @Test
  void a_wrong_digit_in_a_project_is_found_there_and_in_the_sums() {
    assertThat(foundAfter("\"projects\"", "\"fundsTotal\": 4661.00", "\"fundsTotal\": 4667.00"))
        .containsExactlyInAnyOrder(
            "BUD-009 /tables/2/rows/0/project",
            "BUD-010 /projects/7/fundsTotal",
            "BUD-011 /projects/7/fundsTotal");
  }

  /** What is found besides the known findings, once {@code old} after {@code part} is changed. */
  private static List<String> foundAfter(String part, String old, String changed) {
    int start = printed.indexOf("\"kind\": \"" + part + "\"");
    start = start < 0 ? printed.indexOf(part) : start;
    int at = printed.indexOf(old, start);
    String body = printed.substring(0, at) + changed + printed.substring(at + old.length());
    return findings(check(body)).stream()
        .filter(finding -> !KNOWN.contains(finding.ruleId()))
        .map(finding -> finding.ruleId() + " " + finding.location().pointer())
        .toList();
  }

  private static List<Finding> findings(CheckReport report) {
    return report.findings().stream()
        .filter(finding -> finding.ruleId().startsWith("BUD-"))
        .toList();
  }

  private static CheckReport check(String body) {
    var desk =
        new CheckDesk(
            new ActiveRules(ShippedRules.SET), ShippedRules.CHECKER, IntakeLimits.STANDARD);
    var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    CheckDesk.Answer answer = desk.check(bytes, null, null);
    assertThat(answer.problems()).isEmpty();
    return answer.report();
  }
}
