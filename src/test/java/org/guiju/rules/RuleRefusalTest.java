package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author of a broken rule is told: where it is, what is wrong, what to write instead. */
class RuleRefusalTest {
  private static final String FILE = "trial/TST-001-x/from-2020-01-01.drl";
  private static final String DOCUMENT = "trial/document.yaml";
  private static final String CONDITION = "$it : AllocationRow( thisTranche < 0 )";
  private static final String RULE =
      """
      rule "TST-001 试验规则"
          @Id("TST-001") @Article("第一条") @Severity("WARNING") @Message("有误") @Fix("请改正")
      when
          $it : AllocationRow( thisTranche < 0 )
      then
          findings.record($it.at("thisTranche"));
      end
      """;

  @Test
  void the_rule_that_the_others_are_made_from_is_accepted() {
    assertThat(tree(RULE).read().statements("TST-001")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thisTranche < 0       | thisTranche != null， thisTranche < 0 | 4 | 45 | 出现全角字符“，”，请改为半角“,”。",
        "AllocationRow(        | AllocationRow（ | 4 | 24 | 出现全角字符“（”，请改为半角“(”。",
        "< 0                   | < ０ | 4 | 40 | 出现全角字符“０”，请改为半角“0”。",
        "< 0                   | < 0 ＋ 1 | 4 | 42 | 出现全角字符“＋”，请改为半角“+”。",
        "'\"有误\"'            | “有误\" | 2 | 66 | 出现全角字符““”，请改为半角“\"”。",
      })
  void a_full_width_sign_is_pointed_at(
      String good, String bad, long line, long column, String message) {
    assertThat(refusal(RULE.replace(good, bad))).containsExactly(inRule(line, column, message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"regionCode != \"350600\"", "provinceCode not in (\"350000\", \"360000\")"})
  void a_rule_for_all_regions_lets_none_of_them_off(String exception) {
    String rule = RULE.replace("when\n", "when\n    Header( " + exception + " )\n");
    assertThat(refusal(rule))
        .containsExactly(
            inRule(
                4,
                13,
                "适用于各地的规则不能把一个地区排除在外（“"
                    + exception
                    + "”）：下级只能增加要求，不能放宽。各地不同的数写成对照表；只对一个地区的要求写进该地区文件的文件夹。"));
  }

  @Test
  void a_sign_that_nobody_can_see_is_named_by_its_number() {
    assertThat(refusal("\uFEFF" + RULE))
        .containsExactly(new RuleProblem(FILE, 1, 1, null, "出现看不见的字符 U+FEFF，请删去。"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AllocationRow  | AllocationRwo  | 4 | 11 | 没有名为“AllocationRwo”的事实类型。是否想写“AllocationRow”？",
        "thisTranche <  | thisTranch <   | 4 | 26 | AllocationRow 没有字段“thisTranch”。是否想写“thisTranche”？",
        "thisTranche\"  | thisTranch\"   | 6 | 29 | AllocationRow 没有字段“thisTranch”。是否想写“thisTranche”？",
        "< 0            | < $limit       | 4 | 40 | 变量 $limit 没有定义。",
        "record($it     | record($that   | 6 | 21 | then 中的 $that 必须是 when 里一个事实的变量。",
        "< 0            | < 0.5          | 4 | 40 | 小数 0.5 必须加后缀 B，写成 0.5B。",
        "有误           | {rowNam} 有误  | 2 | 67 | 文字中的 {rowNam} 没有对应的变量 $rowNam。是否想写“rowName”？",
        "\"WARNING\"    | \"ERROR\"      | 2 | 36 | @Severity 写成了“ERROR”，只能是 VIOLATION、WARNING 或 ADVISORY。",
        "@Id(\"TST-001\")  | @Id(\"TST-002\") | 1 | 6 | 规则名应以 @Id 的编号 TST-002 和一个空格开头。",
        "@Id(\"TST-001\")  | @Id(\"tst1\")    | 2 | 5 | 编号“tst1”的写法不对，应形如 ALLOC-001。",
        "@Article(\"第一条\") | ''          | 1 | 6  | 缺少 @Article(\"…\")。",
      })
  void a_slip_in_a_rule_is_pointed_at(
      String good, String bad, long line, long column, String message) {
    assertThat(refusal(RULE.replace(good, bad))).containsExactly(inRule(line, column, message));
  }

  @Test
  void an_annotation_nobody_knows_is_named_with_those_there_are() {
    assertThat(refusal(RULE.replace("@Fix(\"请改正\")", "@Fix(\"请改正\") @Fine(\"x\")")))
        .containsExactly(
            inRule(
                2,
                84,
                "不认识 @Fine，必写的有 @Id、@Article、@Severity、@Message、@Fix，"
                    + "可选的有 @Title、@Source、@Note、@Penalty。"));
  }

  @Test
  void a_binding_of_a_sum_needs_brackets() {
    assertThat(condition("$it : AllocationRow( $v : yearTotal + thisTranche, thisTranche < 0 )"))
        .containsExactly(inRule(4, 31, "绑定算式要加括号，写成 $变量 : ( … )，否则只绑定第一个字段。"));
  }

  @Test
  void a_limit_nobody_set_is_named_with_the_nearest_there_is() {
    String when =
        "Limit( code == \"cpa\", $cap : value ) $it : AllocationRow( thisTranche < $cap )";
    String limits = "limits: [{code: cap, values: [{article: 第一条, number: 2}]}]\n";
    assertThat(refusal(tree(RULE.replace(CONDITION, when)).limits(limits)))
        .containsExactly(inRule(4, 5, "limits.yaml 中没有“cpa”。是否想写“cap”？"));
  }

  @ParameterizedTest
  @CsvSource({"salience 10", "no-loop true", "timer( 10s )"})
  void engine_attributes_are_refused(String attribute) {
    assertThat(refusal(RULE.replace("when\n", attribute + "\nwhen\n")))
        .containsExactly(inRule(3, 1, "不使用 salience、no-loop、timer 等属性，也不使用 extends 和多个 then。"));
  }

  @Test
  void a_rule_that_extends_another_is_refused() {
    String child = RULE.replace("试验规则\"", "另一规则\" extends \"TST-001 试验规则\"");
    assertThat(refusal(RULE + child))
        .extracting(RuleProblem::line, RuleProblem::rule)
        .containsExactly(tuple(8L, "TST-001 另一规则"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "findings.record($it.at(\"thisTranche\")); findings.record($it.at(\"\")); | 45",
        "System.exit(1);                                                       | 5",
        "findings.record($it.at(\"thisTranche\")); System.exit(1);               | 45",
        "insert( $it );                                                        | 5",
      })
  void a_consequence_does_nothing_but_record_once(String then, long column) {
    assertThat(refusal(RULE.replace("findings.record($it.at(\"thisTranche\"));", then)))
        .containsExactly(inRule(6, column, "then 只写一行：findings.record($变量.at(\"字段\"));"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import java.util.List;",
        "global java.util.List all;",
        "function int one() { return 1; }",
        "declare Extra amount : java.math.BigDecimal end",
        "query \"all\" AllocationRow() end",
      })
  void a_rule_file_holds_nothing_but_rules(String other) {
    assertThat(refusal(RULE + other + "\n"))
        .extracting(RuleProblem::file, RuleProblem::line, RuleProblem::message)
        .containsExactly(
            tuple(FILE, 8L, "规则文件只写 rule … end，不写 package、import、global、function、declare、query。"));
  }

  @Test
  void a_file_without_rules_is_refused() {
    assertThat(refusal("// 待补\n"))
        .containsExactly(new RuleProblem(FILE, 0, 0, null, "文件中没有规则，请写出 rule \"…\" … end。"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$it : AllocationRow( thisTranche < 0 ) eval( true ) | 44",
        "$it : AllocationPlan( rows != null ) AllocationRow( thisTranche < 0 ) from $it.rows | 75",
      })
  void conditions_that_run_code_or_leave_the_facts_are_refused(String when, long column) {
    assertThat(condition(when))
        .containsExactly(
            inRule(4, column, "不能使用 eval、from 等写法；只写事实类型和条件、and、or、not、exists、forall、accumulate。"));
  }

  @ParameterizedTest
  @CsvSource({"2020-13-01", "20200101", "2020-1-1"})
  void a_file_name_tells_the_first_day(String day) {
    RuleTrees tree = RuleTrees.aTree().file("TST-001", day, RULE);
    assertThat(refusal(tree))
        .containsExactly(
            new RuleProblem(
                "trial/TST-001-x/from-" + day + ".drl",
                0,
                0,
                null,
                "文件名应为 from-年-月-日.drl，例如 from-2024-05-24.drl，表示从哪一天起执行。"));
  }

  @Test
  void an_id_belongs_to_one_folder() {
    String other = RULE.replace("试验规则", "另一规则");
    assertThat(refusal(tree(RULE).file("TST-002", "2020-01-01", other)))
        .containsExactly(
            new RuleProblem(
                "trial/TST-002-x/from-2020-01-01.drl",
                1,
                0,
                "TST-001 另一规则",
                "编号 TST-001 已在 trial/TST-001-x 中使用。"));
  }

  @Test
  void two_rules_of_one_name_are_refused() {
    assertThat(refusal(RULE + RULE)).containsExactly(inRule(8, 0, "规则名“TST-001 试验规则”重复，第 1 行已有。"));
  }

  @Test
  void a_join_of_two_long_tables_needs_an_index() {
    String when =
        "$it : AllocationRow( yearTotal != null )\n"
            + "    AllocationRow( thisTranche > $it.thisTranche )";
    assertThat(condition(when))
        .containsExactly(
            inRule(
                5, 5, "AllocationRow 与前面的明细表之间没有等式连接，行数多时会非常慢。请加上 字段 == $变量 的条件，用文本或整数字段，不能用金额。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EarlierTranche( amount > $it.thisTranche )",
        "not EarlierTranche( amount != $it.thisTranche )",
        "Addressee( name != $it.regionName )",
        "accumulate( RegionPaid( $v : amount ); $sum : sum($v) )",
      })
  void any_list_of_a_paper_counts_as_long(String joined) {
    assertThat(condition("$it : AllocationRow( thisTranche != null )\n    " + joined))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(" 与前面的明细表之间没有等式连接"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Header( docNo != null )",
        "not EarlierTranche( regionName == null )",
        "exists EarlierTranche( regionKey == $it.regionKey )",
        "accumulate( EarlierTranche( regionKey == $it.regionKey, $v : amount ); $sum : sum($v) )",
      })
  void what_is_short_or_needs_one_look_may_be_joined(String joined) {
    String rule = RULE.replace(CONDITION, "$it : AllocationRow( thisTranche < 0 )\n    " + joined);
    assertThat(tree(rule).read().groups()).hasSize(1);
  }

  @Test
  void a_guard_that_looks_at_another_fact_is_refused() {
    String when =
        "$plan : AllocationPlan( rows != null )\n"
            + "    $it : AllocationRow( yearTotal > $plan.trancheSum, thisTranche < 0 )";
    assertThat(condition(when))
        .containsExactly(
            inRule(
                5, 26, "适用条件不能引用其他事实的变量；请把“yearTotal > $plan.trancheSum”放到 $it 之后的事实里，或作为最后一个条件。"));
  }

  @Test
  void what_the_rule_is_about_comes_first() {
    assertThat(condition("not AllocationRow( thisTranche > 5 )\n    " + CONDITION))
        .containsExactly(inRule(4, 9, "not、exists、accumulate 应写在 $it 之后。"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thisTranche < 0 ) | thisTranche < ) | 4 | 39 | “<”后面缺少内容。",
        "< 0 )             | < 0             | 4 | 24 | 这个左括号“(”没有对应的右括号“)”。",
        "when              | ''              | 4 | 5  | 缺少 when：注解之后、条件之前要写一行 when。",
        "end               | ''              | 6 | 44 | 缺少 end：规则的最后一行要写 end。",
      })
  void broken_syntax_is_said_in_chinese(
      String good, String bad, long line, long column, String message) {
    assertThat(refusal(RULE.replace(good, bad))).containsExactly(inRule(line, column, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'scope: {regions: ['        | 3 | 19 | 方括号或花括号没有成对。",
        "scpe: {}                    | 3 | 1  | 没有字段“scpe”。是否想写“scope”？",
        "effectiveFrom: 2024-13-01   | 3 | 16 | “2024-13-01”不是有效的日期，请写成 年-月-日，例如 2024-05-24。",
        "'articles: [{no: 一, about: 甲, status: HUMAN, rules: [TST-010]}]' | 3 | 53"
            + " | 条款“一”引用了不存在的规则 TST-010。是否想写“TST-001”？",
      })
  void a_broken_document_is_pointed_at(String line3, long line, long column, String message) {
    assertThat(refusal(tree(RULE).document(line3)))
        .containsExactly(new RuleProblem(DOCUMENT, line, column, null, message));
  }

  @Test
  void a_document_of_another_name_is_refused() {
    RuleTrees tree = tree(RULE).document("scope: {}\n", "trail");
    assertThat(refusal(tree))
        .containsExactly(new RuleProblem(DOCUMENT, 1, 1, null, "id 应与文件夹同名：trial。"));
  }

  @Test
  void a_limit_set_twice_is_refused() {
    String values = "    values: [{article: 第一条, number: 2}]\n";
    String limits = "limits:\n  - code: cap\n" + values + "  - code: cap\n" + values;
    assertThat(refusal(tree(RULE).limits(limits)))
        .containsExactly(
            new RuleProblem("trial/limits.yaml", 4, 5, null, "代码“cap”重复；同一限额的各期数值写在一处。"));
  }

  @Test
  void a_broken_file_makes_no_other_file_look_wrong() {
    String when =
        "Limit( code == \"cap\", $cap : value ) $it : AllocationRow( thisTranche < $cap )";
    RuleTrees tree =
        tree(RULE.replace(CONDITION, when))
            .limits("limits:\n  - code: cap\n    values: [{article: 第一条, number: 二}]\n")
            .document(
                "articles: [{no: 一, about: 甲, status: ENFORCED, rules: [TST-001, TST-002]}]\n")
            .file("TST-002", "2020-01-01", RULE.replace("TST-001", "TST-002").replace("end\n", ""));
    assertThat(refusal(tree))
        .extracting(RuleProblem::file, RuleProblem::message)
        .containsExactly(
            tuple("trial/limits.yaml", "“二”不是数字，请只写数字，例如 0.3，单位写在 unit 里。"),
            tuple("trial/TST-002-x/from-2020-01-01.drl", "缺少 end：规则的最后一行要写 end。"));
  }

  @Test
  void all_problems_of_a_tree_come_back_together() {
    String two = RULE.replace("thisTranche <", "thisTranch <").replace("有误", "{givn}");
    String other = RULE.replace("TST-001", "TST-002").replace("AllocationRow", "AllocationRwo");
    RuleTrees tree = tree(two).file("TST-002", "2020-01-01", other).document("scpe: {}\n");
    assertThat(refusal(tree))
        .extracting(RuleProblem::toString)
        .containsExactly(
            "trial/document.yaml:3:1 没有字段“scpe”。是否想写“scope”？",
            FILE + ":2:67 规则“TST-001 试验规则” 文字中的 {givn} 没有对应的变量 $givn。",
            FILE + ":4:26 规则“TST-001 试验规则” AllocationRow 没有字段“thisTranch”。是否想写“thisTranche”？",
            "trial/TST-002-x/from-2020-01-01.drl:4:11 规则“TST-002 试验规则”"
                + " 没有名为“AllocationRwo”的事实类型。是否想写“AllocationRow”？");
  }

  private static RuleProblem inRule(long line, long column, String message) {
    return new RuleProblem(FILE, line, column, "TST-001 试验规则", message);
  }

  private static RuleTrees tree(String drl) {
    return RuleTrees.aTree().file("TST-001", "2020-01-01", drl);
  }

  private static List<RuleProblem> condition(String when) {
    return refusal(RULE.replace(CONDITION, when));
  }

  private static List<RuleProblem> refusal(String drl) {
    return refusal(tree(drl));
  }

  private static List<RuleProblem> refusal(RuleTrees tree) {
    RuleSetRefusedException refused =
        catchThrowableOfType(RuleSetRefusedException.class, tree::read);
    assertThat(refused).as("the tree is refused").isNotNull();
    return refused.problems();
  }
}
