package org.guiju.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guiju.facts.EarlierExecution;
import org.guiju.facts.EarlierScore;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.HigherTarget;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.LowerAllocation;
import org.guiju.facts.PerformanceMonitor;
import org.guiju.facts.PriorBalance;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.RegionInsured;
import org.guiju.facts.RegionPaid;
import org.guiju.facts.Related;
import org.guiju.facts.ReportedTotal;
import org.junit.jupiter.api.Test;

/** What papers on file say, and when they say nothing because one is missing. */
class RelatedFinderTest {
  private static final String FUND = "'fundName': '医疗服务与保障能力提升补助资金', 'fundPart': '医疗保障服务能力建设部分'";

  private final PapersInMemory file = new PapersInMemory();

  private Related find(String body) {
    return new RelatedFinder(file).find(PapersInMemory.read(body)).related();
  }

  private static String header(String region, int year, String more) {
    return "'header': {'region': '%s', 'fiscalYear': %d, %s%s}".formatted(region, year, FUND, more);
  }

  private static String plan(String region, int year, String docNo, String more, String rows) {
    return "{'kind': 'allocation-plan', %s, 'unit': '万元', 'rows': [%s]}"
        .formatted(header(region, year, ", 'docNo': '" + docNo + "', " + more), rows);
  }

  private static String row(String region, String amount) {
    return "{'regionName': '%s', 'thisTranche': %s}".formatted(region, amount);
  }

  private static String payments(String region, String no, String reportDate, String... payments) {
    return "{'kind': 'expenditure-report', %s, 'reportDate': '%s', 'payments': [%s]}"
        .formatted(
            header(region, 2024, ", 'docNo': '" + no + "'"),
            reportDate,
            String.join(",", payments));
  }

  private static String payment(String no, String amount, String indicator) {
    return "{'paymentNo': '%s', 'amount': %s, 'indicatorDocNo': '%s', 'invoiceNos': ['I-%s']}"
        .formatted(no, amount, indicator, no);
  }

  @Test
  void a_paper_it_rests_on_tells_tags_and_the_amount_of_its_region() {
    file.with(
        plan(
            "福建省",
            2024,
            "闽财社指〔2024〕15号",
            "'regime': 'DIRECT', 'directTag': '01', 'issueDate': '2024-05-24'",
            row("漳州", "50") + "," + row("宁德", "90")));
    Related related =
        find(plan("漳州市", 2024, "漳1", "'upstreamDocNos': ['闽财社指[2024]15号']", row("芗城区", "50")));
    assertThat(related.indicators())
        .extracting(
            IndicatorDocument::docNo, IndicatorDocument::directTag, IndicatorDocument::amount)
        .containsExactly(tuple("闽财社指〔2024〕15号", "01", new BigDecimal("50")));
    assertThat(related.received())
        .extracting(ReceivedFunds::docNo, ReceivedFunds::amount)
        .containsExactly(tuple("闽财社指〔2024〕15号", new BigDecimal("50")));
  }

  @Test
  void a_paper_tells_the_account_of_money_passed_down_when_it_names_one() {
    String transfer = "{'level': 'TRANSFER', 'functionCode': '21015', 'govEconCode': '51301'}";
    String own = "{'level': 'OWN', 'functionCode': '2101505', 'govEconCode': '50201'}";
    file.with(plan("福建省", 2024, "闽1", items(transfer + "," + own), row("漳州", "50")));
    file.with(plan("福建省", 2024, "闽2", items(transfer + "," + transfer), row("漳州", "50")));
    Related related =
        find(
            payments(
                "漳州市",
                "漳1",
                "2024-12-31",
                payment("P1", "1.00", "闽1"),
                payment("P2", "1.00", "闽2")));
    assertThat(related.indicators())
        .extracting(
            IndicatorDocument::docNo,
            IndicatorDocument::functionCode,
            IndicatorDocument::govEconCode)
        .containsExactlyInAnyOrder(tuple("闽1", "21015", null), tuple("闽2", null, null));
  }

  private static String items(String items) {
    return "'expenditureItems': [" + items + "]";
  }

