package org.guiju.pages;

import java.util.List;

/** Part of a page, whatever it is written as. */
sealed interface Block {
  /**
   * A heading.
   *
   * @param level 2 for a section, 3 for a part of one
   */
  record Heading(int level, String words) implements Block {}

  /** A paragraph. */
  record Paragraph(List<Text> line) implements Block {}

  /** A list without order. */
  record Bullets(List<List<Text>> items) implements Block {
    /** A list of plain lines. */
    static Bullets of(List<String> lines) {
      return new Bullets(lines.stream().map(Text::line).toList());
    }
  }

  /** Names with what belongs to them, such as 依据 and its article. */
  record Pairs(List<Pair> pairs) implements Block {}

  /** One name with what belongs to it. */
  record Pair(String name, List<Text> line) {
    Pair(String name, String words) {
      this(name, Text.line(words));
    }
  }

  /** A table; every row is as long as the head. */
  record Table(List<String> head, List<List<List<Text>>> rows) implements Block {}
}
