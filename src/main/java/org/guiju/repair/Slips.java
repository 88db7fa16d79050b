package org.guiju.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells slips of the hand from the number printed and the number that should stand there. */
final class Slips {
  private static final List<Integer> UNITS = List.of(4, 8, -4, -8);
  private static final List<Integer> POINTS = List.of(1, 2, 3, -1, -2, -3);

  private Slips() {}

  /** The likeliest slip that turns {@code meant} into {@code printed}; a blank was left blank. */
  static Slip of(BigDecimal printed, BigDecimal meant) {
    if (printed == null) {
      return Slip.LEFT_BLANK;
    }
    if (printed.signum() == 0 || meant.signum() == 0) {
      return isRoundedOff(printed, meant) ? Slip.ROUNDED_OFF : Slip.UNKNOWN;
    }
    if (printed.compareTo(meant.negate()) == 0) {
      return Slip.SIGN;
    }
    if (isShifted(printed, meant, UNITS)) {
      return Slip.UNIT;
    }
    if (isShifted(printed, meant, POINTS)) {
      return Slip.DECIMAL_POINT;
    }
    if (isRoundedOff(printed, meant)) {
      return Slip.ROUNDED_OFF;
    }
    return printed.signum() == meant.signum() ? ofDigits(printed, meant) : Slip.UNKNOWN;
  }

  private static boolean isShifted(BigDecimal printed, BigDecimal meant, List<Integer> digits) {
    return digits.stream()
        .anyMatch(shift -> printed.compareTo(meant.scaleByPowerOfTen(shift)) == 0);
  }

  private static Slip ofDigits(BigDecimal printed, BigDecimal meant) {
    int scale = Math.max(0, Math.max(printed.scale(), meant.stripTrailingZeros().scale()));
    String given = digits(printed, scale);
    String right = digits(meant, scale);
    if (given.length() == right.length() + 1) {
      return ofExtraDigit(given, right);
    }
    if (given.length() + 1 == right.length() && withoutOne(right, given) >= 0) {
      return Slip.DIGIT_LEFT_OUT;
    }
    int length = Math.max(given.length(), right.length());
    return ofSameLength(padded(given, length), padded(right, length));
  }

  private static String digits(BigDecimal amount, int scale) {
    return amount.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().abs().toString();
  }

  private static String padded(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }

  private static Slip ofExtraDigit(String given, String right) {
    int at = withoutOne(given, right);
    if (at < 0) {
      return Slip.UNKNOWN;
    }
    char extra = given.charAt(at);
    boolean twice =
        at > 0 && given.charAt(at - 1) == extra
            || at + 1 < given.length() && given.charAt(at + 1) == extra;
    return twice ? Slip.DIGIT_TWICE : Slip.EXTRA_DIGIT;
  }

  /** Where a digit of {@code longer} has to go to make {@code shorter}; −1 when none does it. */
  private static int withoutOne(String longer, String shorter) {
    int at = 0;
    while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
      at++;
    }
    return longer.substring(at + 1).equals(shorter.substring(at)) ? at : -1;
  }

  private static Slip ofSameLength(String given, String right) {
    int first = 0;
    while (first < given.length() && given.charAt(first) == right.charAt(first)) {
      first++;
    }
    if (first == given.length()) {
      return Slip.UNKNOWN;
    }
    boolean swapped =
        first + 1 < given.length()
            && given.charAt(first) == right.charAt(first + 1)
            && given.charAt(first + 1) == right.charAt(first)
            && given.substring(first + 2).equals(right.substring(first + 2));
    boolean single = given.substring(first + 1).equals(right.substring(first + 1));
    return swapped ? Slip.SWAPPED_DIGITS : single ? Slip.WRONG_DIGIT : Slip.UNKNOWN;
  }

  private static boolean isRoundedOff(BigDecimal printed, BigDecimal meant) {
    int scale = Math.max(0, printed.scale());
    return meant.stripTrailingZeros().scale() > scale
        && (meant.setScale(scale, RoundingMode.HALF_UP).compareTo(printed) == 0
            || meant.setScale(scale, RoundingMode.DOWN).compareTo(printed) == 0);
  }

  /** All numbers that one slip turns into this one. */
  static Set<BigDecimal> meantBy(BigDecimal printed) {
    Set<BigDecimal> meant = new LinkedHashSet<>();
    meant.add(printed.negate());
    UNITS.forEach(shift -> meant.add(printed.scaleByPowerOfTen(-shift)));
    POINTS.forEach(shift -> meant.add(printed.scaleByPowerOfTen(-shift)));
    int scale = Math.max(0, printed.scale());
    for (String digits : typedAs(digits(printed, scale))) {
      meant.add(number(digits, scale, printed));
    }
    meant.removeIf(number -> number.compareTo(printed) == 0 || number.signum() == 0);
    return meant;
  }

  /** Digits that were meant: two swapped, one taken out, one put in, one other. */
  private static List<String> typedAs(String digits) {
    List<String> meant = new ArrayList<>();
    for (int at = 0; at < digits.length(); at++) {
      String before = digits.substring(0, at);
      String after = digits.substring(at + 1);
      if (!after.isEmpty()) {
        meant.add(before + after.charAt(0) + digits.charAt(at) + after.substring(1));
      }
      if (digits.length() > 1) {
        meant.add(before + after);
      }
      for (char other = '0'; other <= '9'; other++) {
        meant.add(before + other + after);
        meant.add(before + other + digits.substring(at));
      }
    }
    for (char other = '0'; other <= '9'; other++) {
      meant.add(digits + other);
    }
    return meant;
  }

  private static BigDecimal number(String digits, int scale, BigDecimal like) {
    BigDecimal number = new BigDecimal(digits).scaleByPowerOfTen(-scale);
    return like.signum() < 0 ? number.negate() : number;
  }
}
