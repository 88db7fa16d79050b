package org.guiju.facts;

import java.math.BigDecimal;
import java.util.Map;

/** Exact conversion between the units in which papers print money. */
public final class Money {
  /** 万元, ten thousand yuan. */
  public static final String WAN = "万元";

  private static final int CENTS = 2;

  private static final Map<String, BigDecimal> YUAN_PER_UNIT =
      Map.of("元", BigDecimal.ONE, WAN, new BigDecimal(10_000), "亿元", new BigDecimal(100_000_000));

  private Money() {}

  /**
   * {@code amount} of {@code unit} in 元, without zeros below the cent that the unit leaves behind;
   * null when the amount or the unit is not known.
   */
  public static BigDecimal toYuan(BigDecimal amount, String unit) {
    BigDecimal factor = unit == null ? null : YUAN_PER_UNIT.get(unit.strip());
    return amount == null || factor == null ? null : toCents(amount.multiply(factor));
  }

  private static BigDecimal toCents(BigDecimal yuan) {
    if (yuan.scale() <= CENTS) {
      return yuan;
    }
    BigDecimal plain = yuan.stripTrailingZeros();
    return plain.setScale(Math.max(CENTS, plain.scale()));
  }

  /** {@code amount} of {@code unit} in 万元; null when the amount or the unit is not known. */
  public static BigDecimal toWan(BigDecimal amount, String unit) {
    BigDecimal yuan = toYuan(amount, unit);
    return yuan == null ? null : yuan.divide(YUAN_PER_UNIT.get(WAN));
  }

  /**
   * True when both stand for the same sum, each rounded or cut off at its last printed digit; also
   * true when an amount or a unit is not known.
   */
  static boolean agree(BigDecimal one, String oneUnit, BigDecimal other, String otherUnit) {
    BigDecimal first = toYuan(one, oneUnit);
    BigDecimal second = toYuan(other, otherUnit);
    if (first == null || second == null) {
      return true;
    }
    BigDecimal slack = lastDigit(one, oneUnit).max(lastDigit(other, otherUnit));
    int difference = first.subtract(second).abs().compareTo(slack);
    return difference < 0 || first.compareTo(second) == 0;
  }

  /** What one unit of the last printed digit is worth in 元. */
  private static BigDecimal lastDigit(BigDecimal amount, String unit) {
    int scale = Math.max(0, amount.scale());
    return toYuan(BigDecimal.ONE.scaleByPowerOfTen(-scale), unit);
  }

  /** True when {@code unit} is one of 元, 万元, 亿元. */
  public static boolean knows(String unit) {
    return unit != null && YUAN_PER_UNIT.containsKey(unit.strip());
  }
}
