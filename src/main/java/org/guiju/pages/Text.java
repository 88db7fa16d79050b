package org.guiju.pages;

import java.util.List;

/**
 * A run of text within a page.
 *
 * @param words the text, not escaped
 * @param rule id of the rule it leads to; null for plain text
 */
record Text(String words, String rule) {
  /** Plain text. */
  static Text of(String words) {
    return new Text(words, null);
  }

  /** A link to the page of {@code rule}. */
  static Text link(String rule) {
    return new Text(rule, rule);
  }

  /** One line of plain text. */
  static List<Text> line(String words) {
    return List.of(of(words));
  }
}
