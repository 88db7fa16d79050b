package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.desk.ShippedRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Ledgers and rules say the same, read in both directions: each article of each paper is in its
 * ledger, and what a rule cites names the rule. That each rule stands in the ledger of its own
 * folder, and that no ledger names a rule that is not there, is held elsewhere.
 */
class ArticleLedgerTest {
  /**
   * Articles and numbered paragraphs as the five papers have them, and those of laws that were
   * verified.
   */
  private static final Map<String, List<String>> PRINTED =
      Map.of(
          "fujian-2024-15", notice("四"),
          "fujian-2026-17", notice("四"),
          "nanchang-2022-67", notice("三"),
          "zhangzhou-2024-59",
              List.of(
                  "第一条", "第二条", "第三条第一项", "第三条第二项", "第三条第三项", "第四条第一项", "第四条第二项", "第五条", "第六条第一款",
                  "第六条第二款", "第六条第三款", "第七条", "第八条", "第九条", "第十条第一款", "第十条第二款", "第十一条", "第十二条",
                  "第十三条"),
          "fuzhou-2024-department-budget", budget(),
          "npc-2018-budget-law",
              List.of(
                  "第十三条",
                  "第十六条",
                  "第三十二条",
                  "第四十二条",
                  "第五十二条",
                  "第五十七条",
                  "第六十三条",
                  "第七十二条",
                  "第九十三条第一项",
                  "第九十三条第四项",
                  "第九十五条第二项、第三项"),
          "state-council-2020-729", List.of("第四十八条", "第五十条", "第五十九条", "第六十条", "第八十三条", "第九十四条第二项"),
          "state-council-2004-427",
              List.of(
                  "第五条", "第六条第一项", "第六条第二项", "第六条第三项", "第六条第四项", "第七条", "第十四条", "第十五条", "第十七条"));

  private static List<String> notice(String last) {
    List<String> numbers = new ArrayList<>(List.of("开头"));
    for (String number : List.of("一", "二", "三", "四")) {
      numbers.add(number);
      if (number.equals(last)) {
        break;
      }
    }
    numbers.addAll(List.of("附件1", "附件2"));
    return numbers;
  }

  private static List<String> budget() {
    List<String> numbers = new ArrayList<>();
    Stream.of("一", "二", "三").map("第一部分 "::concat).forEach(numbers::add);
    Stream.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
        .map("第二部分 "::concat)
        .forEach(numbers::add);
    Stream.of("一", "二", "三", "四", "五", "六", "七（一）", "七（二）", "八（一）", "八（二）", "八（三）")
        .map("第三部分 "::concat)
        .forEach(numbers::add);
    numbers.add("第四部分");
    return numbers;
  }

  @Test
  void each_article_of_each_paper_is_in_its_ledger_once_and_in_order() {
    PRINTED.forEach(
        (id, numbers) ->
            assertThat(document(id).articles())
                .as(id)
                .extracting(RuleDocument.Article::no)
                .containsExactlyElementsOf(numbers));
  }

  @TestFactory
  Stream<DynamicTest> what_a_rule_cites_names_the_rule() {
    return ShippedRules.SET.groups().stream()
        .flatMap(group -> group.statements().stream())
        .flatMap(
            statement ->
                cited(statement).stream()
                    .map(
                        document ->
                            DynamicTest.dynamicTest(
                                statement.name() + " in " + document.id(),
                                () -> assertNamed(statement, document))));
  }

  private static void assertNamed(Statement statement, RuleDocument document) {
    String article = statement.citation().article();
    assertThat(
            document.articles().stream()
                .filter(row -> article.contains(row.no()) || row.no().contains(article)))
        .as("%s cites %s of %s", statement.id(), article, document.title())
        .flatExtracting(RuleDocument.Article::rules)
        .contains(statement.id());
  }

  /** The document of the tree whose article the statement cites; none for headings of no paper. */
  private static Optional<RuleDocument> cited(Statement statement) {
    String document = statement.citation().document();
    return documents()
        .filter(
            candidate ->
                candidate.docNo() == null
                    ? candidate.title().contains(document) && !candidate.id().equals("common")
                    : document.contains(candidate.docNo()))
        .findFirst();
  }

  private static RuleDocument document(String id) {
    return documents().filter(document -> document.id().equals(id)).findFirst().orElseThrow();
  }

  private static Stream<RuleDocument> documents() {
    return ShippedRules.SET.groups().stream().map(RuleGroup::document);
  }
}
