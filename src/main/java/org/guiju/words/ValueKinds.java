package org.guiju.words;

import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Variable;

/** What kind of values stand in one pattern of a rule. */
final class ValueKinds {
  private final VariableNames variables;
  private final FactType type;

  /** Kinds in a pattern of {@code type}. */
  ValueKinds(VariableNames variables, FactType type) {
    this.variables = variables;
    this.type = type;
  }

  /** The fact that {@code value} is a property of; null when it is none. */
  FactType ownerOf(Expression value) {
    if (value instanceof Variable variable) {
      VariableNames.Variable bound = variables.get(variable.name());
      return bound == null ? null : bound.type();
    }
    return value instanceof Name ? type : null;
  }

  /** True when {@code value} is a text or a yes-or-no, of which none is more than another. */
  boolean isWords(Expression value) {
    FactType owner = ownerOf(value);
    String field = fieldOf(value);
    FactTypes.Property property =
        owner == null || field == null ? null : owner.properties().get(field);
    return property != null
        && (property.type() == String.class || property.type() == Boolean.class);
  }

  /** The property that {@code expression} is, whose codes its values may be; null when none. */
  String fieldOf(Expression expression) {
    if (expression instanceof Name name) {
      return name.name();
    }
    if (expression instanceof Variable variable && variables.get(variable.name()) != null) {
      return variables.get(variable.name()).field();
    }
    return null;
  }
}
