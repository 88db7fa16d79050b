package org.guiju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guiju.intake.Submissions.facts;
import static org.guiju.intake.Submissions.only;
import static org.guiju.intake.Submissions.readHeader;
import static org.guiju.intake.Submissions.readKind;
import static org.guiju.intake.Submissions.readRows;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.guiju.facts.Addressee;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Balance;
import org.guiju.facts.BalanceReport;
import org.guiju.facts.CellState;
import org.guiju.facts.ColumnBlock;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.EvaluatedIndicator;
import org.guiju.facts.ExecutionLine;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.Fact;
import org.guiju.facts.Header;
import org.guiju.facts.Indicator;
import org.guiju.facts.InvoiceUse;
import org.guiju.facts.ItemPurchases;
import org.guiju.facts.Mention;
import org.guiju.facts.Payment;
import org.guiju.facts.PerformanceDeclaration;
import org.guiju.facts.StatedTotal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssemblyTest {

  // header

  @Test
  void what_the_header_lists_stands_beside_it_under_its_own_name() {
    var result =
        readHeader(
            "'mentions': [{'where': 'TITLE'}, {'where': 'TITLE'}], 'addressees': [{'name': '各县'}]");

    assertThat(subjects(facts(result, Mention.class)))
        .containsExactly("mention:TITLE", "mention:TITLE#2");
    assertThat(only(result, Header.class).addressees()).isEqualTo(facts(result, Addressee.class));
  }

  // allocation

  @Test
  void a_row_is_resolved_within_the_submitting_region() {
    var row = only(readRows("{'regionName': '宁德', 'thisTranche': 90}"), AllocationRow.class);

    assertThat(row.kind()).isEqualTo("REGION");
    assertThat(row.nameState()).isEqualTo("RESOLVED");
    assertThat(row.region().path()).isEqualTo("350000/350900");
    assertThat(row.origin().subject()).isEqualTo("row:宁德");
    assertThat(row.at("thisTranche").rowName()).isEqualTo("宁德");
    assertThat(row.at("thisTranche").pointer()).isEqualTo("/rows/0/thisTranche");
  }

  @Test
  void a_zone_lies_below_the_region_that_runs_it() {
    var row = only(readRows("{'regionName': '平潭'}"), AllocationRow.class);

    assertThat(row.region().path()).isEqualTo("350000/Z-350000-PINGTAN");
  }

  @Test
  void an_unknown_row_keeps_a_suggestion() {
    var row = only(readRows("{'regionName': '宁德县'}"), AllocationRow.class);

    assertThat(row.nameState()).isEqualTo("UNKNOWN");
    assertThat(row.region()).isNull();
    assertThat(row.suggestion()).isEqualTo("宁德市");
  }

  /** Compared one by one with all names there are, these would take a minute. */
  @Test
  void fifty_thousand_unknown_rows_are_read_with_their_suggestions() {
    String[] rows =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "{'regionName': '%c%c宁德'}".formatted(0x3400 + i / 250, 0x3400 + i % 250))
            .toArray(String[]::new);
    rows[49_999] = "{'regionName': '宁徳'}";

    var read = facts(readRows(rows), AllocationRow.class);

    assertThat(read).hasSize(50_000).allMatch(row -> row.nameState().equals("UNKNOWN"));
    assertThat(read).extracting(AllocationRow::suggestion).last().isEqualTo("宁德");
    assertThat(read).filteredOn(row -> row.suggestion() != null).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "合计, TOTAL",
    "南昌市合计, TOTAL",
    "总计, TOTAL",
    "小计, SUBTOTAL",
    "县区小计, SUBTOTAL",
    "南昌市医疗保障局, UNIT",
    "漳州, REGION",
    "某某, REGION"
  })
  void the_name_tells_the_kind_of_a_row(String name, String kind) {
    var row = only(readRows("{'regionName': '" + name + "'}"), AllocationRow.class);

    assertThat(row.kind()).isEqualTo(kind);
  }

  @Test
  void a_kind_that_is_given_stands() {
    var row = only(readRows("{'regionName': '合计', 'kind': 'REGION'}"), AllocationRow.class);

    assertThat(row.kind()).isEqualTo("REGION");
  }

  @Test
  void a_repeated_region_gets_a_subject_of_its_own() {
    var rows = facts(readRows("{'regionName': '宁德'}", "{'regionName': '宁德'}"), AllocationRow.class);

    assertThat(subjects(rows)).containsExactly("row:宁德", "row:宁德#2");
  }

  @Test
  void a_subtotal_opens_a_block_that_the_next_total_ends() {
    var result =
        readRows(
            "{'regionName': '宁德', 'thisTranche': 1}",
            "{'regionName': '小计', 'thisTranche': 5}",
            "{'regionName': '漳州', 'thisTranche': 5}",
            "{'regionName': '县小计', 'thisTranche': 2}",
            "{'regionName': '三明', 'thisTranche': 2}",
            "{'regionName': '合计', 'thisTranche': 8}",
            "{'regionName': '南平', 'thisTranche': 3}");

    assertThat(facts(result, AllocationRow.class))
        .extracting(AllocationRow::part)
        .containsExactly(0L, 1L, 1L, 2L, 2L, null, 0L);
    assertThat(facts(result, ColumnTotal.class))
        .extracting(ColumnTotal::part)
        .containsExactly(1L, 2L, null);
    assertThat(facts(result, ColumnTotal.class))
        .extracting(ColumnTotal::grand)
        .containsExactly(false, false, true);
  }

  @Test
  void each_block_adds_up_the_amounts_of_its_leaf_rows() {
    var result =
        readRows(
            "{'regionName': '合计', 'yearTotal': 9}",
            "{'regionName': '宁德', 'yearTotal': 9, 'earlierTranches': 4, 'thisTranche': ''}");

    assertThat(facts(result, ColumnBlock.class))
        .extracting(ColumnBlock::column)
        .containsExactly("yearTotal", "earlierTranches");
    assertThat(only(result, ColumnTotal.class).columnName()).isEqualTo("全年下达");
  }

  @Test
  void a_bare_total_stands_for_the_column_of_this_tranche() {
    var result =
        readKind(
            "allocation-plan",
            "'statedTotal': 500, 'rows': [{'regionName': '宁德', 'thisTranche': 90}]");

    var total = only(result, ColumnTotal.class);
    assertThat(total.column()).isEqualTo("thisTranche");
    assertThat(total.amount()).isEqualByComparingTo("500");
    assertThat(total.at("amount").pointer()).isEqualTo("/statedTotal");
  }

  @Test
  void a_bare_total_stands_for_the_year_where_rows_have_it() {
    var result =
        readKind(
            "allocation-plan",
            "'statedTotal': 500, 'rows': [{'regionName': '宁德', 'thisTranche': 90, 'yearTotal':"
                + " 100}]");

    assertThat(only(result, ColumnTotal.class).column()).isEqualTo("yearTotal");
  }

  @Test
  void a_bare_total_may_be_a_dash() {
    var result = readKind("allocation-plan", "'statedTotal': '—', 'rows': [{'regionName': '宁德'}]");

    assertThat(only(result, StatedTotal.class).stateOf("thisTranche")).isEqualTo(CellState.DASH);
    assertThat(facts(result, ColumnTotal.class)).isEmpty();
  }

  @Test
  void totals_of_an_object_point_at_their_field() {
    var result =
        readKind(
            "allocation-plan",
            "'statedTotal': {'yearTotal': 9, 'thisTranche': 5}, 'rows': [{'regionName': '宁德'}]");

    assertThat(facts(result, ColumnTotal.class))
        .extracting(total -> total.at("amount").pointer())
        .containsExactly("/statedTotal/yearTotal", "/statedTotal/thisTranche");
  }

  @ParameterizedTest
  @CsvSource({
    "148, 122, 26, true",
    "148, 122, 27, false",
    "null, 122, 26, false",
    "193, 193, null, true"
  })
  void rows_are_exact_when_each_agrees_in_itself(
      String year, String earlier, String now, boolean exact) {
    var result =
        readRows(
            "{'regionName': '合计', 'thisTranche': 26}",
            "{'regionName': '宁德', 'yearTotal': %s, 'earlierTranches': %s, 'thisTranche': %s}"
                .formatted(year, earlier, now));

    assertThat(only(result, ColumnTotal.class).rowsExact()).isEqualTo(exact);
  }

  @Test
  void the_plan_holds_the_same_rows_as_the_list() {
    var result = readRows("{'regionName': '合计'}", "{'regionName': '宁德'}");

    assertThat(only(result, AllocationPlan.class).rows())
        .isEqualTo(facts(result, AllocationRow.class));
    assertThat(only(result, AllocationPlan.class).origin().subject()).isEqualTo("plan");
  }

  // goals

  @Test
  void levels_are_carried_down_only() {
    var rows =
        indicators(
            "{'name': 'a'}",
            "{'level1': '产出指标', 'level2': '数量指标', 'name': 'b'}",
            "{'name': 'c'}",
            "{'level1': '满意度指标', 'name': 'd'}");

    assertThat(rows)
        .extracting(Indicator::effectiveLevel1)
        .containsExactly(null, "产出指标", "产出指标", "满意度指标");
    assertThat(rows)
        .extracting(Indicator::effectiveLevel2)
        .containsExactly(null, "数量指标", "数量指标", null);
    assertThat(rows).extracting(Indicator::position).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void level_2_text_in_the_column_of_level_1_is_moved_back() {
    var rows =
        indicators(
            "{'level1': '数量指标', 'name': 'a'}",
            "{'level1': '产出指标', 'level2': '质量指标', 'name': 'b'}",
            "{'level1': '时效指标', 'name': 'c'}",
            "{'name': 'd'}");

    assertThat(rows).extracting(Indicator::effectiveLevel1).containsOnly("产出指标");
    assertThat(rows)
        .extracting(Indicator::effectiveLevel2)
        .containsExactly("数量指标", "质量指标", "时效指标", "时效指标");
    assertThat(rows.get(0).level1()).isEqualTo("数量指标");
  }

  @Test
  void levels_do_not_run_from_one_table_into_the_next() {
    var result =
        readKind(
            "performance-declaration",
            "'declarations': ["
                + "{'title': 't', 'indicators': [{'level1': '产出指标', 'name': 'a'}]},"
                + "{'title': 't', 'indicators': [{'name': 'a'}]}]");

    assertThat(facts(result, Indicator.class).get(1).effectiveLevel1()).isNull();
    assertThat(subjects(facts(result, PerformanceDeclaration.class)))
        .containsExactly("declaration:t", "declaration:t#2");
    assertThat(subjects(facts(result, Indicator.class)))
        .containsExactly("indicator:a", "indicator:a#2");
  }

  @Test
  void a_printed_target_is_read() {
    var row = indicators("{'name': '满意度', 'rawTarget': '≥85%'}").get(0);

    assertThat(row.targetForm()).isEqualTo("QUANTITY");
    assertThat(row.sign()).isEqualTo("≥");
    assertThat(row.number()).isEqualByComparingTo("85");
    assertThat(row.percent()).isEqualByComparingTo("85");
    assertThat(row.direction()).isEqualTo("HIGHER_IS_BETTER");
    assertThat(row.boundedRatio()).isTrue();
  }

  @Test
  void four_cells_make_a_target() {
    var row = indicators("{'operator': '≥', 'value': '85', 'unit': '%', 'name': 'a'}").get(0);

    assertThat(row.target().raw()).isEqualTo("≥85%");
    assertThat(row.number()).isEqualByComparingTo("85");
  }

  @Test
  void a_qualitative_value_of_four_cells_is_read_without_the_word() {
    var row = indicators("{'operator': '定性', 'value': '有所提升', 'name': 'a'}").get(0);

    assertThat(row.targetForm()).isEqualTo("ORDINAL");
  }

  @Test
  void a_row_without_target_says_so() {
    var row = indicators("{'name': 'a'}").get(0);

    assertThat(row.targetForm()).isEqualTo("MISSING");
    assertThat(row.number()).isNull();
  }

  @Test
  void a_doubled_target_keeps_its_repair() {
    var row = indicators("{'name': 'a', 'rawTarget': '=100100%'}").get(0);

    assertThat(row.targetForm()).isEqualTo("DOUBLED");
    assertThat(row.repair()).isEqualTo("=100%");
  }

  @Test
  void names_that_differ_in_width_and_spaces_have_one_key() {
    var rows = indicators("{'name': '村（社区） 覆盖率'}", "{'name': '村(社区)覆盖率'}");

    assertThat(rows.get(0).key()).isEqualTo(rows.get(1).key());
  }

  // money

  @Test
  void payments_are_named_and_their_invoices_listed() {
    var result =
        readKind(
            "expenditure-report",
            "'payments': [{'paymentNo': 'P1', 'amount': 10.00, 'invoiceNos': ['A', 'B']},"
                + " {'paymentNo': 'P2', 'amount': 5.00, 'invoiceNos': ['A']}]");

    assertThat(subjects(facts(result, Payment.class))).containsExactly("payment:P1", "payment:P2");
    assertThat(facts(result, InvoiceUse.class))
        .extracting(InvoiceUse::invoiceNo, InvoiceUse::paymentNo)
        .containsExactly(tuple("A", "P1"), tuple("B", "P1"), tuple("A", "P2"));
    assertThat(only(result, ExpenditureReport.class).payments())
        .isEqualTo(facts(result, Payment.class));
  }

  @Test
  void purchases_of_one_item_are_brought_together_by_unit_project_and_year() {
    var result =
        readKind(
            "expenditure-report",
            "'payments': ["
                + "{'paymentNo': 'P1', 'payDate': '2024-03-01', 'amount': 5, 'procurementItem': 'A', 'contractNo': 'C'},"
                + "{'paymentNo': 'P2', 'payDate': '2024-04-01', 'amount': 7, 'procurementItem': 'A'},"
                + "{'paymentNo': 'P3', 'payDate': '2024-05-01', 'amount': 4, 'procurementItem': 'A', 'contractNo': 'C'},"
                + "{'paymentNo': 'P4', 'payDate': '2023-05-01', 'amount': 9, 'procurementItem': 'A'},"
                + "{'paymentNo': 'P5', 'payDate': '2024-05-01', 'procurementItem': 'B'},"
                + "{'paymentNo': 'P6', 'payDate': '2024-05-01', 'amount': 1}]");

    assertThat(facts(result, ItemPurchases.class))
        .extracting(
            fact -> fact.origin().subject(),
            ItemPurchases::purchases,
            ItemPurchases::amount,
            ItemPurchases::largest,
            ItemPurchases::paymentNos)
        .containsExactly(
            tuple("purchases:A/2024", 2L, new BigDecimal(16), new BigDecimal(9), "P1、P2、P3"),
            tuple("purchases:A/2023", 1L, new BigDecimal(9), new BigDecimal(9), "P4"),
            tuple("purchases:B/2024", 1L, null, null, "P5"));
  }

  @Test
  void lines_and_balances_are_listed_behind_their_report() {
    var execution = readKind("execution-report", "'lines': [{'source': '中央'}, {'source': '省'}]");
    var balances =
        readKind(
            "balance-report",
            "'reportDate': '2024-12-31', 'balances': [{'docNo': 'A', 'originYear': 2023}]");

    assertThat(subjects(facts(execution, ExecutionLine.class)))
        .containsExactly("line:中央", "line:省");
    assertThat(subjects(facts(balances, Balance.class))).containsExactly("balance:A/2023");
    assertThat(only(balances, BalanceReport.class).balances())
        .isEqualTo(facts(balances, Balance.class));
  }

  @Test
  void evaluated_indicators_are_listed() {
    var result =
        readKind(
            "self-evaluation", "'indicators': [{'level2': '数量指标', 'name': 'a', 'score': 9.5}]");

    assertThat(only(result, EvaluatedIndicator.class).origin().subject())
        .isEqualTo("indicator:数量指标/a");
  }

  private static List<Indicator> indicators(String... rows) {
    return facts(
        readKind(
            "performance-declaration",
            "'declarations': [{'indicators': [" + String.join(", ", rows) + "]}]"),
        Indicator.class);
  }

  private static List<String> subjects(List<? extends Fact> facts) {
    return facts.stream().map(fact -> fact.origin().subject()).toList();
  }
}
