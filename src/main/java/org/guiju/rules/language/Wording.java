package org.guiju.rules.language;

import java.util.List;
import java.util.stream.Collectors;
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

/** Writes an expression out again, in one way whatever its spaces were. */
final class Wording {
  private Wording() {}

  static String of(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.written();
    } else if (expression instanceof Name name) {
      return name.name();
    } else if (expression instanceof Variable variable) {
      return variable.name();
    } else if (expression instanceof ClassName type) {
      return type.name();
    } else if (expression instanceof Property property) {
      return of(property.owner()) + (property.guarded() ? "!." : ".") + property.name();
    } else if (expression instanceof Call call) {
      String owner = call.owner() == null ? "" : of(call.owner()) + (call.guarded() ? "!." : ".");
      return owner + call.name() + "(" + list(call.arguments()) + ")";
    } else if (expression instanceof Negation negation) {
      return "!" + of(negation.negated());
    } else if (expression instanceof Grouped grouped) {
      return "( " + of(grouped.inner()) + " )";
    } else if (expression instanceof Choice choice) {
      return of(choice.tested())
          + (choice.negated() ? " not in (" : " in (")
          + list(choice.values())
          + ")";
    }
    Binary binary = (Binary) expression;
    return of(binary.left()) + " " + binary.operator() + " " + of(binary.right());
  }

  private static String list(List<Expression> values) {
    return values.stream().map(Wording::of).collect(Collectors.joining(", "));
  }
}
