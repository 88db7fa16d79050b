package org.guiju.facts.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A unit and its way to the base unit: value × factor ÷ divisor.
 *
 * @param text as printed; null when left out
 * @param base base unit; null for a bare number
 */
record Unit(String text, Dimension dimension, String base, BigDecimal factor, BigDecimal divisor) {

  static final Unit NONE = new Unit(null, Dimension.NONE, null, BigDecimal.ONE, BigDecimal.ONE);
  static final Unit PERCENT = of("%", Dimension.RATIO, "%", 1);

  /** Enough for seconds in minutes; all other units divide exactly. */
  private static final int SCALE = 12;

  static Unit of(String text, Dimension dimension, String base, long factor) {
    return new Unit(text, dimension, base, BigDecimal.valueOf(factor), BigDecimal.ONE);
  }

  Unit printedAs(String newText) {
    return new Unit(newText, dimension, base, factor, divisor);
  }

  Unit times(BigDecimal scale) {
    return new Unit(text, dimension, base, factor.multiply(scale), divisor);
  }

  BigDecimal normalise(BigDecimal value) {
    BigDecimal result = value.multiply(factor);
    if (divisor.compareTo(BigDecimal.ONE) != 0) {
      result = result.divide(divisor, SCALE, RoundingMode.HALF_UP);
    }
    result = result.stripTrailingZeros();
    return result.scale() < 0 ? result.setScale(0) : result;
  }
}