  @Test
  void what_was_received_is_not_known_while_a_source_is_missing() {
    file.with(plan("福建省", 2024, "闽财社指〔2024〕15号", "'regime': 'DIRECT'", row("漳州", "50")));
    String own =
        plan(
            "漳州市",
            2024,
            "漳1",
            "'upstreamDocNos': ['闽财社指〔2024〕15号', '闽财社指〔2024〕99号']",
            row("芗城区", "70"));
    assertThat(find(own).received()).isNull();
    file.with(plan("福建省", 2024, "闽财社指〔2024〕99号", "'regime': 'DIRECT'", row("漳州", "20")));
    assertThat(find(own).received()).hasSize(2);
  }

  @Test
  void a_paper_of_the_ministry_is_no_source_below_the_province() {
    file.with(plan("福建省", 2024, "闽财社指〔2024〕15号", "'regime': 'DIRECT'", row("漳州", "50")));
    String upstream = "'upstreamDocNos': ['财社〔2024〕33号', '闽财社指〔2024〕15号']";
    assertThat(find(plan("漳州市", 2024, "漳1", upstream, row("芗城区", "50"))).received()).hasSize(1);
    assertThat(
            find(plan("福建省", 2024, "闽2", "'upstreamDocNos': ['财社〔2024〕33号']", row("漳州", "5")))
                .received())
        .isNull();
  }

  @Test
  void payments_have_indicators_only_when_all_are_on_file() {
    file.with(plan("漳州市", 2024, "漳财社指〔2024〕28号", "'regime': 'DIRECT'", row("漳浦县", "9")));
    assertThat(
            find(payments("漳浦县", "浦1", "2024-09-30", payment("1", "100", "漳财社指〔2024〕28号")))
                .indicators())
        .hasSize(1);
    assertThat(
            find(payments(
                    "漳浦县",
                    "浦1",
                    "2024-09-30",
                    payment("1", "100", "漳财社指〔2024〕28号"),
                    payment("2", "100", "漳财社指〔2024〕29号")))
                .indicators())
        .isNull();
  }

  private static String recovery(String no, String more) {
    return "{'kind': 'allocation-plan', %s, 'unit': '万元', %s, 'rows': [%s]}"
        .formatted(header("漳州市", 2024, ", 'docNo': '" + no + "'"), more, row("漳浦县", "-2"));
  }

  @Test
  void a_clawback_under_its_own_number_comes_with_the_indicator_it_lowers() {
    // Given
    file.with(
        plan("漳州市", 2024, "漳财社指〔2024〕28号", "'regime': 'DIRECT'", row("漳浦县", "9")),
        recovery("漳财社指〔2024〕60号", "'earlierDocNos': ['漳财社指[2024]28号']"),
        recovery("漳财社指〔2024〕61号", "'earlierDocNos': ['漳财社指〔2024〕28号', '漳财社指〔2024〕30号']"),
        recovery("漳财社指〔2024〕62号", "'takenBackFrom': ['漳财社指〔2024〕30号']"));
    // When
    Related related =
        find(payments("漳浦县", "浦1", "2024-09-30", payment("1", "100", "漳财社指〔2024〕28号")));
    // Then
    assertThat(related.indicators())
        .extracting(
            IndicatorDocument::docNo,
            IndicatorDocument::amount,
            indicator -> indicator.limitDocNo())
        .containsExactly(
            tuple("漳财社指〔2024〕28号", new BigDecimal("9"), "漳财社指〔2024〕28号"),
            tuple("漳财社指〔2024〕60号", new BigDecimal("-2"), "漳财社指〔2024〕28号"));
  }

  @Test
  void a_clawback_that_arrives_later_answers_what_a_report_of_payments_asked() {
    Found found =
        new RelatedFinder(file)
            .find(
                PapersInMemory.read(
                    payments("漳浦县", "浦1", "2024-09-30", payment("1", "1", "漳财社指〔2024〕28号"))));
    assertThat(found.asked())
        .containsAnyElementsOf(
            Topic.answeredBy(
                PapersInMemory.read(
                    recovery("漳财社指〔2024〕60号", "'takenBackFrom': ['漳财社指〔2024〕28号']"))));
  }

