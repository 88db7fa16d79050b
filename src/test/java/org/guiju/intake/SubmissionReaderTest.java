package org.guiju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.intake.Submissions.HEADER;
import static org.guiju.intake.Submissions.codes;
import static org.guiju.intake.Submissions.message;
import static org.guiju.intake.Submissions.only;
import static org.guiju.intake.Submissions.pointers;
import static org.guiju.intake.Submissions.read;
import static org.guiju.intake.Submissions.readHeader;
import static org.guiju.intake.Submissions.readRow;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.CellState;
import org.guiju.facts.EarlierTotal;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.RegionPaid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {
  private static final String PLAN =
      "{'kind': 'allocation-plan', " + HEADER + ", 'rows': [{'regionName': '宁德'}]}";

  // the body as a whole

  @Test
  void a_plan_is_read_with_its_kind_header_and_rows() {
    var result = read(PLAN);

    assertThat(result.problems()).isEmpty();
    assertThat(result.facts().kind()).isEqualTo(Kind.ALLOCATION_PLAN);
    assertThat(result.facts().header().fiscalYear()).isEqualTo(2024L);
    assertThat(only(result, AllocationRow.class).regionName()).isEqualTo("宁德");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t "})
  void a_body_without_content_is_empty(String body) {
    assertThat(codes(read(body))).containsExactly("intake.empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "'text'", "5", "null", "true", "NaN"})
  void a_body_that_is_no_object_is_refused(String body) {
    assertThat(codes(read(body))).containsExactly("intake.body-not-object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'kind': }", "{'kind' 'a'}", "{kind: 1}", "{'a': 01}", "{'a': tru}"})
  void a_body_that_is_not_json_is_refused_at_its_place(String body) {
    var result = read(body);

    assertThat(codes(result)).containsExactly("intake.not-json");
    assertThat(result.problems().get(0).line()).isEqualTo(1);
  }

  @Test
  void an_unfinished_body_says_that_it_is_unfinished() {
    assertThat(message(read(PLAN.substring(0, 60)))).contains("没有写完");
  }

  @Test
  void a_full_width_comma_is_named() {
    var result = read("{'kind': 'allocation-plan'，\n 'rows': []}");

    assertThat(codes(result)).containsExactly("intake.not-json");
    assertThat(message(result)).contains("“，”").contains("半角");
  }

  @ParameterizedTest
  @ValueSource(strings = {" {}", " x", " ]"})
  void content_behind_the_object_is_refused(String tail) {
    assertThat(codes(read(PLAN + tail))).containsExactly("intake.trailing-content");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void a_body_in_another_charset_is_refused(String charset) {
    var result = read(PLAN.replace('\'', '"'), Charset.forName(charset), IntakeLimits.STANDARD);

    assertThat(codes(result)).containsExactly("intake.not-utf8");
    assertThat(message(result)).contains("UTF-8");
  }

  @Test
  void a_byte_order_mark_is_skipped() {
    assertThat(read("\uFEFF" + PLAN).problems()).isEmpty();
  }

  @Test
  void a_byte_that_is_not_utf8_is_found_at_its_line() {
    var result =
        read("{\n\n\"kind\": \"\u00e9\"}", StandardCharsets.ISO_8859_1, IntakeLimits.STANDARD);

    assertThat(result.problems().get(0).line()).isEqualTo(3);
  }

  // limits

  @Test
  void a_body_beyond_the_limit_of_bytes_is_refused() {
    assertThat(codes(read(PLAN, new IntakeLimits(20, 10)))).containsExactly("intake.too-large");
  }

  @Test
  void a_body_of_exactly_the_limit_of_bytes_is_read() {
    var size = PLAN.getBytes(StandardCharsets.UTF_8).length;

    assertThat(read(PLAN, new IntakeLimits(size, 10)).problems()).isEmpty();
  }

  @Test
  void more_rows_than_allowed_are_refused_at_the_list() {
    var body = "{'kind': 'allocation-plan', 'rows': [{}, {}, {}]}";

    var result = read(body, new IntakeLimits(1000, 2));

    assertThat(codes(result)).containsExactly("intake.too-many-rows");
    assertThat(pointers(result)).containsExactly("/rows");
  }

  @Test
  void a_body_nested_33_deep_is_refused() {
    assertThat(codes(read("{'a': " + "[".repeat(32) + "]".repeat(32) + "}")))
        .containsExactly("intake.too-deep");
  }

  @Test
  void a_body_nested_without_end_is_refused() {
    assertThat(codes(read("[".repeat(1_000_000)))).containsExactly("intake.too-deep");
  }

  @Test
  void an_object_of_endless_fields_is_refused() {
    var body = new StringBuilder("{'x0': 0");
    for (int i = 1; i < 600; i++) {
      body.append(", 'x").append(i).append("': 0");
    }

    assertThat(codes(read(body + "}"))).containsExactly("intake.too-large");
  }

  @Test
  void after_1000_problems_one_more_says_that_there_are_others() {
    var result = read("{'kind': 'allocation-plan', 'rows': [" + "1,".repeat(1500) + "1]}");

    assertThat(result.problems()).hasSize(1001);
    assertThat(result.problems().get(1000).code()).isEqualTo("intake.too-many-problems");
  }

  // kind, header, fields

  @Test
  void a_missing_kind_and_a_missing_header_are_both_reported() {
    var result = read("{}");

    assertThat(codes(result)).containsExactly("intake.missing-field", "intake.missing-field");
    assertThat(pointers(result)).containsExactly("/kind", "/header");
  }

  @Test
  void an_unknown_kind_is_reported_with_the_nearest_one() {
    var result = read("{'kind': 'alocation-plan', " + HEADER + "}");

    assertThat(codes(result)).containsExactly("intake.unknown-kind");
    assertThat(message(result)).contains("是否应为“allocation-plan”").contains("资金分配方案");
  }

  @Test
  void a_required_list_left_out_is_reported() {
    var result = read("{'kind': 'allocation-plan', " + HEADER + "}");

    assertThat(codes(result)).containsExactly("intake.missing-field");
    assertThat(message(result)).isEqualTo("《资金分配方案》“明细”未填写（字段 rows）。请补充。");
  }

  @Test
  void a_required_text_of_spaces_is_reported_once() {
    var result = read(PLAN.replace("宁德", "  "));

    assertThat(codes(result)).containsExactly("intake.missing-field");
    assertThat(pointers(result)).containsExactly("/rows/0/regionName");
  }

  @Test
  void an_unknown_field_is_reported_with_the_nearest_name() {
    var result = readRow("'thisTrance': 5");

    assertThat(codes(result)).containsExactly("intake.unknown-field");
    assertThat(pointers(result)).containsExactly("/rows/0/thisTrance");
    assertThat(message(result)).contains("是否应为“thisTranche”");
  }

  @Test
  void a_chinese_label_as_field_name_is_answered_with_the_field() {
    assertThat(message(readRow("'本次下达': 5"))).contains("是否应为“thisTranche”");
  }

  @Test
  void a_derived_field_cannot_be_submitted() {
    assertThat(codes(readRow("'nameState': 'RESOLVED'"))).containsExactly("intake.unknown-field");
  }

  @Test
  void a_field_given_twice_is_reported_at_the_second() {
    var result = readRow("'thisTranche': 5,\n'thisTranche': 6");

    assertThat(codes(result)).containsExactly("intake.duplicate-key");
    assertThat(pointers(result)).containsExactly("/rows/0/thisTranche");
    assertThat(result.problems().get(0).line()).isEqualTo(2);
  }

  @Test
  void problems_come_together_in_the_order_of_the_body() {
    var result =
        read(
            "{'rows': [{'regionName': 5}, {'regionName': '宁德', 'thisTranche': '5'}],\n"
                + "'kind': 'allocation-plan', 'header': {'region': '漳州市', 'fiscalYear': 1.5}}");

    assertThat(codes(result))
        .containsExactly("intake.wrong-type", "intake.number-as-text", "intake.wrong-type");
    assertThat(pointers(result))
        .containsExactly("/rows/0/regionName", "/rows/1/thisTranche", "/header/fiscalYear");
  }

  @Test
  void a_pointer_escapes_what_stands_in_a_field_name() {
    assertThat(pointers(readRow("'a/b~c': 5"))).containsExactly("/rows/0/a~1b~0c");
  }

  @Test
  void line_and_column_count_characters() {
    var result =
        read(
            "{'kind': 'allocation-plan',\n "
                + HEADER
                + ",\n'rows': [{'regionName': '宁德市', 'thisTranche': '三十万'}]}");

    assertThat(result.problems().get(0).line()).isEqualTo(3);
    assertThat(result.problems().get(0).column()).isEqualTo(47);
  }

  // single values

  @Test
  void text_for_an_amount_is_reported_by_table_row_and_column() {
    var result = readRow("'thisTranche': '三十万'");

    assertThat(codes(result)).containsExactly("intake.not-a-number");
    assertThat(message(result))
        .isEqualTo("《分配表明细行》第 1 行（宁德）“本次下达”填写为“三十万”，不是数字。请改为以万元为单位的数字，例如 300000.00。");
  }

  @Test
  void a_number_in_quotes_is_reported_as_such() {
    var result = readRow("'thisTranche': '193'");

    assertThat(codes(result)).containsExactly("intake.number-as-text");
    assertThat(message(result)).contains("请写成 193。");
  }

  @Test
  void a_number_with_thousands_commas_is_answered_with_the_plain_number() {
    assertThat(message(readRow("'thisTranche': '1,234.50'"))).contains("请写成 1234.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e21", "1e-21", "1e999999999"})
  void a_number_that_no_paper_prints_is_reported(String number) {
    var result = readRow("'thisTranche': " + number);

    assertThat(codes(result)).containsExactly("intake.not-a-number");
    assertThat(pointers(result)).containsExactly("/rows/0/thisTranche");
  }

  @Test
  void an_amount_has_at_most_40_digits() {
    assertThat(readRow("'thisTranche': " + "9".repeat(40)).problems()).isEmpty();
    assertThat(codes(readRow("'thisTranche': " + "9".repeat(41))))
        .containsExactly("intake.not-a-number");
    assertThat(codes(readRow("'thisTranche': " + "9".repeat(100_000))))
        .containsExactly("intake.not-a-number");
  }

  @ParameterizedTest
  @CsvSource({"268.00, 2", "268, 0", "-0.0, 1", "1e2, -2", "0.1234567890123456789, 19"})
  void an_amount_keeps_its_printed_scale(String number, int scale) {
    var amount = only(readRow("'thisTranche': " + number), AllocationRow.class).thisTranche();

    assertThat(amount).isEqualByComparingTo(number);
    assertThat(amount.scale()).isEqualTo(scale);
  }

  @ParameterizedTest
  @CsvSource({
    "null, BLANK",
    "'\"\"', BLANK",
    "'\"  \"', BLANK",
    "'\"—\"', DASH",
    "'\"-\"', DASH",
    "'\"－\"', DASH",
    "'\"——\"', DASH",
    "'\"/\"', DASH",
    "'\"详见附件1\"', REFERENCE",
    "'\"见附表\"', REFERENCE"
  })
  void what_stands_for_no_number_is_kept_apart(String given, CellState state) {
    var row = only(readRow("'thisTranche': " + given), AllocationRow.class);

    assertThat(row.thisTranche()).isNull();
    assertThat(row.stateOf("thisTranche")).isEqualTo(state);
    assertThat(row.at("thisTranche").raw())
        .isEqualTo("null".equals(given) ? null : given.replace("\"", ""));
  }

  @Test
  void zero_is_a_value() {
    var row = only(readRow("'thisTranche': 0"), AllocationRow.class);

    assertThat(row.thisTranche()).isZero();
    assertThat(row.origin().cells()).isEmpty();
  }

  @Test
  void an_amount_left_out_has_no_cell() {
    assertThat(only(readRow(""), AllocationRow.class).origin().cells()).isEmpty();
  }

  @Test
  void a_number_for_a_text_is_answered_with_quotes() {
    var result = readHeader("'revenueItem': {'code': 1100249}");

    assertThat(codes(result)).containsExactly("intake.wrong-type");
    assertThat(message(result)).contains("写成 \"1100249\"");
  }

  @Test
  void text_is_trimmed_and_empty_text_is_nothing() {
    var header = only(readHeader("'fundName': '  补助资金\u3000', 'fundPart': ''"), Header.class);

    assertThat(header.fundName()).isEqualTo("补助资金");
    assertThat(header.fundPart()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-30, 年-月-日", "2024/5/24, 请写成 2024-05-24", "2024年5月24日, 请写成 2024-05-24",
    "20240524, 请写成 2024-05-24", "2024.5.24, 请写成 2024-05-24", "去年, 年-月-日"
  })
  void a_bad_date_is_answered_with_the_iso_form(String date, String advice) {
    var result = readHeader("'issueDate': '" + date + "'");

    assertThat(codes(result)).containsExactly("intake.bad-date");
    assertThat(message(result)).contains("“成文日期”").contains(advice);
  }

  @Test
  void an_iso_date_is_read() {
    assertThat(only(readHeader("'issueDate': '2024-02-29'"), Header.class).issueDate())
        .isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void a_code_that_is_not_allowed_is_answered_with_all_that_are() {
    var result = readHeader("'regime': 'DIRCT'");

    assertThat(codes(result)).containsExactly("intake.not-allowed-value");
    assertThat(message(result)).contains("DIRECT、TRACKED").contains("是否应为“DIRECT”");
  }

  @ParameterizedTest
  @CsvSource({
    "'1.5', intake.wrong-type", "'1e3', intake.wrong-type", "'\"2\"', intake.number-as-text",
    "'\"二\"', intake.wrong-type", "true, intake.wrong-type", "[], intake.wrong-type",
    "99999999999999999999, intake.out-of-range"
  })
  void a_whole_number_is_read_strictly(String given, String code) {
    assertThat(codes(readHeader("'trancheNo': " + given))).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1989", "2101", "-1", "99999"})
  void a_year_that_no_paper_has_is_out_of_range(String year) {
    assertThat(codes(readHeader("'classYear': " + year))).containsExactly("intake.out-of-range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'true'", "1", "'是'", "''"})
  void a_yes_or_no_is_read_strictly(String given) {
    assertThat(codes(readHeader("'central': " + given))).containsExactly("intake.wrong-type");
  }

  @Test
  void one_value_where_a_list_belongs_is_answered_with_brackets() {
    var result = readHeader("'issuers': '福建省财政厅'");

    assertThat(codes(result)).containsExactly("intake.wrong-type");
    assertThat(message(result)).contains("[…]");
  }

  @Test
  void each_item_of_a_list_must_fit() {
    var result = readHeader("'issuers': ['福建省财政厅', 5, '', null], 'annexes': [{'no': 1}, 7]");

    assertThat(pointers(result)).containsExactly("/header/issuers/1", "/header/annexes/1");
  }

  @Test
  void a_row_of_a_table_in_a_row_is_named_by_both() {
    var result =
        Submissions.readKind(
            "performance-declaration",
            "'declarations': [{'title': '甲', 'indicators': [{'name': '乙', 'weight': 'x'}]}]");

    assertThat(message(result)).startsWith("《绩效目标表》第 1 行（甲）《绩效指标》第 1 行（乙）“权重”填写为“x”");
  }

  @Test
  void a_text_beyond_10000_characters_is_refused() {
    assertThat(readHeader("'title': '" + "文".repeat(10_000) + "'").problems()).isEmpty();
    assertThat(codes(readHeader("'title': '" + "文".repeat(10_001) + "'")))
        .containsExactly("intake.too-large");
  }

  // region

  @Test
  void the_region_of_the_header_is_resolved() {
    var header = only(readHeader("'title': 't'"), Header.class);

    assertThat(header.ownRegion().code()).isEqualTo("350600");
    assertThat(header.ownRegion().path()).isEqualTo("350000/350600");
    assertThat(header.origin().subject()).isEqualTo("header");
  }

  @Test
  void an_unknown_region_is_reported_with_the_nearest() {
    var result = read(PLAN.replace("福建省", "宁德县"));

    assertThat(codes(result)).containsExactly("intake.unknown-region");
    assertThat(pointers(result)).containsExactly("/header/region");
    assertThat(message(result)).contains("是否应为“宁德市”");
  }

  @Test
  void an_ambiguous_region_is_reported_with_all_it_may_mean() {
    var result = read(PLAN.replace("福建省", "台商投资区"));

    assertThat(codes(result)).containsExactly("intake.ambiguous-region");
    assertThat(message(result)).contains("泉州台商投资区").contains("漳州台商投资区");
  }

  // related facts and hash

  @Test
  void a_related_list_counts_as_given_even_when_empty() {
    var related = ", 'related': {'earlierTranches': [], 'received': null}}";

    var result = read(PLAN.substring(0, PLAN.length() - 1) + related);

    assertThat(result.facts().relatedGiven())
        .containsExactlyInAnyOrder(EarlierTranche.class, EarlierTotal.class);
  }

  @Test
  void related_facts_are_listed_last() {
    var related = ", 'related': {'paid': [{'regionName': '宁德', 'amount': 5}]}}";

    var facts = read(PLAN.substring(0, PLAN.length() - 1) + related).facts().facts();

    assertThat(facts.get(0)).isInstanceOf(Header.class);
    assertThat(facts.get(1)).isInstanceOf(AllocationPlan.class);
    assertThat(facts.get(facts.size() - 1)).isInstanceOf(RegionPaid.class);
    assertThat(facts.get(facts.size() - 1).origin().subject()).isEqualTo("paid:宁德");
  }

  @Test
  void the_hash_ignores_order_spaces_and_related_facts() {
    var one = read("{'kind':'management-measure','header':{'fiscalYear':2024,'region':'漳州市'}}");
    var two =
        read(
            "{'related': {'paid': []},\n 'header': {'region': '漳州市', 'fiscalYear': 2024},"
                + " 'kind': 'management-measure'}");

    assertThat(one.facts().sha256()).hasSize(64).isEqualTo(two.facts().sha256());
  }

  @Test
  void the_hash_tells_268_from_268_00() {
    assertThat(readRow("'thisTranche': 268").facts().sha256())
        .isNotEqualTo(readRow("'thisTranche': 268.00").facts().sha256());
  }
}
