package org.guiju.rules.language;

/** Quoted text of rule files: on one line, with {@code \"} and {@code \\} as the only escapes. */
final class Strings {
  private Strings() {}

  /** Offset after the closing quote of the string that opens at {@code start}, or -1. */
  static int end(String text, int start) {
    for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      char sign = text.charAt(i);
      if (sign == '\\') {
        i++;
      } else if (sign == '"') {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * Offset of the first escape that is not allowed between {@code start} and {@code end}, or -1.
   */
  static int wrongEscape(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\\') {
        i++;
        if (text.charAt(i) != '"' && text.charAt(i) != '\\') {
          return i - 1;
        }
      }
    }
    return -1;
  }

  /** What stands between the quotes of {@code written}, escapes resolved. */
  static String content(String written) {
    return written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
