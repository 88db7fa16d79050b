package org.guiju.repair;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as findings write them. */
final class Amounts {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Amounts() {}

  /** The amount that {@code text} states; null when it is none. */
  static BigDecimal of(String text) {
    return text != null && AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /** True when {@code text} states this very amount. */
  static boolean states(String text, BigDecimal amount) {
    BigDecimal stated = of(text);
    return stated != null && amount != null && stated.compareTo(amount) == 0;
  }
}
