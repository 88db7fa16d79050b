package org.guiju.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.desk.ShippedRules.CHECKER;
import static org.guiju.desk.ShippedRules.SET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final Path KEPT = Path.of("src/docs/rules");
  private static final String MENDED_BY =
      "pages of rules; after a change run: guiju rules pages --rules rules src/docs/rules";
  private static final Links LINKS = Links.below("/rules");

  private static Map<String, String> kept() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(KEPT)) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  @Test
  @Tag("once")
  void the_pages_kept_beside_the_code_say_what_the_rules_say() throws IOException {
    // When
    Map<String, String> worked = new RuleBook(SET, CHECKER).markdown();
    // Then
    Map<String, String> kept = kept();
    assertThat(kept.keySet()).as(MENDED_BY).isEqualTo(worked.keySet());
    assertThat(worked.keySet())
        .as(MENDED_BY)
        .filteredOn(name -> !worked.get(name).equals(kept.get(name)))
        .isEmpty();
  }

  @Test
  void a_page_shows_what_the_rule_really_says_to_its_examples() {
    // When
    String page = new RuleBook(SET, CHECKER).html("ALLOC-001", LINKS).orElseThrow();
    // Then
    assertThat(page)
        .contains("<h3>差额超出四舍五入范围时报违规</h3>")
        .contains("本次下达合计为 147，各行之和为 145")
        .contains("<a href=\"/rules/ALLOC-003\">ALLOC-003</a>");
  }

  @Test
  void a_limit_is_shown_with_its_dates_and_article() {
    // When
    String page = new RuleBook(SET, CHECKER).html("TIME-001", LINKS).orElseThrow();
    // Then
    assertThat(page).contains("<td>30 天</td>").contains("province-issue-days");
  }

  @Test
  void the_list_leads_to_every_rule() {
    // When
    String index = new RuleBook(SET, CHECKER).indexHtml(LINKS);
    // Then
    assertThat(SET.groups())
        .flatMap(group -> group.ruleIds())
        .allSatisfy(id -> assertThat(index).contains("<a href=\"/rules/" + id + "\">"));
  }

  @Test
  void there_is_no_page_of_an_unknown_rule() {
    assertThat(new RuleBook(SET, CHECKER).html("ALLOC-999", LINKS)).isEmpty();
  }
}
