package org.guiju.rules;

/** Tells the code of a rule file from its comments and quoted texts. */
final class TextLint {
  private TextLint() {}

  /** The same text with comments and strings replaced by spaces; lines and columns stay. */
  static String blankOut(String text) {
    StringBuilder code = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      int end = endOfUnread(text, i);
      for (int k = i; k < end; k++) {
        if (text.charAt(k) != '\n') {
          code.setCharAt(k, ' ');
        }
      }
      i = Math.max(end, i + 1);
    }
    return code.toString();
  }

  private static int endOfUnread(String text, int start) {
    if (text.startsWith("//", start)) {
      int end = text.indexOf('\n', start);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", start)) {
      int end = text.indexOf("*/", start + 2);
      return end < 0 ? text.length() : end + 2;
    }
    return text.charAt(start) == '"' ? endOfString(text, start) : start;
  }

  private static int endOfString(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '\\') {
        i++;
      } else if (sign == '"') {
        return i + 1;
      } else if (sign == '\n') {
        return start;
      }
    }
    return start;
  }
}
