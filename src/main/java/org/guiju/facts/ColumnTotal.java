package org.guiju.facts;

import java.math.BigDecimal;

/**
 * A total or subtotal printed in one column of an allocation table.
 *
 * @param origin where it was read
 * @param column yearTotal, earlierTranches or thisTranche; for the column of one source of money
 *     with its key after a slash, e.g. thisTranche/中央
 * @param columnName what the column is called, in Chinese
 * @param grand true for the total of the whole table, false for a subtotal
 * @param part block of rows that a subtotal opens, from 1; null for the total
 * @param amount as printed, in the unit of the table
 * @param rowsExact true when every row of the table agrees in itself (year = earlier + this) and
 *     the table has such rows, so that a small difference of the total is no fault of a row
 * @param rowsSum exact sum of the rows that it adds up; null when the cell of a source is blank in
 *     a row and the total does not come out without it
 * @param field field that holds it, where it is not named like the column; else null
 */
@Label("分配表合计")
public record ColumnTotal(
    @Derived Origin origin,
    @Label("列") String column,
    @Label("列名") String columnName,
    @Label("全表合计") boolean grand,
    @Label("所属分块") Long part,
    @Label("合计数") BigDecimal amount,
    @Label("各行自身相等") boolean rowsExact,
    @Label("各行中该来源的金额") BigDecimal rowsSum,
    String field)
    implements Fact {

  /** True when the sum of its rows is known; null when not, for a rule to say so. */
  @Label("是否写明各行的金额")
  @Needs("rowsSum")
  public Boolean rowsStated() {
    return rowsSum == null ? null : true;
  }

  /**
   * True when the total equals {@code sum}, or differs by no more than rounding of {@code addends}
   * numbers explains. The engine hands over what it accumulated without a narrower type.
   */
  public boolean explainedBy(Object sum, Object addends) {
    return Rounding.explains(amount, (BigDecimal) sum, ((Number) addends).longValue());
  }

  /** Like {@link #explainedBy}, for a sum given in two parts. */
  public boolean explainedBySum(Object sum, Object rest, Object addends) {
    return explainedBy(((BigDecimal) sum).add((BigDecimal) rest), addends);
  }

  /** True when the total equals a sum given in two parts. */
  public boolean isSum(Object sum, Object rest) {
    return amount.compareTo(((BigDecimal) sum).add((BigDecimal) rest)) == 0;
  }

  /** The amount of a total stands in its own column of the paper. */
  @Override
  public Place at(String name) {
    return origin.place(name.equals("amount") ? (field == null ? column : field) : name);
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
