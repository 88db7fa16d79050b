package org.guiju.rules.language;

import java.util.regex.Pattern;

/** Numbers as rules write them: 5, 0.05B, and 2024L as the argument of a method. */
final class Numbers {
  private static final int LONGEST = 40;
  private static final int LONGEST_WHOLE = 9;
  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d*");
  private static final Pattern LONG = Pattern.compile("(?:0|[1-9]\\d{0,17})L");
  private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9]\\d*)(?:\\.\\d+)?B");
  private static final Pattern BARE = Pattern.compile("(?:0|[1-9]\\d*)\\.\\d+[bdDfF]?");

  private Numbers() {}

  static boolean whole(String written) {
    return WHOLE.matcher(written).matches();
  }

  static boolean decimal(String written) {
    return DECIMAL.matcher(written).matches();
  }

  static boolean isLong(String written) {
    return LONG.matcher(written).matches();
  }

  /** Refuses numbers written in any other way. */
  static void check(Token number) throws MistakeException {
    String wrong = wrong(number.text());
    if (wrong != null) {
      throw new MistakeException(number.start(), wrong);
    }
  }

  private static String wrong(String written) {
    if (written.length() > LONGEST) {
      return "数字超过 " + LONGEST + " 位。";
    }
    if (BARE.matcher(written).matches()) {
      String digits = written.replaceAll("[a-zA-Z]$", "");
      return "小数 " + written + " 必须加后缀 B，写成 " + digits + "B。";
    }
    if (whole(written) && written.length() > LONGEST_WHOLE) {
      return "超过 " + LONGEST_WHOLE + " 位的整数要加后缀 B，写成 " + written + "B。";
    }
    boolean known = whole(written) || decimal(written) || isLong(written);
    return known ? null : "数字“" + written + "”的写法不对，整数写成 5，小数写成 0.05B，不能以 0 开头，不用科学记数法。";
  }
}
