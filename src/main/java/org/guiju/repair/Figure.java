package org.guiju.repair;

import java.math.BigDecimal;

/**
 * An amount cell of the paper.
 *
 * @param number running number in the order of reading, from 0
 * @param pointer JSON pointer of the cell
 * @param table table it stands in, as users call it
 * @param rowName row it stands in; null outside tables
 * @param name column or field, as users call it
 * @param printed the amount as printed; null when the cell is blank
 */
record Figure(
    int number, String pointer, String table, String rowName, String name, BigDecimal printed) {

  /** The amount that sums take: a blank counts as nothing. */
  BigDecimal value() {
    return printed == null ? BigDecimal.ZERO : printed;
  }

  /** Where it stands, in words. */
  String place() {
    String row = rowName == null || rowName.equals(table) ? "" : "“" + rowName + "”";
    return "《" + table + "》" + row + name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Figure figure && figure.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
