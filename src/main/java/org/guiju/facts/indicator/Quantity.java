package org.guiju.facts.indicator;

import java.math.BigDecimal;

/**
 * The number of a target.
 *
 * @param operator how it is compared; EQ when none was printed
 * @param operatorGiven false when no operator was printed (100% is read as =100%)
 * @param value number as printed, in {@code unit}; the lower bound of a range
 * @param upper upper bound of a range as printed, in {@code unit}; null otherwise
 * @param unit unit as printed, full-width signs folded; null when left out
 * @param dimension what the unit measures
 * @param baseUnit unit of the normalised values; null when the dimension is NONE
 * @param normalised {@code value} in the base unit
 * @param normalisedUpper {@code upper} in the base unit; null outside ranges
 */
public record Quantity(
    Operator operator,
    boolean operatorGiven,
    BigDecimal value,
    BigDecimal upper,
    String unit,
    Dimension dimension,
    String baseUnit,
    BigDecimal normalised,
    BigDecimal normalisedUpper) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Quantity of(
      Operator operator, boolean given, BigDecimal value, BigDecimal upper, Unit unit) {
    return new Quantity(
        operator,
        given,
        value,
        upper,
        unit.text(),
        unit.dimension(),
        unit.base(),
        unit.normalise(value),
        upper == null ? null : unit.normalise(upper));
  }

  /** 100 %, the ceiling of a bounded ratio. */
  public boolean isWhole() {
    return dimension == Dimension.RATIO
        && "%".equals(baseUnit)
        && normalised.compareTo(HUNDRED) == 0;
  }

  /** True when both are measured in the same base unit, so that their values may be compared. */
  public boolean isCommensurable(Quantity other) {
    return dimension == other.dimension
        && (baseUnit == null ? other.baseUnit == null : baseUnit.equals(other.baseUnit));
  }
}
