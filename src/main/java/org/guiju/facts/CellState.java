package org.guiju.facts;

/** Four different things that an amount cell can hold besides a number. None of them is zero. */
public enum CellState {
  /** A number, zero included. */
  VALUE,
  /** Nothing, or only spaces. */
  BLANK,
  /** A dash such as “—” or “-”. */
  DASH,
  /** A reference to another place, such as “详见附件1”. */
  REFERENCE
}