  @Test
  void what_a_city_keeps_for_its_own_units_is_the_indicator_of_their_payments() {
    file.with(
        plan(
            "漳州市",
            2024,
            "漳财社指〔2024〕28号",
            "'regime': 'DIRECT'",
            row("漳浦县", "9")
                + ", {'regionName': '漳州市医疗保障局', 'kind': 'UNIT', 'thisTranche': 6}"
                + ", {'regionName': '漳州市医疗保障基金中心', 'kind': 'UNIT', 'thisTranche': 4}"));
    assertThat(
            find(payments("漳州市", "漳2", "2024-09-30", payment("1", "100", "漳财社指〔2024〕28号")))
                .indicators())
        .extracting(IndicatorDocument::amount)
        .containsExactly(new BigDecimal("10"));
  }

  @Test
  void how_the_year_was_monitored_is_told_once_a_monitoring_table_is_on_file() {
    String execution =
        "{'kind': 'execution-report', %s, 'reportDate': '2024-06-30', 'unit': '万元', 'lines': [{'source': '中央', 'paid': 3}]}"
            .formatted(header("漳州市", 2024, ", 'title': '执行'"));
    String table =
        "{'kind': 'self-evaluation', %s, 'form': '%s', 'indicators': [{'name': '满意度', 'rawTarget':"
            + " '≥85%%', 'actual': '90%%'}]}";
    String evaluation = table.formatted(header("漳州市", 2024, ", 'title': '自评'"), "EVALUATION");
    file.with(execution);
    assertThat(find(evaluation).monitors()).isNull();
    file.with(table.formatted(header("漳州市", 2024, ", 'title': '监控'"), "MONITOR"));
    assertThat(find(evaluation).monitors())
        .extracting(PerformanceMonitor::goals, PerformanceMonitor::execution)
        .containsExactly(tuple(true, false), tuple(false, true));
  }

  @Test
  void the_ledger_is_given_when_every_paper_it_names_is_on_file() {
    String recovery =
        "{'kind': 'allocation-plan', %s, 'unit': '万元', 'earlierDocNos': ['闽财社指〔2024〕15号', '闽财社指〔2023〕108号'], 'rows': [%s]}"
            .formatted(header("福建省", 2024, ", 'docNo': '闽财社指〔2024〕88号'"), row("漳州", "-20"));
    file.with(plan("福建省", 2024, "闽财社指〔2024〕15号", "'regime': 'DIRECT'", row("漳州", "50")));
    assertThat(find(recovery).earlierTranches()).isNull();
    file.with(plan("福建省", 2024, "闽财社指〔2023〕108号", "'regime': 'DIRECT'", row("漳州", "30")));
    assertThat(find(recovery).earlierTranches())
        .extracting(EarlierTranche::docNo, EarlierTranche::regionName, EarlierTranche::amount)
        .containsExactly(
            tuple("闽财社指〔2024〕15号", "漳州市", new BigDecimal("50")),
            tuple("闽财社指〔2023〕108号", "漳州市", new BigDecimal("30")));
    assertThat(find(recovery).paid()).isNull();
    file.with(
        payments("漳州市", "漳a", "2024-06-30", payment("1", "100000", "闽财社指〔2024〕15号")),
        payments("漳州市", "漳b", "2024-09-30", payment("1", "350000", "闽财社指〔2024〕15号")));
    assertThat(find(recovery).paid())
        .extracting(RegionPaid::regionName, RegionPaid::amount)
        .containsExactly(tuple("漳州市", new BigDecimal("35")));
  }

  @Test
  void balances_are_those_of_the_end_of_the_year_before() {
    String report =
        "{'kind': 'balance-report', %s, 'reportDate': '%s', 'unit': '元', 'balances': [{'docNo':"
            + " '闽财社指[2023]9号', 'originYear': 2023, 'closing': %s}]}";
    file.with(
        report.formatted(header("福州市", 2023, ", 'title': '年末'"), "2023-12-31", "1200000.00"),
        report.formatted(header("福州市", 2023, ", 'title': '半年'"), "2023-06-30", "9900000.00"));
    assertThat(
            find(payments("福州市", "榕1", "2024-09-30", payment("1", "1", "闽财社指〔2023〕9号")))
                .priorBalances())
        .extracting(
            PriorBalance::regionName,
            balance -> balance.amount().stripTrailingZeros().toPlainString(),
            PriorBalance::docNo)
        .containsExactly(tuple("福州市", "120", "闽财社指〔2023〕9号"));
  }

