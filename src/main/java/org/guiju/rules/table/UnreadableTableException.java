package org.guiju.rules.table;

/** A file is not a table; the message says in Chinese why and what to do. */
public final class UnreadableTableException extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  UnreadableTableException(String message) {
    this(0, 0, message);
  }

  UnreadableTableException(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** Line, from 1; 0 when the whole file is meant. */
  public int line() {
    return line;
  }

  /** Column, from 1; 0 when the whole line or file is meant. */
  public int column() {
    return column;
  }
}
