package org.guiju.fundyear;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;

/** Slips of the hand, to be made in one amount of a correct paper. */
enum TypingSlip {
  SWAPPED_DIGITS,
  SIGN,
  UNIT,
  DECIMAL_POINT,
  DIGIT_TWICE,
  EXTRA_DIGIT,
  DIGIT_LEFT_OUT,
  ROUNDED_OFF,
  WRONG_DIGIT,
  /** A row is missing, not an amount wrong. */
  ROW_LEFT_OUT;

  static final List<TypingSlip> ALL = List.of(values());

  /** The slip of the paper with this running number; all in turn. */
  static TypingSlip of(int number) {
    return ALL.get(number % ALL.size());
  }

  /** The amount as mistyped; the same where it does not lend itself to the slip. */
  BigDecimal in(BigDecimal amount, Chance chance) {
    if (amount.signum() == 0) {
      return amount;
    }
    return switch (this) {
      case SWAPPED_DIGITS -> digits(amount, chance, TypingSlip::swap);
      case SIGN -> amount.negate();
      case UNIT -> shifted(amount, 4);
      case DECIMAL_POINT -> shifted(amount, chance.oneIn(2) ? 1 : -1);
      case DIGIT_TWICE ->
          digits(amount, chance, (text, at) -> text.substring(0, at + 1) + text.substring(at));
      case EXTRA_DIGIT -> digits(amount, chance, TypingSlip::insert);
      case DIGIT_LEFT_OUT ->
          digits(amount, chance, (text, at) -> text.substring(0, at) + text.substring(at + 1));
      case ROUNDED_OFF -> amount.setScale(0, RoundingMode.HALF_UP);
      case WRONG_DIGIT -> digits(amount, chance, TypingSlip::mistype);
      case ROW_LEFT_OUT -> amount;
    };
  }

  private static BigDecimal shifted(BigDecimal amount, int digits) {
    BigDecimal shifted = amount.scaleByPowerOfTen(digits);
    return shifted.setScale(Math.max(0, Math.max(amount.scale(), shifted.scale())));
  }

  private static String swap(String text, int at) {
    int other = at + 1 < text.length() ? at + 1 : at - 1;
    StringBuilder swapped = new StringBuilder(text);
    swapped.setCharAt(at, text.charAt(other));
    swapped.setCharAt(other, text.charAt(at));
    return swapped.toString();
  }

  /** Unlike its neighbours, as far as the digits allow. */
  private static String insert(String text, int at) {
    char other = (char) ('0' + (text.charAt(at) - '0' + 5) % 10);
    return text.substring(0, at + 1) + other + text.substring(at + 1);
  }

  private static String mistype(String text, int at) {
    char other = text.charAt(at) == '9' ? '4' : (char) (text.charAt(at) + 1);
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  /** Works on the digits without the decimal point, of amounts with at least two of them. */
  private static BigDecimal digits(
      BigDecimal amount, Chance chance, BiFunction<String, Integer, String> change) {
    String text = amount.unscaledValue().abs().toString();
    if (text.length() < 2) {
      return amount;
    }
    String typed = change.apply(text, chance.below(text.length()));
    BigDecimal positive = new BigDecimal(typed).movePointLeft(amount.scale());
    return (amount.signum() < 0 ? positive.negate() : positive).setScale(amount.scale());
  }
}
