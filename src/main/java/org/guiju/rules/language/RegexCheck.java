package org.guiju.rules.language;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.guiju.rules.language.Expression.Literal;

/**
 * Lets through only regular expressions whose matching cannot take long: no repetition within a
 * repetition, no repeated choice, few repetitions in all.
 */
final class RegexCheck {
  private static final int LONGEST = 120;
  private static final int MOST_REPETITIONS = 2;
  private static final int MOST_OPTIONS = 3;
  private static final BigInteger MOST_TIMES = BigInteger.valueOf(100);
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(?:[^\\\\\\[\\](){}?+*|^$]|\\\\[dwDWsS.\\\\()\\[\\]{}?+*|^$-]|[\\[\\](){}?+*|^$])*");
  private static final Pattern CLASS = Pattern.compile("\\[\\^?(?:[^\\[\\]\\\\&]|\\\\.)+\\]");
  private static final Pattern ATOM = Pattern.compile("\\\\.");
  private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d+)?)?\\}");
  private static final String TOO_SLOW = "这个匹配式可能极慢：";

  private RegexCheck() {}

  static void check(Literal literal) throws MistakeException {
    String wrong = mistake(Strings.content(literal.written()));
    if (wrong != null) {
      throw new MistakeException(literal.start(), wrong);
    }
  }

  private static String mistake(String regex) {
    if (regex.length() > LONGEST) {
      return "匹配式超过 " + LONGEST + " 个字符，请改用 in 或 ListEntry 清单。";
    }
    if (!ALLOWED.matcher(regex).matches()) {
      return "匹配式里有不能使用的写法，只用文字、. [ ] ( ) | * + ? { } 和 \\\\d。";
    }
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException broken) {
      return "匹配式的写法不对，请核对括号、方括号和 * + ? 的位置。";
    }
    return slow(CLASS.matcher(ATOM.matcher(regex).replaceAll("a")).replaceAll("a"));
  }

  /** {@code shape} is the expression with every escape and class replaced by a letter. */
  private static String slow(String shape) {
    if (shape.contains("(?")) {
      return "匹配式里不能写 (?…)。";
    }
    Matcher counts = COUNT.matcher(shape);
    while (counts.find()) {
      String most = counts.group(2) == null ? counts.group(1) : counts.group(2);
      if (new BigInteger(most).compareTo(MOST_TIMES) > 0) {
        return TOO_SLOW + "花括号中的重复次数不能超过 " + MOST_TIMES + "。";
      }
    }
    String simple = COUNT.matcher(shape).replaceAll("*");
    if (simple.matches("(?s).*\\)[*+].*")) {
      return TOO_SLOW + "括号后面不能再写 *、+ 或 {}。";
    }
    if (simple.matches("(?s).*[*+?][*+].*")) {
      return TOO_SLOW + "不能连写两个重复符号。";
    }
    for (String alternative : simple.contains("(") ? new String[] {simple} : simple.split("\\|")) {
      if (count(alternative, "*+") > MOST_REPETITIONS || count(alternative, "?") > MOST_OPTIONS) {
        return TOO_SLOW
            + "每一段最多 "
            + MOST_REPETITIONS
            + " 个 * 或 +、"
            + MOST_OPTIONS
            + " 个 ?，各段用 | 分开，不加括号。";
      }
    }
    return null;
  }

  private static long count(String text, String signs) {
    return text.chars().filter(sign -> signs.indexOf(sign) >= 0).count();
  }
}
