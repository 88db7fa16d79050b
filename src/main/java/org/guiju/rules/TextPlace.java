package org.guiju.rules;

/**
 * A place in a text, as an editor shows it.
 *
 * @param line line, from 1
 * @param column character in the line, from 1
 */
record TextPlace(int line, int column) {
  /** The place of the character at {@code offset}. */
  static TextPlace of(String text, int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(sign -> sign == '\n').count();
    return new TextPlace(line, offset - lineStart + 1);
  }
}
