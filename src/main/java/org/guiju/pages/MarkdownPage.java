package org.guiju.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a page as Markdown, for reading beside the code. */
final class MarkdownPage {
  private static final Links LINKS = Links.files("README", ".md");

  private final StringBuilder out = new StringBuilder();

  private MarkdownPage() {}

  static String of(Page page, String remark) {
    MarkdownPage writer = new MarkdownPage();
    writer.out.append("# ").append(escaped(page.title())).append("\n\n");
    writer.out.append("<!-- ").append(remark).append(" -->\n");
    page.blocks().forEach(writer::write);
    return writer.out.toString();
  }

  private void write(Block block) {
    out.append('\n');
    if (block instanceof Block.Heading heading) {
      out.append("#".repeat(heading.level()))
          .append(' ')
          .append(escaped(heading.words()))
          .append('\n');
    } else if (block instanceof Block.Paragraph paragraph) {
      out.append(line(paragraph.line())).append('\n');
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(item -> out.append("- ").append(line(item)).append('\n'));
    } else if (block instanceof Block.Pairs pairs) {
      pairs
          .pairs()
          .forEach(
              pair ->
                  out.append("- **")
                      .append(escaped(pair.name()))
                      .append("**：")
                      .append(line(pair.line()))
                      .append('\n'));
    } else if (block instanceof Block.Table table) {
      table(table);
    }
  }

  private void table(Block.Table table) {
    row(table.head().stream().map(MarkdownPage::escaped).toList());
    row(table.head().stream().map(cell -> "---").toList());
    table.rows().forEach(row -> row(row.stream().map(MarkdownPage::line).toList()));
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String line(List<Text> line) {
    return line.stream()
        .map(
            text ->
                text.rule() == null
                    ? escaped(text.words())
                    : "[" + escaped(text.words()) + "](" + LINKS.to(text.rule()) + ")")
        .collect(Collectors.joining());
  }

  /** Rules are text of others: nothing in them may become markup. */
  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|#~])", "\\\\$1")
        .replaceAll("\\s*\\n\\s*", " ");
  }
}
