package org.guiju.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.facts.CellState;

/** The text side of amount cells: what stands for no number, and what was meant to be one. */
final class Amounts {
  private static final Set<String> DASHES = Set.of("—", "——", "-", "－", "–", "/");
  private static final Pattern REFERENCE = Pattern.compile("详见|见附|附件|参见");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,6})?");
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");
  private static final int MAX_DIGITS = 40;
  private static final int MAX_EXPONENT = 20;

  private Amounts() {}

  /** What {@code text} says instead of a number; empty when it was meant to say one. */
  static Optional<CellState> stateOf(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.of(CellState.BLANK);
    }
    if (DASHES.contains(stripped)) {
      return Optional.of(CellState.DASH);
    }
    return REFERENCE.matcher(stripped).find() ? Optional.of(CellState.REFERENCE) : Optional.empty();
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  static boolean isInteger(String text) {
    return INTEGER.matcher(text).matches();
  }

  /** False for NaN and Infinity. */
  static boolean startsWithDigit(String printed) {
    return Character.isDigit(printed.charAt(printed.startsWith("-") ? 1 : 0));
  }

  /** The number behind full-width digits, thousands commas and spaces, if there is one. */
  static Optional<String> meantNumber(String text) {
    if (text.length() > MAX_DIGITS * 2) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "").replace('−', '-');
    return NUMBER.matcher(plain).matches() && plain.matches("-?\\d+(\\.\\d+)?")
        ? Optional.of(plain)
        : Optional.empty();
  }

  /**
   * A printed JSON number, exact and with its scale; empty for NaN, Infinity, and numbers of more
   * than 40 digits or with an exponent beyond ±20, which no paper prints.
   */
  static Optional<BigDecimal> exact(String printed) {
    if (printed.length() > 2 * MAX_DIGITS || !JSON_NUMBER.matcher(printed).matches()) {
      return Optional.empty();
    }
    int e = Math.max(printed.indexOf('e'), printed.indexOf('E'));
    int exponent = e < 0 ? 0 : Integer.parseInt(printed.substring(e + 1));
    long digits =
        printed
            .substring(0, e < 0 ? printed.length() : e)
            .chars()
            .filter(Character::isDigit)
            .count();
    return digits > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT
        ? Optional.empty()
        : Optional.of(new BigDecimal(printed));
  }
}
