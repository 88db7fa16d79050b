package org.guiju.facts;

import java.util.List;
import java.util.regex.Matcher;
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
  private static final Pattern SHAPE =
      Pattern.compile("([^〔（(\\[【\\d]{1,20})([〔（(\\[【])(\\d{4})[〕）)\\]】](\\d{1,5})号?");

  /** Written with or without the code of the issuer, as lists of numbers do. */
  private static final Pattern OTHER_BRACKETS =
      Pattern.compile("[（(\\[【]\\s*(?:19|20)\\d{2}\\s*[）)\\]】]\\s*\\d{1,5}\\s*号");

  /** Takes {@code text} apart after folding spaces; the other parts are null when it does not fit. */
  public static DocNumber parse(String text) {
    Matcher matcher = SHAPE.matcher(text.replaceAll("[\\s\\u3000]", ""));
    if (!matcher.matches()) {
      return new DocNumber(text, null, null, null, null);
    }
    return new DocNumber(
        text,
        matcher.group(1),
        Long.valueOf(matcher.group(3)),
        Long.valueOf(matcher.group(4)),
        matcher.group(2));
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