  @Test
  void targets_are_those_of_the_level_above_for_the_same_fund_and_year() {
    String declaration =
        "{'kind': 'performance-declaration', %s, 'declarations': [{'title': '表', 'indicators':"
            + " [{'name': '满意度', 'rawTarget': '%s'}]}]}";
    file.with(
        declaration.formatted(header("福建省", 2024, ""), "≥85%"),
        declaration.formatted(header("福建省", 2023, ""), "≥80%"),
        declaration.formatted(header("江西省", 2024, ""), "≥99%"));
    assertThat(find(declaration.formatted(header("漳州市", 2024, ""), "≥80%")).higherTargets())
        .extracting(HigherTarget::name, HigherTarget::rawTarget)
        .containsExactly(tuple("满意度", "≥85%"));
    assertThat(find(declaration.formatted(header("漳州市", 2025, ""), "≥80%")).higherTargets())
        .isNull();
  }

  @Test
  void two_funds_that_no_rule_knows_are_not_taken_for_one() {
    String report =
        "{'kind': 'execution-report', 'header': {'region': '漳浦县', 'fiscalYear': 2024, 'title':"
            + " '%s', 'fundName': '%s'}, 'reportDate': '%s', 'unit': '万元', 'lines': [{'source':"
            + " '中央', 'paid': 3}]}";
    file.with(
        report.formatted("a", "基本公共卫生服务补助资金", "2024-03-31"),
        report.formatted("b", "计划生育服务补助资金", "2024-06-30"));
    assertThat(find(report.formatted("c", "基本公共卫生服务补助资金", "2024-09-30")).earlierExecution())
        .extracting(EarlierExecution::asOf)
        .containsExactly(LocalDate.of(2024, 3, 31));
  }

  @Test
  void the_execution_report_of_the_same_day_tells_what_was_reported_paid() {
    String report =
        "{'kind': 'execution-report', %s, 'reportDate': '%s', 'unit': '万元', 'lines': [{'source':"
            + " '中央', 'paid': 3}, {'source': '省', 'paid': %s}]}";
    file.with(
        report.formatted(header("漳浦县", 2024, ", 'title': 'a'"), "2024-09-30", "2"),
        report.formatted(header("漳浦县", 2024, ", 'title': 'b'"), "2024-12-31", "9"));
    assertThat(
            find(payments("漳浦县", "浦1", "2024-09-30", payment("1", "50000", "x"))).reportedTotals())
        .extracting(ReportedTotal::what, ReportedTotal::amount, ReportedTotal::unit)
        .containsExactly(tuple("PAID", new BigDecimal("5"), "万元"));
    file.with(report.formatted(header("漳浦县", 2024, ", 'title': 'c'"), "2024-03-31", "null"));
    assertThat(
            find(payments("漳浦县", "浦1", "2024-03-31", payment("1", "50000", "x"))).reportedTotals())
        .isNull();
  }

  @Test
  void the_paper_above_and_the_balances_of_the_year_tell_what_was_given_and_paid() {
    // Given
    String balance =
        "{'docNo': '%s', 'originYear': %d, 'received': %d, 'recovered': %d, 'paid': %d}";
    file.with(
        plan(
            "福建省",
            2024,
            "闽财社指〔2024〕15号",
            "'title': '第一批'",
            "{'regionName': '漳州市', 'yearTotal': 47, 'earlierTranches': 30, 'thisTranche': 17}"),
        "{'kind': 'balance-report', %s, 'reportDate': '2024-12-31', 'unit': '万元', 'balances': [%s, %s]}"
            .formatted(
                header("漳州市", 2024, ", 'title': '年末'"),
                balance.formatted("漳1", 2024, 47, 3, 40),
                balance.formatted("漳2", 2023, 0, 0, 9)));
    // When
    Related related =
        find(
            "{'kind': 'self-evaluation', %s, 'annualBudget': 44, 'indicators': [{'name': '满意度'}]}"
                .formatted(
                    header("漳州市", 2024, ", 'title': '自评', 'upstreamDocNos': ['闽财社指〔2024〕15号']")));
    // Then
    assertThat(related.reportedTotals())
        .extracting(ReportedTotal::what, ReportedTotal::amount)
        .containsExactly(
            tuple("ALLOCATION", new BigDecimal("47")),
            tuple("ALLOCATION", new BigDecimal("44")),
            tuple("PAID", new BigDecimal("40")));
  }

