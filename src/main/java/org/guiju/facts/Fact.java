package org.guiju.facts;

/** Something a submission states, as the rules see it: immutable, and knowing where it was read. */
public interface Fact {
  /** Where this fact was read and how its cells looked there. */
  Origin origin();

  /** The place of one field of this fact, for a finding to point at. */
  default Place at(String field) {
    return origin().place(field);
  }

  /** How {@code field} was filled in; {@link CellState#BLANK} for a field that was left out. */
  default CellState stateOf(String field) {
    return origin().stateOf(field);
  }
}
