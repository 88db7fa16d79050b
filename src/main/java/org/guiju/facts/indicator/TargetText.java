package org.guiju.facts.indicator;

/** Folds the many ways of typing one target into one; every step is linear in the length. */
final class TargetText {

  private static final String[][] MARKUP = {
    {"<br>", " "},
    {"<br/>", " "},
    {"<br />", " "},
    {"<p>", ""},
    {"</p>", " "},
    {"&nbsp;", " "},
    {"&gt;", ">"},
    {"&lt;", "<"},
    {"&ge;", "≥"},
    {"&le;", "≤"},
    {"\\geqslant", "≥"},
    {"\\leqslant", "≤"},
    {"\\geq", "≥"},
    {"\\leq", "≤"},
    {"\\ge", "≥"},
    {"\\le", "≤"},
    {"\\%", "%"},
    {"$", ""},
  };

  private static final String[][] OPERATORS = {
    {"> =", "≥"},
    {">=", "≥"},
    {"=>", "≥"},
    {"≥=", "≥"},
    {"< =", "≤"},
    {"<=", "≤"},
    {"=<", "≤"},
    {"≤=", "≤"},
    {"==", "="},
  };

  private TargetText() {}

  /** Half-width signs, one sign per operator, single spaces; the ends are trimmed. */
  static String fold(String raw) {
    String marked = replaceAll(raw, MARKUP);
    var folded = new StringBuilder(marked.length());
    for (int i = 0; i < marked.length(); i++) {
      char c = foldChar(marked.charAt(i));
      boolean skip = c == 0 || c == ' ' && endsWithSpace(folded);
      if (!skip) {
        folded.append(c);
      }
    }
    return replaceAll(folded.toString(), OPERATORS).strip();
  }

  /** The text without any space, for names and for comparing words. */
  static String compact(String folded) {
    return folded.replace(" ", "");
  }

  /** Without closing punctuation and without brackets around the whole. */
  static String core(String folded) {
    int from = 0;
    int to = folded.length();
    boolean changed = true;
    while (changed && from < to) {
      changed = false;
      if (" ,;。.、:".indexOf(folded.charAt(to - 1)) >= 0) {
        to--;
        changed = true;
      } else if (" ,;。、:".indexOf(folded.charAt(from)) >= 0) {
        from++;
        changed = true;
      }
    }
    String trimmed = folded.substring(from, to);
    return enclosed(trimmed) ? core(trimmed.substring(1, trimmed.length() - 1)) : trimmed;
  }

  /** Bracket depth at each character; all zero when the brackets do not match up. */
  static int[] depths(String text) {
    int[] depths = new int[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ')') {
        depth--;
      }
      if (depth < 0) {
        return new int[text.length()];
      }
      depths[i] = depth;
      if (text.charAt(i) == '(') {
        depth++;
        depths[i] = depth;
      }
    }
    return depth == 0 ? depths : new int[text.length()];
  }

  static boolean hasContent(String text) {
    return text.chars().anyMatch(c -> Character.isLetterOrDigit(c) || "≥≤=<>%‰".indexOf(c) >= 0);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** True for a comma between digit groups, as in 1,200. */
  static boolean isThousandsComma(String text, int at) {
    if (text.charAt(at) != ',' || at == 0 || !isDigit(text.charAt(at - 1))) {
      return false;
    }
    int digits = 0;
    while (digits < 4 && at + 1 + digits < text.length() && isDigit(text.charAt(at + 1 + digits))) {
      digits++;
    }
    return digits == 3 && at + 4 <= text.length();
  }

  private static boolean enclosed(String text) {
    if (text.length() < 2 || text.charAt(0) != '(' || text.charAt(text.length() - 1) != ')') {
      return false;
    }
    int[] depths = depths(text);
    for (int i = 1; i < text.length() - 1; i++) {
      if (depths[i] == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
  }

  private static String replaceAll(String text, String[][] pairs) {
    String result = text;
    for (String[] pair : pairs) {
      result = result.replace(pair[0], pair[1]);
    }
    return result;
  }

  /** The half-width twin, or 0 for a character that carries nothing. */
  private static char foldChar(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return foldChar((char) (c - 0xFEE0));
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (c) {
      case '≧', '⩾', '≽', '⪰', '≩' -> '≥';
      case '≦', '⩽', '≼', '⪯', '≨' -> '≤';
      case '﹥' -> '>';
      case '﹤' -> '<';
      case '﹦' -> '=';
      case '﹪' -> '%';
      case '〜', '∼', '˜' -> '~';
      case '–', '—', '―', '−', '‐', '‑', '─', '━' -> '-';
      case '〔', '【', '[', '﹙' -> '(';
      case '〕', '】', ']', '﹚' -> ')';
      case '•', '・', '‧' -> '·';
      case '﹕', '∶' -> ':';
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> 0;
      case '“', '”', '‘', '’', '"', '\'', '「', '」' -> 0;
      default -> c;
    };
  }
}
