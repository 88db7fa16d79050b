package org.guiju.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds Chinese punctuation where the rule language wants the half-width sign. */
final class TextLint {
  /** Distance from {@code ！} to {@code !} and from every other full-width sign to its twin. */
  private static final int WIDTH_STEP = '！' - '!';

  /** Signs that have no full-width twin of their own. */
  private static final Map<Character, String> HALF_WIDTH =
      Map.of(
          '“', "\"", '”', "\"", '‘', "'", '’', "'", '。', ".", '、', ",", '\u3000', "半角空格", '\u00a0',
          "半角空格");

  private TextLint() {}

  static List<RuleProblem> check(String file, String text) {
    List<RuleProblem> problems = new ArrayList<>();
    String code = blankOut(text);
    int line = 1;
    int column = 0;
    for (int i = 0; i < code.length(); i++) {
      char sign = code.charAt(i);
      column++;
      String half = suggestion(sign);
      if (half != null) {
        problems.add(
            new RuleProblem(file, line, column, null, "出现全角字符“" + sign + "”，请改为半角“" + half + "”。"));
      } else if (Character.getType(sign) == Character.FORMAT) {
        problems.add(
            new RuleProblem(
                file, line, column, null, "出现看不见的字符 U+%04X，请删去。".formatted((int) sign)));
      }
      if (sign == '\n') {
        line++;
        column = 0;
      }
    }
    return problems;
  }

  private static String suggestion(char sign) {
    return sign >= '！' && sign <= '～'
        ? String.valueOf((char) (sign - WIDTH_STEP))
        : HALF_WIDTH.get(sign);
  }

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
