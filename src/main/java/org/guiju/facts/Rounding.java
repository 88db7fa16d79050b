package org.guiju.facts;

import java.math.BigDecimal;

/** How far a printed total may differ from its addends by rounding alone (DOMAIN section 3). */
public final class Rounding {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Rounding() {}

  /**
   * Half a unit of the last printed digit for each addend: 0.5 · u · n.
   *
   * @param printed the printed total; its last digit is the unit u
   * @param addends number of addends n
   */
  public static BigDecimal bound(BigDecimal printed, long addends) {
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, printed.scale()));
    return HALF.multiply(unit).multiply(new BigDecimal(addends));
  }

  /**
   * As {@link #explains}, where the writer may have dropped zeros at the end (12 for 12.00): the
   * unit is the last digit of whichever number has more.
   */
  public static boolean explainsFinely(BigDecimal printed, BigDecimal sum, long addends) {
    int scale = Math.max(printed.scale(), sum.scale());
    return explains(printed.setScale(scale), sum, addends);
  }

  /** True when the two agree, or differ by no more than rounding of the addends explains. */
  public static boolean explains(BigDecimal printed, BigDecimal sum, long addends) {
    return printed.subtract(sum).abs().compareTo(bound(printed, addends)) <= 0;
  }
}
