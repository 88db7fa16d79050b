package org.guiju.witness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Call;
import org.guiju.rules.language.Expression.Choice;
import org.guiju.rules.language.Expression.ClassName;
import org.guiju.rules.language.Expression.Grouped;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Negation;
import org.guiju.rules.language.Expression.Property;
import org.guiju.rules.language.Expression.Variable;

/** Works out the expressions of a rule on one fact. */
final class Evaluator {
  private final Fact own;
  private final Scope scope;

  /**
   * An evaluator within one pattern.
   *
   * @param own fact the pattern is tried on
   * @param scope variables bound so far
   */
  Evaluator(Fact own, Scope scope) {
    this.own = own;
    this.scope = scope;
  }

  boolean holds(Expression test) {
    return Boolean.TRUE.equals(value(test));
  }

  /** What {@code expression} comes to; null when it is blank. */
  Object value(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal(literal);
    }
    if (expression instanceof Name name) {
      return name.name().equals("this") ? own : read(own, name.name());
    }
    if (expression instanceof Variable variable) {
      return scope.value(variable.name());
    }
    if (expression instanceof Grouped grouped) {
      return value(grouped.inner());
    }
    if (expression instanceof Negation negation) {
      return !holds(negation.negated());
    }
    if (expression instanceof Binary binary) {
      return binary(binary);
    }
    if (expression instanceof Choice choice) {
      Object tested = value(choice.tested());
      return choice.values().stream().anyMatch(v -> Numbers.equal(tested, value(v)))
          != choice.negated();
    }
    return expression instanceof Property property ? property(property) : call((Call) expression);
  }

  private static Object literal(Literal literal) {
    return switch (literal.sort()) {
      case TEXT -> literal.content();
      case TRUTH -> Boolean.valueOf(literal.written());
      case NULL -> null;
      default -> new BigDecimal(literal.written().replaceAll("[BL]$", ""));
    };
  }

  private static Object read(Object owner, String name) {
    if (owner instanceof Fact fact) {
      FactTypes.Property property = FactTypes.of(fact.getClass()).properties().get(name);
      return property.read(fact);
    }
    return Calls.on(owner, name, List.of());
  }

  private Object property(Property property) {
    Object owner = value(property.owner());
    return owner == null && property.guarded() ? null : read(owner, property.name());
  }

  private Object call(Call call) {
    List<Object> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(value(argument)));
    if (call.owner() instanceof ClassName type) {
      return Calls.onClass(type.name(), call.name(), arguments);
    }
    Object owner = call.owner() == null ? own : value(call.owner());
    return owner == null && call.guarded() ? null : Calls.on(owner, call.name(), arguments);
  }

  private Object binary(Binary binary) {
    String operator = binary.operator();
    if (operator.equals("&&")) {
      return holds(binary.left()) && holds(binary.right());
    }
    if (operator.equals("||")) {
      return holds(binary.left()) || holds(binary.right());
    }
    Object left = value(binary.left());
    Object right = value(binary.right());
    return switch (operator) {
      case "==" -> Numbers.equal(left, right);
      case "!=" -> !Numbers.equal(left, right);
      case "<", "<=", ">", ">=" -> Numbers.ordered(left, operator, right);
      case "contains" -> contains(left, right);
      case "not contains" -> !contains(left, right);
      case "matches" -> matches(left, right);
      case "not matches" -> !matches(left, right);
      default -> left == null || right == null ? null : Numbers.computed(left, operator, right);
    };
  }

  private static boolean contains(Object all, Object one) {
    return all instanceof Collection<?> items
        ? items.contains(one)
        : all != null && all.toString().contains((String) one);
  }

  private static boolean matches(Object text, Object pattern) {
    return text != null && Pattern.matches((String) pattern, (String) text);
  }
}
