package org.guiju.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a page as HTML that stands for itself: no script, no file beside it. */
final class HtmlPage {
  private static final String STYLE = style();

  private final StringBuilder out = new StringBuilder();
  private final Links links;

  private HtmlPage(Links links) {
    this.links = links;
  }

  /**
   * {@code page} as HTML.
   *
   * @param remark what stands at the foot of the page
   */
  static String of(Page page, Links links, String remark) {
    HtmlPage writer = new HtmlPage(links);
    String title = escaped(page.title());
    writer.out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
    writer.out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    writer.out.append("<title>").append(title).append("</title>\n<style>").append(STYLE);
    writer
        .out
        .append("</style>\n</head>\n<body>\n<nav aria-label=\"位置\"><a href=\"")
        .append(links.index());
    writer.out.append("\">全部规则</a></nav>\n<main>\n<h1>").append(title).append("</h1>\n");
    page.blocks().forEach(writer::write);
    writer
        .out
        .append("</main>\n<footer>")
        .append(escaped(remark))
        .append("</footer>\n</body>\n</html>\n");
    return writer.out.toString();
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void write(Block block) {
    if (block instanceof Block.Heading heading) {
      element("h" + heading.level(), Text.line(heading.words()));
    } else if (block instanceof Block.Paragraph paragraph) {
      element("p", paragraph.line());
    } else if (block instanceof Block.Bullets bullets) {
      out.append("<ul>\n");
      bullets.items().forEach(item -> element("li", item));
      out.append("</ul>\n");
    } else if (block instanceof Block.Pairs pairs) {
      pairs(pairs);
    } else if (block instanceof Block.Table table) {
      table(table);
    }
  }

  private void pairs(Block.Pairs pairs) {
    out.append("<dl>\n");
    for (Block.Pair pair : pairs.pairs()) {
      element("dt", Text.line(pair.name()));
      element("dd", pair.line());
    }
    out.append("</dl>\n");
  }

  private void table(Block.Table table) {
    out.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.append(escaped(String.join("、", table.head()))).append("\">\n<table>\n<thead><tr>");
    table
        .head()
        .forEach(cell -> out.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<List<Text>> row : table.rows()) {
      out.append("<tr>");
      row.forEach(cell -> out.append("<td>").append(line(cell)).append("</td>"));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n</div>\n");
  }

  private void element(String name, List<Text> line) {
    out.append('<').append(name).append('>').append(line(line));
    out.append("</").append(name).append(">\n");
  }

  private String line(List<Text> line) {
    StringBuilder words = new StringBuilder();
    for (Text text : line) {
      String escaped = escaped(text.words());
      if (text.rule() == null) {
        words.append(escaped);
      } else {
        words
            .append("<a href=\"")
            .append(escaped(links.to(text.rule())))
            .append("\">")
            .append(escaped)
            .append("</a>");
      }
    }
    return words.toString();
  }

  /** Rules are text of others: nothing in them may become markup. */
  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
