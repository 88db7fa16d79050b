package org.guiju.facts;

import java.math.BigDecimal;
import java.util.Map;

/** Exact conversion between the units in which papers print money. */
public final class Money {
  /** 万元, ten thousand yuan. */
  public static final String WAN = "万元";

  private static final Map<String, BigDecimal> YUAN_PER_UNIT =
      Map.of("元", BigDecimal.ONE, WAN, new BigDecimal(10_000), "亿元", new BigDecimal(100_000_000));

  private Money() {}

  /** {@code amount} of {@code unit} in 元; null when the amount or the unit is not known. */
  public static BigDecimal toYuan(BigDecimal amount, String unit) {
    BigDecimal factor = unit == null ? null : YUAN_PER_UNIT.get(unit.strip());
    return amount == null || factor == null ? null : amount.multiply(factor);
  }

  /** {@code amount} of {@code unit} in 万元; null when the amount or the unit is not known. */
  public static BigDecimal toWan(BigDecimal amount, String unit) {
    BigDecimal yuan = toYuan(amount, unit);
    return yuan == null ? null : yuan.divide(YUAN_PER_UNIT.get(WAN));
  }

  /** True when {@code unit} is one of 元, 万元, 亿元. */
  public static boolean knows(String unit) {
    return unit != null && YUAN_PER_UNIT.containsKey(unit.strip());
  }
}
