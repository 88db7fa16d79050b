package org.guiju.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageWritersTest {
  private static final String WORDS =
      "<script>alert(1)</script> [x](http://x) \"a\" & 'b' | c\n# d";
  private static final Page PAGE =
      new Page(
          WORDS,
          List.of(
              new Block.Heading(2, WORDS),
              new Block.Paragraph(List.of(Text.of(WORDS), Text.link("ALLOC-001"))),
              Block.Bullets.of(List.of(WORDS)),
              new Block.Pairs(List.of(new Block.Pair(WORDS, WORDS))),
              new Block.Table(List.of(WORDS), List.of(List.of(Text.line(WORDS))))));

  @Test
  void words_never_become_markup_in_html() {
    // When
    String html = HtmlPage.of(PAGE, Links.below("/rules"), WORDS);
    // Then
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("\"a\"")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("<a href=\"/rules/ALLOC-001\">ALLOC-001</a>");
  }

  @Test
  void words_never_become_markup_in_markdown() {
    // When
    String markdown = MarkdownPage.of(PAGE, "remark");
    // Then
    assertThat(markdown)
        .doesNotContain("<script")
        .doesNotContain("[x](http")
        .contains("[ALLOC-001](ALLOC-001.md)")
        .contains(
            "| &lt;script&gt;alert(1)&lt;/script&gt; \\[x\\](http://x) \"a\" &amp; 'b' \\| c \\# d"
                + " |");
  }
}
