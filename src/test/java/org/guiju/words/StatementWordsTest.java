package org.guiju.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.desk.ShippedRules.SET;

import java.util.List;
import java.util.stream.Stream;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Statement;
import org.junit.jupiter.api.Test;

class StatementWordsTest {
  private static StatementWords words(String name) {
    for (RuleGroup group : SET.groups()) {
      for (Statement statement : group.statements()) {
        if (statement.name().equals(name)) {
          return StatementWords.of(statement, group);
        }
      }
    }
    throw new AssertionError(name);
  }

  private static List<String> reports(String name) {
    return words(name).reports().stream().map(Clause::text).toList();
  }

  @Test
  void a_comparison_of_two_fields_is_a_sentence() {
    assertThat(reports("ALLOC-002 全年下达数等于已下达数与本次下达数之和")).containsExactly("全年下达 不等于 已下达与本次之和");
  }

  @Test
  void a_limit_stands_on_the_right_of_what_it_limits() {
    assertThat(reports("TIME-001 省级收到中央资金三十日内下达"))
        .containsExactly("文件信息的从收文到下达的天数 大于 “省级收到中央转移支付后正式下达的期限”");
  }

  @Test
  void codes_are_called_by_their_names() {
    assertThat(reports("TAG-001 2024年中央资金按直达资金管理")).containsExactly("资金监管方式不是“直达资金”");
  }

  @Test
  void texts_are_the_same_or_not_and_numbers_more_or_less() {
    assertThat(reports("ALLOC-004 单位行与表头单位一致")).containsExactly("单位与表头单位不同");
    assertThat(reports("CARRY-004 期末余额不小于零")).containsExactly("期末余额 小于 0");
  }

  @Test
  void what_is_said_together_goes_in_brackets() {
    assertThat(reports("EXP-011 支付日期不晚于截止日期"))
        .containsExactly("（支付年度 等于 文件信息的预算年度，或者是文件信息的预算年度的结转资金在次年支付），" + "并且支付日期晚于支出明细表的截止日期");
  }

  @Test
  void a_value_that_is_worked_out_is_not_said_to_be_filled_in() {
    assertThat(reports("DOC-001 文号能分出代字、年份和序号")).containsExactly("文号分不出代字、年份和序号");
  }

  @Test
  void words_that_a_text_must_hold_are_listed() {
    assertThat(reports("SCOPE-004 没有用于补助保险基金或医疗救助")).containsExactly("功能分类科目以“21012”或“21013”开头");
  }

  @Test
  void two_sums_of_the_same_are_told_apart() {
    assertThat(reports("ALLOC-012 分配数不超过所依据文件的收到数"))
        .contains("该资金分配方案：本次下达中的上级资金 大于 收到资金的金额之和；本次下达中的上级资金 不大于 全部收到资金的金额之和");
  }

  @Test
  void no_shipped_rule_needs_a_reader_of_code() {
    Stream<String> sentences =
        SET.groups().stream()
            .flatMap(
                group ->
                    group.statements().stream()
                        .map(statement -> StatementWords.of(statement, group)))
            .flatMap(words -> Stream.concat(words.applies().stream(), words.reports().stream()))
            .map(Clause::text)
            .map(sentence -> sentence.replaceAll("“[^”]*”", ""));
    assertThat(sentences)
        .as("words of rules; give a name of code its line in phrases.properties")
        .noneMatch(sentence -> sentence.matches(".*[a-z][A-Za-z]{2,}.*"));
  }
}
