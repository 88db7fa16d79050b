package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.junit.jupiter.api.Test;

/** What is said of mistakes in cases.yaml. */
class CaseFilesTest {
  private static final String GOOD = ReviewTrees.CASES;

  @Test
  void a_file_with_the_four_kinds_of_example_has_no_problems() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void every_mistake_of_a_file_is_reported_at_its_place() {
    assertThat(
            problems(
                """
                basis: {kind: allocation-plan}
                cases:
                  - name: 一
                    expect: PASED
                    severity: HEAVY
                  - expect: PASSED
                  - name: 二
                    expect: PASSED
                    as-of: 2024-13-01
                    given: 三
                  - name: 二
                    expect: VIOLATED
                    at: rows
                    count: 0
                    shows: edge
                  - name: 四
                    expect: PASSED
                    shows: breach
                    at: [/rows]
                  - 五
                """))
        .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .containsExactly(
            "1:1 没有字段“basis”。是否想写“base”？",
            "4:13 expect 写成了“PASED”，只能是 VIOLATED、PASSED、NOT_APPLICABLE、NOT_CHECKED。是否想写“PASSED”？",
            "5:15 severity 写成了“HEAVY”，只能是 VIOLATION、WARNING、ADVISORY。",
            "6:5 示例缺少 name，请用一句话写明它说明什么，例如 name: 恰好等于上限时通过。",
            "10:12 示例“二”的 given应为“字段: 值”，写法与提交的 JSON 相同。",
            "9:12 as-of 不是有效的日期，请写成 年-月-日，例如 2024-05-24。",
            "11:5 示例名“二”重复，第 7 行已有，请换一个名称。",
            "15:12 shows 只能写 pass（通过）、breach（违反）、boundary（恰好边界）或 missing（缺数据）。",
            "13:9 at 应为位置的列表，位置以 / 开头，例如 at: [/rows/0/yearTotal]。",
            "14:12 count 应为 1 以上的整数，即应报告的条数。",
            "18:12 shows: breach 与 expect: PASSED 不相符，请核对。",
            "19:5 at 只写在 expect: VIOLATED 的示例中，这里是 PASSED，请去掉。",
            "20:5 每个示例应以“- name: …”开头，下面写 given、expect。");
  }

  @Test
  void broken_yaml_is_reported_at_its_line() {
    assertThat(problems("cases:\n  - name: [一\n    expect: PASSED\n"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.message()).isEqualTo("方括号 [ ] 没有成对，或各项之间缺少逗号。");
            });
  }

  @Test
  void a_tab_in_the_indentation_is_named() {
    assertThat(problems("cases:\n\t- name: 一\n"))
        .extracting(RuleProblem::message)
        .containsExactly("缩进不能用制表符（Tab），请改用空格。");
  }

  @Test
  void an_empty_file_is_reported() {
    assertThat(problems("")).extracting(RuleProblem::message).containsExactly("文件是空的。");
  }

  @Test
  void aliases_that_would_grow_are_refused() {
    assertThat(problems("base: &a {kind: x}\nb: [*a, *a]\ncases: []\n"))
        .extracting(RuleProblem::message)
        .containsExactly("不使用锚点（&）和别名（*），请把内容直接写出来；以 & 或 * 开头的文字请加引号。");
  }

  @Test
  void tags_that_name_classes_are_refused() {
    assertThat(problems("base: !!javax.script.ScriptEngineManager []\ncases: []\n"))
        .extracting(RuleProblem::message)
        .containsExactly("不使用标签（!），请直接写值；以 ! 开头的文字请加引号。");
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(problems("base: " + "[".repeat(5000) + "]".repeat(5000) + "\n"))
        .extracting(RuleProblem::message)
        .containsExactly("嵌套超过 20 层，请核对括号和缩进。");
  }

  @Test
  void a_huge_file_is_refused_before_it_is_read() {
    assertThat(problems("# " + "x".repeat(300_000)))
        .extracting(RuleProblem::message)
        .containsExactly("文件超过 256 千字，请减少示例或缩短示例中的列表。");
  }

  @Test
  void a_duplicate_key_is_reported_at_the_second_place() {
    assertThat(problems(GOOD + "cases: []\n"))
        .extracting(RuleProblem::line, RuleProblem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                GOOD.lines().count() + 1, "字段“cases”重复，第 5 行已有，请只保留一个。"));
  }

  @Test
  void an_example_that_cannot_be_read_as_a_paper_is_reported_at_the_value() {
    // Given
    String yaml = GOOD.replace("thisTranche: -1}", "thisTranche: 很多}");
    // When
    List<RuleProblem> problems = ReviewTrees.review(ReviewTrees.withCases(yaml)).problems();
    // Then
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(9);
              assertThat(problem.column()).isEqualTo(50);
              assertThat(problem.message()).startsWith("示例“负数时报”不能读取：").contains("很多");
            });
  }

  @Test
  void a_lacking_kind_of_example_is_named_with_how_to_write_it() {
    assertThat(problems(GOOD.replace("    shows: boundary\n", "")))
        .extracting(RuleProblem::message)
        .containsExactly(
            "缺少“恰好边界”的示例。请增加一个数值、日期或代码恰好在界线上的示例，写 shows: boundary；"
                + "规则本身没有界线的，在文件开头写 no-boundary: 原因。");
  }

  @Test
  void an_excuse_stands_for_a_kind_of_example() {
    // Given
    String yaml = "no-boundary: 只看有没有填写\n" + GOOD.replace("    shows: boundary\n", "");
    // When
    CaseBook book = CaseBook.of(ReviewTrees.withCases(yaml));
    // Then
    assertThat(book.problems()).isEmpty();
    assertThat(book.excuses())
        .containsExactly(
            new Excuse("TRY-001", "trial/TRY-001-x/cases.yaml", 1, Shows.BOUNDARY, "只看有没有填写"));
  }

  @Test
  void an_excuse_beside_such_an_example_is_refused() {
    assertThat(problems("no-boundary: 只看有没有填写\n" + GOOD))
        .extracting(RuleProblem::message)
        .containsExactly("已有“恰好边界”的示例，请去掉 no-boundary。");
  }

  @Test
  void an_excuse_needs_a_reason() {
    assertThat(problems("no-missing:\n" + GOOD))
        .extracting(RuleProblem::message)
        .containsExactly("“no-missing”后面写明原因，例如：no-missing: 本规则只看有没有填写。");
  }

  @Test
  void a_rule_without_examples_is_refused() {
    // Given
    Map<String, String> texts = new TreeMap<>(ReviewTrees.withCases(GOOD).texts());
    texts.remove("trial/TRY-001-x/cases.yaml");
    // When
    List<RuleProblem> problems = CaseBook.of(RuleFiles.of(texts)).problems();
    // Then
    assertThat(problems)
        .extracting(RuleProblem::file, RuleProblem::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("trial/TRY-001-x/cases.yaml", "TRY-001"));
  }

  @Test
  void examples_without_a_rule_are_refused() {
    // Given
    Map<String, String> texts = new TreeMap<>(ReviewTrees.withCases(GOOD).texts());
    texts.put("trial/TRY-002-y/cases.yaml", GOOD);
    // When
    List<RuleProblem> problems = CaseBook.of(RuleFiles.of(texts)).problems();
    // Then
    assertThat(problems)
        .extracting(RuleProblem::message)
        .containsExactly("这个文件夹里没有规则文件（from-年-月-日.drl），示例无从试起。");
  }

  private static List<RuleProblem> problems(String yaml) {
    return CaseBook.of(ReviewTrees.withCases(yaml)).problems();
  }
}
