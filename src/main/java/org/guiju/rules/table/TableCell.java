package org.guiju.rules.table;

/**
 * What one cell shows.
 *
 * @param kind how it was written
 * @param text what its author sees, without spaces around it: of a number all its digits, of a
 *     percentage the number before the sign, of a date yyyy-MM-dd
 */
public record TableCell(Kind kind, String text) {
  /** How a cell was written. */
  public enum Kind {
    TEXT,
    NUMBER,
    PERCENT,
    DATE,
    /** A formula; the text is the formula. */
    FORMULA,
    /** True or false, an error, a time of day. */
    OTHER
  }
}
