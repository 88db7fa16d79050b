package org.guiju.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The number of a paper, taken apart: issuer code, year, running number.
 *
 * @param raw as printed
 * @param issuerCode e.g. 闽财社指; null when the text is no number of a paper
 * @param year e.g. 2024; null when the text is no number of a paper
 * @param number running number; null when the text is no number of a paper
 * @param brackets the opening bracket as printed: 〔 is the prescribed one
 */
public record DocNumber(String raw, String issuerCode, Long year, Long number, String brackets) {
  private static final String OPENING = "〔（([【";
  private static final String CLOSING = "〕）)]】";
  private static final int LONGEST_ISSUER = 20;

  /** Written with or without the code of the issuer, as lists of numbers do. */
  private static final Pattern OTHER_BRACKETS =
      Pattern.compile("[（(\\[【]\\s*(?:19|20)\\d{2}\\s*[）)\\]】]\\s*\\d{1,5}\\s*号");

  /**
   * Takes {@code text} apart after folding spaces; the other parts are null when it does not fit.
   */
  public static DocNumber parse(String text) {
    String plain = Spaces.removed(text);
    int open = 0;
    while (open < plain.length() && OPENING.indexOf(plain.charAt(open)) < 0) {
      open++;
    }
    int close = open + 5;
    int end = plain.endsWith("号") ? plain.length() - 1 : plain.length();
    boolean fits =
        open >= 1
            && open <= LONGEST_ISSUER
            && digits(plain, 0, open) == 0
            && close < end
            && CLOSING.indexOf(plain.charAt(close)) >= 0
            && digits(plain, open + 1, close) == 4
            && end - close <= 6
            && end - close >= 2
            && digits(plain, close + 1, end) == end - close - 1;
    return fits
        ? new DocNumber(
            text,
            plain.substring(0, open),
            Long.valueOf(plain.substring(open + 1, close)),
            Long.valueOf(plain.substring(close + 1, end)),
            plain.substring(open, open + 1))
        : new DocNumber(text, null, null, null, null);
  }

  private static int digits(String text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        digits++;
      }
    }
    return digits;
  }

  /** True when issuer code, year and running number could be told apart. */
  public boolean valid() {
    return year != null;
  }

  /** True when the year stands in the prescribed brackets 〔〕. */
  public boolean standardBrackets() {
    return "〔".equals(brackets);
  }

  /** The number in the prescribed form; null when it could not be taken apart. */
  public String folded() {
    return valid() ? issuerCode + "〔" + year + "〕" + number + "号" : null;
  }

  /** Those of {@code numbers} whose year stands in other brackets than 〔〕; empty for null. */
  static List<String> unusuallyBracketed(List<String> numbers) {
    return numbers == null
        ? List.of()
        : numbers.stream().filter(number -> OTHER_BRACKETS.matcher(number).find()).toList();
  }

  /** {@code text} in the prescribed form, or unchanged when it is no number of a paper. */
  public static String fold(String text) {
    if (text == null) {
      return null;
    }
    DocNumber number = parse(text);
    return number.valid() ? number.folded() : text;
  }
}
