package org.guiju.facts;

/** Something a submission states, as the rules see it: immutable, and knowing where it was read. */
public interface Fact {
  /** Where this fact was read and how its cells looked there. */
  Origin origin();

  /** The place of one field of this fact, for a finding to point at. */
  default Place at(String field) {
    return origin().place(field);
  }

  /**
   * How the amount cell {@code field} was filled in. A field that was left out altogether has no
   * cell and counts as {@link CellState#VALUE}; its value is null.
   */
  default CellState stateOf(String field) {
    return origin().stateOf(field);
  }
}