  @Test
  void its_own_editions_are_not_other_papers() {
    String own = payments("漳浦县", "浦1", "2024-09-30", payment("1", "100", "x"));
    file.with(own);
    assertThat(find(own.replace("100", "200")).payments()).isEmpty();
    assertThat(find(own.replace("浦1", "浦2")).payments()).hasSize(1);
  }

  @Test
  void what_it_asks_for_is_what_the_answer_announces() {
    String plan = plan("福建省", 2024, "闽财社指〔2024〕15号", "'regime': 'DIRECT'", row("漳州", "50"));
    Found found =
        new RelatedFinder(file)
            .find(
                PapersInMemory.read(
                    plan(
                        "漳州市",
                        2024,
                        "漳1",
                        "'upstreamDocNos': ['闽财社指（2024）15号']",
                        row("芗城区", "5"))));
    assertThat(found.asked()).containsAnyElementsOf(Topic.answeredBy(PapersInMemory.read(plan)));
  }

  @Test
  void what_regions_below_made_of_a_plan_is_told_paper_by_paper() {
    String lower = "'upstreamDocNos': ['财社〔2024〕33号', '闽财社指〔2024〕15号']";
    String mixed = "'upstreamDocNos': ['闽财社指〔2024〕15号', '闽财社指〔2024〕16号']";
    file.with(
        plan(
            "漳州市",
            2024,
            "漳1",
            lower,
            row("芗城区", "40") + ", {'regionName': '漳州市医疗保障局', 'kind': 'UNIT', 'thisTranche': 10}"),
        plan("宁德市", 2024, "宁1", mixed, row("蕉城区", "90")));
    assertThat(
            find(plan("福建省", 2024, "闽财社指〔2024〕15号", "'regime': 'DIRECT'", row("漳州", "50")))
                .lowerAllocations())
        .extracting(LowerAllocation::docNo, LowerAllocation::passedDown, LowerAllocation::kept)
        .containsExactly(tuple("漳1", new BigDecimal("40"), new BigDecimal("10")));
  }

  @Test
  void the_edition_before_is_told_with_what_differs() {
    file.with(plan("福建省", 2024, "闽财社指〔2024〕15号", "'regime': 'DIRECT'", row("漳州", "50")));
    assertThat(
            find(plan("福建省", 2024, "闽财社指〔2024〕15号", "'regime': 'DIRECT'", row("漳州", "55")))
                .earlierEditions())
        .singleElement()
        .satisfies(edition -> assertThat(edition.differences()).contains("“漳州”本次下达由“50”改为“55”"));
    assertThat(
            find(plan("福建省", 2024, "闽财社指〔2024〕16号", "'regime': 'DIRECT'", row("漳州", "55")))
                .earlierEditions())
        .isEmpty();
  }

  @Test
  void earlier_reports_of_this_year_and_last_are_told_in_wan() {
    String report =
        "{'kind': 'execution-report', %s, 'reportDate': '%s', 'unit': '元', 'lines': [{'source':"
            + " '中央', 'received': 500000, 'paid': %s}]}";
    file.with(
        report.formatted(header("漳浦县", 2024, ", 'title': 'a'"), "2024-06-30", "20000"),
        report.formatted(header("漳浦县", 2023, ", 'title': 'b'"), "2023-12-31", "100000"),
        report.formatted(header("诏安县", 2024, ", 'title': 'c'"), "2024-06-30", "1"));
    assertThat(
            find(report.formatted(header("漳浦县", 2024, ", 'title': 'd'"), "2024-09-30", "1"))
                .earlierExecution())
        .extracting(EarlierExecution::asOf, e -> e.paid().stripTrailingZeros().toPlainString())
        .containsExactlyInAnyOrder(
            tuple(LocalDate.of(2024, 6, 30), "2"), tuple(LocalDate.of(2023, 12, 31), "10"));
  }

  private static String evaluation(String region, int year, String more) {
    return "{'kind': 'self-evaluation', %s, 'annualBudget': 40, %s}"
        .formatted(header(region, year, ", 'title': '绩效自评'"), more);
  }

