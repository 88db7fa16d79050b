package org.guiju.rules;

/** Where a limit or one of its values stands in the file it was read from. */
@FunctionalInterface
interface LimitPlace {
  /**
   * A problem of one part.
   *
   * @param part field as in limits.yaml, e.g. {@code from} or {@code entries/2}; the whole is meant
   *     when it is not written there
   */
  RuleProblem problem(String part, String message);
}
