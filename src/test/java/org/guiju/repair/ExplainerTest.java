package org.guiju.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.desk.ShippedRules;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.repair.Explanation.FindingGroup;
import org.guiju.repair.Explanation.Proposal;
import org.guiju.repair.Explanation.Repair;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final String HEADER =
      "\"header\": {\"fiscalYear\": 2024, \"region\": \"福建省\", \"issueDate\": \"2024-05-24\"}";

  private static FactSet facts(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return new SubmissionReader()
        .read(new ByteArrayInputStream(body), IntakeLimits.STANDARD)
        .facts();
  }

  private static Explanation explain(String json) {
    FactSet facts = facts(json);
    CheckReport report =
        ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
    return Explainer.explain(facts, report.findings());
  }

  private static String plan(String total, String... rows) {
    return "{\"kind\": \"allocation-plan\", %s, \"unit\": \"万元\", \"statedTotal\": %s, \"rows\": [%s]}"
        .formatted(HEADER, total, String.join(",", rows));
  }

  private static String row(String name, String year, String earlier, String tranche) {
    return "{\"regionName\": \"%s\", \"yearTotal\": %s, \"earlierTranches\": %s, \"thisTranche\": %s}"
        .formatted(name, year, earlier, tranche);
  }

  private static String total(String year, String earlier, String tranche) {
    return "{\"yearTotal\": %s, \"earlierTranches\": %s, \"thisTranche\": %s}"
        .formatted(year, earlier, tranche);
  }

  private static FindingGroup group(Explanation explanation, String rule) {
    return explanation.groups().stream()
        .filter(group -> group.root().ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Repair repair(Explanation explanation, String rule) {
    return group(explanation, rule).repair();
  }

  private static Proposal first(Explanation explanation, String rule) {
    return repair(explanation, rule).proposals().get(0);
  }

  @Test
  void swapped_digits_in_a_row_are_named_and_the_total_follows() {
    // Given
    String json =
        plan(
            total("300", "219", "81"),
            row("宁德", "100", "81", "19"),
            row("莆田", "100", "69", "31"),
            row("三明", "100", "69", "31"));
    // When
    Explanation explanation = explain(json.replace("\"thisTranche\": 19", "\"thisTranche\": 91"));
    // Then
    FindingGroup group = group(explanation, "ALLOC-002");
    assertThat(group.followers())
        .extracting(follower -> follower.finding().ruleId())
        .containsExactly("ALLOC-001");
    assertThat(first(explanation, "ALLOC-002").words())
        .isEqualTo("《分配表》“宁德”本次下达：可能是数字颠倒：印为 91，应为 19");
    assertThat(first(explanation, "ALLOC-002").settles()).hasSize(2);
    assertThat(repair(explanation, "ALLOC-002").words()).startsWith("至少改 1 格才能全部相符；只有这一种改法。");
  }

  @Test
  void two_wrong_rows_are_two_groups_that_one_repair_of_two_cells_mends() {
    // Given
    String json =
        plan(
            total("1300", "1219", "81"),
            row("宁德", "1010", "81", "19"),
            row("莆田", "100", "69", "31"),
            row("三明", "1200", "1069", "31"));
    // When
    Explanation explanation = explain(json);
    // Then
    assertThat(explanation.groups().stream().map(group -> group.root().pointer()))
        .contains("/rows/0/yearTotal", "/rows/2/yearTotal");
    Repair repair = repair(explanation, "ALLOC-002");
    assertThat(repair.cells()).isEqualTo(2);
    assertThat(repair.complete()).isTrue();
    assertThat(repair.proposals().get(0).edits())
        .extracting(Explanation.CellEdit::pointer, Explanation.CellEdit::proposed)
        .containsExactlyInAnyOrder(
            tuple("/rows/0/yearTotal", "100"), tuple("/rows/2/yearTotal", "1100"));
  }

  @Test
  void a_row_that_is_missing_in_every_column_is_one_repair() {
    // Given
    String json =
        plan(total("350", "269", "81"), row("宁德", "100", "81", "19"), row("莆田", "100", "69", "31"));
    // When
    Proposal proposal = first(explain(json), "ALLOC-001");
    // Then
    assertThat(proposal.edits())
        .extracting(Explanation.CellEdit::slip)
        .containsOnly(Slip.ROW_LEFT_OUT);
    assertThat(proposal.words()).contains("“漏列的一行”全年下达：可能是漏列一行：空着，应为 150", "本次下达：可能是漏列一行：空着，应为 31");
  }

  @Test
  void a_row_missing_from_a_table_by_source_is_one_repair() {
    // Given
    String json =
        plan(divided("", 300, 200), divided("宁德", 150, 90), divided("莆田", 100, 70))
            .replace("\"regionName\": \"\", ", "");
    // When
    Proposal proposal = first(explain(json), "ALLOC-001");
    // Then
    assertThat(proposal.edits())
        .extracting(
            Explanation.CellEdit::pointer,
            Explanation.CellEdit::slip,
            Explanation.CellEdit::proposed)
        .containsExactlyInAnyOrder(
            tuple("/rows/-/thisTranche", Slip.ROW_LEFT_OUT, "90"),
            tuple("/rows/-/sources/0/thisTranche", Slip.ROW_LEFT_OUT, "50"),
            tuple("/rows/-/sources/1/thisTranche", Slip.ROW_LEFT_OUT, "40"));
  }

  @Test
  void a_source_that_a_column_and_a_row_accuse_is_the_culprit() {
    // Given
    String json =
        plan(divided("", 250, 160), divided("宁德", 150, 90), divided("莆田", 100, 70))
            .replace("\"regionName\": \"\", ", "");
    // When
    Explanation explanation = explain(json.replace("\"thisTranche\": 90}", "\"thisTranche\": 9}"));
    // Then
    assertThat(first(explanation, "ALLOC-001").words())
        .startsWith("《分配表》“宁德（省级）”本次下达：")
        .endsWith("印为 9，应为 90");
    assertThat(group(explanation, "ALLOC-001").followers())
        .extracting(follower -> follower.finding().ruleId())
        .containsExactly("EXEC-008");
  }

  private static String divided(String name, int central, int provincial) {
    return """
        {"regionName": "%s", "thisTranche": %d, "sources": [{"source": "中央", "thisTranche": %d},
         {"source": "省级", "thisTranche": %d}]}"""
        .formatted(name, central + provincial, central, provincial);
  }

  @Test
  void a_total_from_before_a_row_was_added_is_told_as_such() {
    String json =
        "{\"kind\": \"allocation-plan\", %s, \"statedTotal\": {\"thisTranche\": 5417}, \"rows\": [%s]}"
            .formatted(
                HEADER,
                IntStream.of(1204, 4213, 3168)
                    .mapToObj(
                        amount ->
                            "{\"regionName\": \"%s\", \"thisTranche\": %d}"
                                .formatted(
                                    amount == 1204 ? "宁德" : amount == 4213 ? "莆田" : "三明", amount))
                    .collect(Collectors.joining(",")));
    Proposal proposal = first(explain(json), "ALLOC-001");
    assertThat(proposal.edits().get(0).slip()).isEqualTo(Slip.STALE_TOTAL);
    assertThat(proposal.edits().get(0).proposed()).isEqualTo("8585");
  }

  @Test
  void a_row_that_is_missing_is_told_from_the_money_that_came_from_above() {
    // Given
    String rows =
        IntStream.of(1204, 1213, 1168, 1190, 1233)
            .mapToObj(
                amount ->
                    "{\"regionName\": \"医院%d\", \"kind\": \"UNIT\", \"thisTranche\": %d}"
                        .formatted(amount, amount))
            .collect(Collectors.joining(","));
    String json =
        """
        {"kind": "allocation-plan", "header": {"fiscalYear": 2024, "region": "福建省",
          "issueDate": "2024-05-24", "upstreamDocNos": ["财社〔2024〕33号"]},
         "related": {"received": [{"docNo": "财社〔2024〕33号", "amount": 7194}]},
         "unit": "万元", "statedTotal": {"thisTranche": 7194}, "rows": [%s]}
        """
            .formatted(rows);
    // When
    Proposal proposal = first(explain(json), "ALLOC-001");
    // Then
    assertThat(proposal.words()).contains("可能是漏列一行：空着，应为 1186");
  }

  @Test
  void an_item_under_a_wrong_code_is_one_cell_and_all_that_misses_it_follows() {
    // Given
    String json =
        """
        {"kind": "department-budget", "header": {"fiscalYear": 2024, "region": "福建省福州市",
          "issueDate": "2024-02-20"},
         "tables": [
          {"kind": "BALANCE", "unit": "万元", "rows": [
            {"side": "REVENUE", "name": "一、一般公共预算拨款收入", "total": 80},
            {"side": "REVENUE", "name": "收入总计", "total": 80},
            {"side": "EXPENDITURE", "name": "一、住房保障支出", "total": 80},
            {"side": "EXPENDITURE", "name": "支出总计", "total": 80}]},
          {"kind": "EXPENDITURE", "unit": "万元", "rows": [
            {"name": "合计", "total": 80, "basic": 80},
            {"code": "221", "name": "住房保障支出", "total": 80, "basic": 80},
            {"code": "22102", "name": "住房改革支出", "total": 80, "basic": 80},
            {"code": "2210201", "name": "住房公积金", "total": 55, "basic": 55},
            {"code": "2210202", "name": "提租补贴", "total": 25, "basic": 25}]},
          {"kind": "GENERAL_BUDGET", "unit": "万元", "rows": [
            {"name": "合计", "total": 80, "basic": 80},
            {"code": "221", "name": "住房保障支出", "total": 80, "basic": 80},
            {"code": "22102", "name": "住房改革支出", "total": 80, "basic": 80},
            {"code": "2210203", "name": "住房公积金", "total": 55, "basic": 55},
            {"code": "2210202", "name": "提租补贴", "total": 25, "basic": 25}]}],
         "narrativeAmounts": [{"table": "GENERAL_BUDGET", "code": "2210201",
            "name": "住房公积金", "column": "total", "amount": 55}]}
        """;
    // When
    FindingGroup group = group(explain(json), "BUD-004");
    // Then
    assertThat(group.root().pointer()).startsWith("/tables/2/rows/3/");
    assertThat(group.followers())
        .extracting(follower -> follower.finding().ruleId())
        .contains("BUD-004", "BUD-006", "ACC-009");
    assertThat(group.repair().proposals().get(0).words())
        .endsWith("科目编码：可能是有一位数字写错：印为 2210203，应为 2210201");
  }

  @Test
  void what_rounding_explains_has_no_culprit() {
    // Given
    String json =
        plan(
            total("301", "220", "81"),
            row("宁德", "100", "81", "19"),
            row("莆田", "100", "69", "31"),
            row("三明", "100", "69", "31"));
    // When
    Repair repair = repair(explain(json), "ALLOC-001");
    // Then
    assertThat(repair.cells()).isZero();
    assertThat(repair.proposals()).isEmpty();
    assertThat(repair.words()).contains("差额在四舍五入范围内", "不能断定哪一格写错", "一并改为");
  }

  @Test
  void a_cell_that_more_equations_vouch_for_is_never_proposed() {
    // Given
    String json =
        plan(
            total("300", "219", "181"),
            row("宁德", "100", "81", "19"),
            row("莆田", "100", "69", "31"),
            row("三明", "100", "69", "31"));
    // When
    Repair repair = repair(explain(json), "ALLOC-001");
    // Then
    assertThat(repair.proposals())
        .allSatisfy(
            proposal -> assertThat(proposal.edits().get(0).pointer()).doesNotStartWith("/rows/0/"));
    assertThat(repair.proposals().get(0).words()).contains("本次下达合计");
  }

  @Test
  void every_finding_is_in_exactly_one_group_and_the_same_again_the_next_time() {
    // Given
    String json =
        plan(
            total("301", "290", "81"),
            row("宁德", "111", "81", "19"),
            row("宁德", "100", "-69", "31"),
            row("某某", "100", "69", "31"));
    FactSet facts = facts(json);
    CheckReport report =
        ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
    // When
    Explanation explanation = Explainer.explain(facts, report.findings());
    // Then
    assertThat(
            explanation.groups().stream()
                .flatMap(
                    group ->
                        Stream.concat(
                            Stream.of(group.root()),
                            group.followers().stream().map(Explanation.Follower::finding)))
                .map(Explanation.FindingRef::n)
                .sorted())
        .containsExactlyElementsOf(IntStream.range(0, report.findings().size()).boxed().toList());
    assertThat(Explainer.explain(facts, report.findings())).isEqualTo(explanation);
  }

  @Test
  void fifty_thousand_rows_with_several_errors_are_explained() {
    // Given
    int rows = 50_000;
    String[] table =
        IntStream.range(0, rows)
            .mapToObj(i -> row("医院" + i, i % 500 == 7 ? "1300" : "300", "219", "81"))
            .toArray(String[]::new);
    FactSet facts =
        facts(plan(total("" + 300 * rows, "" + 219 * rows, "" + (81 * rows + 100_000)), table));
    CheckReport report =
        ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
    // When
    Explanation explanation = Explainer.explain(facts, report.findings());
    // Then
    assertThat(explanation.groups()).hasSizeGreaterThanOrEqualTo(101);
    assertThat(explanation.groups())
        .filteredOn(group -> group.root().ruleId().equals("ALLOC-002"))
        .hasSize(100)
        .allSatisfy(group -> assertThat(group.repair().words()).contains("没有往下找"));
  }
}
