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
        .containsExactly("对照限额“省级收到中央转移支付后正式下达的期限”：文件信息的从收文到下达的天数 大于 “省级收到中央转移支付后正式下达的期限”");
  }

  @Test
  void codes_are_called_by_their_names() {
    assertThat(reports("TAG-001 2024年中央资金按直达资金管理")).containsExactly("资金监管方式不是 “直达资金”");
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
