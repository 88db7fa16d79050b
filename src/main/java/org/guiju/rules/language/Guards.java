package org.guiju.rules.language;

import java.util.HashSet;
import java.util.Set;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Grouped;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Negation;

/** What earlier conditions of a pattern made certain: filled in, or not zero. */
final class Guards {
  private static final Set<String> COMPARISONS = Set.of("==", "<", ">", "<=", ">=");
  private final Set<String> filled = new HashSet<>();
  private final Set<String> nonZero = new HashSet<>();
  private boolean everything;

  /** From now on anything may be certain, for a condition that could say so was not understood. */
  void assumeEverything() {
    everything = true;
  }

  Guards copy() {
    Guards copy = new Guards();
    copy.reset(this);
    return copy;
  }

  void reset(Guards to) {
    filled.clear();
    filled.addAll(to.filled);
    nonZero.clear();
    nonZero.addAll(to.nonZero);
    everything = to.everything;
  }

  /** Learns all that {@code other} knows. */
  void learnAll(Guards other) {
    filled.addAll(other.filled);
    nonZero.addAll(other.nonZero);
    everything |= other.everything;
  }

  boolean filled(String name) {
    return everything || filled.contains(name);
  }

  boolean filled(Expression expression) {
    return filled(Wording.of(expression));
  }

  boolean nonZero(Expression expression) {
    return expression instanceof Literal literal
        ? literal.written().matches(".*[1-9].*")
        : everything || nonZero.contains(Wording.of(expression));
  }

  /** Learns from a condition that holds. */
  void learn(Expression expression) {
    if (expression instanceof Grouped grouped) {
      learn(grouped.inner());
    } else if (expression instanceof Negation negation) {
      learnOpposite(negation.negated());
    } else if (expression instanceof Binary binary && binary.operator().equals("&&")) {
      learn(binary.left());
      learn(binary.right());
    } else if (expression instanceof Binary binary) {
      compared(binary.operator(), binary.left(), binary.right());
      compared(mirrored(binary.operator()), binary.right(), binary.left());
    }
  }

  /** Learns from a condition that does not hold. */
  void learnOpposite(Expression expression) {
    if (expression instanceof Grouped grouped) {
      learnOpposite(grouped.inner());
    } else if (expression instanceof Binary binary && binary.operator().equals("||")) {
      learnOpposite(binary.left());
      learnOpposite(binary.right());
    } else if (expression instanceof Binary binary && binary.operator().equals("==")) {
      compared("!=", binary.left(), binary.right());
    }
  }

  private void compared(String operator, Expression tested, Expression value) {
    boolean blank = value instanceof Literal literal && literal.sort() == Literal.Sort.NULL;
    boolean zero = value instanceof Literal literal && literal.written().matches("0(\\.0+)?B?");
    if (blank && operator.equals("!=") || !blank && COMPARISONS.contains(operator)) {
      filled.add(Wording.of(tested));
    }
    if (zero && (operator.equals("!=") || operator.equals(">") || operator.equals("<"))) {
      nonZero.add(Wording.of(tested));
    }
  }

  private static String mirrored(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case ">" -> "<";
      case "<=" -> ">=";
      case ">=" -> "<=";
      default -> operator;
    };
  }
}