  private static String points(String score) {
    return "'score': %s, 'indicators': [{'name': '满意度'}]".formatted(score);
  }

  private static final String TWO_REGIONS =
      plan(
          "福建省",
          2024,
          "闽财社指〔2024〕15号",
          "'issueDate': '2024-05-24'",
          row("漳州", "50") + "," + row("宁德", "90"));

  @Test
  void scores_are_those_of_the_year_before_once_every_region_has_one() {
    file.with(
        evaluation("漳州市", 2023, points("58.5")),
        evaluation("宁德市", 2022, points("59")),
        evaluation("宁德市", 2024, points("59")));
    assertThat(find(TWO_REGIONS).earlierScores()).isNull();
    file.with(evaluation("宁德市", 2023, points("91")));
    assertThat(find(TWO_REGIONS).earlierScores())
        .extracting(EarlierScore::regionName, EarlierScore::score, EarlierScore::amount)
        .containsExactly(
            tuple("漳州市", new BigDecimal("58.5"), new BigDecimal("40")),
            tuple("宁德市", new BigDecimal("91"), new BigDecimal("40")));
  }

  @Test
  void a_score_that_is_not_printed_is_the_sum_of_points_when_these_are_all_of_a_hundred() {
    String indicators =
        "'indicators': [{'name': '甲', 'scoreWeight': 60, 'score': 50}, {'name': '乙', 'scoreWeight': %s, 'score': 7}]";
    file.with(
        evaluation("漳州市", 2023, indicators.formatted("40")),
        evaluation("宁德市", 2023, indicators.formatted("30")));
    String own = plan("福建省", 2024, "闽1", "'issueDate': '2024-05-24'", row("漳州", "50"));
    assertThat(find(own).earlierScores())
        .extracting(EarlierScore::score)
        .containsExactly(new BigDecimal("57"));
    assertThat(find(own.replace("漳州", "宁德")).earlierScores()).isNull();
  }

  @Test
  void two_evaluations_of_one_region_or_one_within_the_year_are_no_score() {
    String own = plan("福建省", 2024, "闽1", "'issueDate': '2024-05-24'", row("漳州", "50"));
    String once = evaluation("漳州市", 2023, points("58"));
    file.with(evaluation("宁德市", 2023, "'form': 'MONITOR', " + points("58")), once);
    assertThat(find(own).earlierScores()).hasSize(1);
    assertThat(find(own.replace("漳州", "宁德")).earlierScores()).isNull();
    file.with(once.replace("绩效自评", "绩效自评（二）"));
    assertThat(find(own).earlierScores()).isNull();
  }

  private static String insured(String region, String amount, String persons) {
    return "{'regionName': '%s', 'thisTranche': %s, 'insured': %s}"
        .formatted(region, amount, persons);
  }

  private static String byFactors(String docNo, String rows) {
    return "{'kind': 'allocation-plan', %s, 'unit': '万元', 'factors': ['参保人数'], 'rows': [%s]}"
        .formatted(header("福建省", 2024, ", 'docNo': '" + docNo + "'"), rows);
  }

  @Test
  void insured_persons_are_those_that_the_plan_prints_itself() {
    String rows = insured("漳州", "50", "480.5") + "," + insured("宁德", "90", "321");
    assertThat(find(byFactors("闽1", rows)).insured())
        .extracting(RegionInsured::regionName, RegionInsured::persons)
        .containsExactly(
            tuple("漳州市", new BigDecimal("480.5")), tuple("宁德市", new BigDecimal("321")));
    assertThat(find(byFactors("闽1", rows + "," + row("南平", "5"))).insured()).isNull();
  }

  @Test
  void insured_persons_of_another_plan_of_the_year_count_for_a_plan_that_names_the_factor() {
    String later = byFactors("闽2", row("漳州", "7"));
    String rows = insured("漳州", "50", "480.5") + "," + insured("宁德", "90", "321");
    file.with(byFactors("闽1", rows));
    assertThat(find(later).insured())
        .extracting(RegionInsured::persons)
        .containsExactly(new BigDecimal("480.5"));
    assertThat(find(later.replace("参保人数", "派出机构数量")).insured()).isNull();
    file.with(byFactors("闽3", insured("漳州", "5", "481")));
    assertThat(find(later).insured()).isNull();
  }
}
