package org.guiju.witness;

import org.guiju.facts.Fact;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Call;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Variable;

/** One fact tried on one pattern. */
final class Try {
  private final Fact fact;
  private final Scope scope;
  private final Expression unmet;
  private final boolean concerned;

  /** Tries {@code fact} on {@code pattern}; what the pattern binds is added to {@code before}. */
  Try(Condition.Fact pattern, Fact fact, Scope before) {
    this.fact = fact;
    Scope bound = pattern.variable() == null ? before : before.with(pattern.variable(), fact);
    Expression failed = null;
    boolean tied = true;
    for (Constraint constraint : pattern.constraints()) {
      Evaluator evaluator = new Evaluator(fact, bound);
      if (constraint.variable() != null) {
        // what follows a failed test may not be computable, and matters to nobody
        bound =
            failed == null
                ? bound.with(constraint.variable(), evaluator.value(constraint.expression()))
                : bound;
      } else if (failed == null && !evaluator.holds(constraint.expression())) {
        failed = constraint.expression();
        tied = !isTie(constraint.expression(), bound);
      }
    }
    this.scope = bound;
    this.unmet = failed;
    this.concerned = tied;
  }

  /** True for a test that says which facts belong to others that matched before. */
  private static boolean isTie(Expression test, Scope scope) {
    if (test instanceof Binary equality && equality.operator().equals("==")) {
      boolean named =
          equality.left() instanceof Name name
              && (name.name().equals("list") || name.name().equals("code"));
      return named || equality.right() instanceof Variable;
    }
    return test instanceof Call call
        && call.owner() == null
        && call.arguments().stream()
            .anyMatch(a -> a instanceof Variable v && scope.value(v.name()) instanceof Fact);
  }

  Fact fact() {
    return fact;
  }

  /** Variables bound until a test was not met. */
  Scope scope() {
    return scope;
  }

  /** The first test that is not met; null when all are. */
  Expression unmet() {
    return unmet;
  }

  /** False when the fact belongs to something else, so that its other values do not matter. */
  boolean concerned() {
    return concerned;
  }

  Object value(Expression expression) {
    return new Evaluator(fact, scope).value(expression);
  }
}
