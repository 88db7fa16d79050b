package org.guiju.witness;

import java.util.List;
import org.guiju.facts.Fact;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Expression;

/** Something that kept a rule from reporting. */
sealed interface Ground {
  /** Pattern it is about. */
  Condition.Fact pattern();

  /** Variables bound when it was met. */
  Scope scope();

  /**
   * A fact that the pattern is about does not meet a test.
   *
   * @param fact the fact
   * @param test the test that does not hold for it
   */
  record Unmet(Condition.Fact pattern, Fact fact, Expression test, Scope scope) implements Ground {}

  /** No fact is what the pattern is about. */
  record Absent(Condition.Fact pattern, Scope scope) implements Ground {}

  /**
   * A fact of which the rule asks that there be none is there.
   *
   * @param fact the first such fact
   * @param tests what it meets
   */
  record Present(Condition.Fact pattern, Fact fact, List<Expression> tests, Scope scope)
      implements Ground {}
}
