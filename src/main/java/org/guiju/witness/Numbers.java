package org.guiju.witness;

import java.math.BigDecimal;
import java.math.MathContext;

/** Values as the engine compares them: numbers by size, whatever their type and digits. */
final class Numbers {
  private Numbers() {}

  /** {@code value} as a decimal when it is a number; itself otherwise. */
  static Object plain(Object value) {
    return value instanceof Number number && !(value instanceof BigDecimal)
        ? new BigDecimal(number.toString())
        : value;
  }

  static boolean equal(Object one, Object other) {
    Object a = plain(one);
    Object b = plain(other);
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y) == 0;
    }
    return a == null ? b == null : a.equals(b);
  }

  /** True when {@code one operator other}; a blank is neither more nor less than anything. */
  @SuppressWarnings("unchecked")
  static boolean ordered(Object one, String operator, Object other) {
    if (one == null || other == null) {
      return false;
    }
    int order = ((Comparable<Object>) plain(one)).compareTo(plain(other));
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  static BigDecimal computed(Object one, String operator, Object other) {
    BigDecimal a = (BigDecimal) plain(one);
    BigDecimal b = (BigDecimal) plain(other);
    return switch (operator) {
      case "+" -> a.add(b);
      case "-" -> a.subtract(b);
      case "*" -> a.multiply(b);
      default -> a.divide(b, MathContext.DECIMAL128);
    };
  }
}
