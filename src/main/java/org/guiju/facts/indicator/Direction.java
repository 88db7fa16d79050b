package org.guiju.facts.indicator;

/** Which way an indicator improves. */
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER,
  /** The name alone does not tell; rules stay silent. */
  UNKNOWN
}
