package org.guiju.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what conversion of a page or a table left behind in a text. */
final class CellText {
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|b|i|u|br|hr|div|span|font|strong|em|sup|sub|table|tr|td|th|a|o:p)(?:\\s[^<>]{0,200})?/?>"
              + "|&(?:nbsp|lt|gt|amp|quot|ensp|emsp|#\\d{1,6});",
          Pattern.CASE_INSENSITIVE);

  /** Two level names in one cell, as 产出指标数量指标. */
  private static final Pattern TWO_LEVELS = Pattern.compile("\\S{2,8}指标\\s*[^\\s，,、（(]{2,8}指标");

  /** Two targets of the same direction without anything between them, as ≥85%≥95%. */
  private static final Pattern TWO_TARGETS =
      Pattern.compile("([≥≤])(\\d[\\d.]*)([%‰\\p{IsHan}]{0,3})\\1(?!\\2\\3)\\d");

  private static final int LONGEST = 4_000;
  private static final int SHORTEST_TWICE = 6;

  private CellText() {}

  /** Markup in {@code text}, in words; null when there is none. */
  static String markup(String text) {
    boolean possible =
        text != null
            && text.length() <= LONGEST
            && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0);
    if (!possible) {
      return null;
    }
    Matcher matcher = MARKUP.matcher(text);
    return matcher.find() ? "含有网页标记“" + matcher.group() + "”" : null;
  }

  /** What is wrong with a name or a goal: markup, a tab between two cells, the text twice. */
  static String untidy(String text) {
    String markup = markup(text);
    if (markup != null || text == null || text.length() > LONGEST) {
      return markup;
    }
    if (text.strip().indexOf('\t') >= 0) {
      return "含有制表符，疑似两格并在一起";
    }
    boolean mayBeTwice = text.length() >= 2 * SHORTEST_TWICE;
    return mayBeTwice && isTwice(text.replaceAll("\\s", "")) ? "同一段文字连写了两遍" : null;
  }

  /**
   * What is wrong with a target: markup, or two cells in one. A target written twice is left to the
   * rule on doubled targets.
   */
  static String untidyTarget(String text) {
    String markup = markup(text);
    if (markup != null || text == null || text.length() > LONGEST) {
      return markup;
    }
    String folded = text.replace('＝', '=').replaceAll(">=|＞＝|＞=", "≥").replaceAll("<=|＜＝|＜=", "≤");
    boolean joined =
        text.strip().indexOf('\t') >= 0 || TWO_TARGETS.matcher(folded.replaceAll("\\s", "")).find();
    return joined ? "疑似两格并在一起" : null;
  }

  /** What is wrong with the name of a level: markup, or the names of two levels. */
  static String untidyLevel(String text) {
    String untidy = untidy(text);
    boolean joined = untidy == null && text != null && TWO_LEVELS.matcher(text.strip()).matches();
    return joined ? "疑似两级指标并在一格" : untidy;
  }

  private static boolean isTwice(String text) {
    int half = text.length() / 2;
    return text.length() % 2 == 0
        && half >= SHORTEST_TWICE
        && text.startsWith(text.substring(half));
  }
}
