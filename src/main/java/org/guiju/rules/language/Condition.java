package org.guiju.rules.language;

import java.util.List;

/** One condition of a rule. */
public sealed interface Condition {
  /** Character it begins at. */
  int start();

  /**
   * One fact with what is asked of it.
   *
   * @param variable variable of the fact; null when it has none
   * @param type name of the fact type as written
   * @param typeStart character the type begins at
   */
  record Fact(int start, String variable, String type, int typeStart, List<Constraint> constraints)
      implements Condition {}

  /** Conditions under {@code not}, {@code exists}, {@code forall}, or joined by and / or. */
  record Group(int start, Sort sort, List<Condition> conditions) implements Condition {
    /** How the conditions belong together. */
    public enum Sort {
      NOT,
      EXISTS,
      FORALL,
      AND,
      OR
    }
  }

  /** Values computed over all facts that meet {@code source}. */
  record Accumulate(int start, Fact source, List<Function> functions, List<Constraint> tests)
      implements Condition {}

  /**
   * One value that an accumulate computes.
   *
   * @param start character its variable begins at
   * @param nameStart character its name begins at
   */
  record Function(int start, String variable, String name, int nameStart, Expression argument) {}

  /**
   * One comma-separated constraint.
   *
   * @param end character after its last one
   * @param variable variable it binds; null when it binds none
   * @param expression what it tests, or what the variable stands for
   */
  record Constraint(int start, int end, String variable, Expression expression) {}
}
