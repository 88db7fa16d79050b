package org.guiju.rules;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Property;
import org.guiju.rules.language.Expression.Variable;

/**
 * One comma-separated constraint of a pattern.
 *
 * @param text as written
 * @param variable variable it binds; null when it binds none
 * @param test true when it tests something, false for a mere binding
 * @param names properties of the pattern's type that it reads, in order
 * @param nullTested names compared with null
 * @param variables variables it uses
 * @param variableReads properties read through variables, as {@code $row.amount}
 * @param code text that its property {@code code} or {@code list} must equal; null otherwise
 * @param line line it starts in
 * @param column column it starts in, from 1
 */
public record ConstraintShape(
    String text,
    String variable,
    boolean test,
    Set<String> names,
    Set<String> nullTested,
    Set<String> variables,
    Set<String> variableReads,
    String code,
    int line,
    int column) {

  /** The shape of {@code constraint}, which stands in the file {@code text}. */
  static ConstraintShape of(Constraint constraint, String text) {
    Expression expression = constraint.expression();
    TextPlace place = TextPlace.of(text, constraint.start());
    return new ConstraintShape(
        text.substring(constraint.start(), constraint.end()),
        constraint.variable(),
        constraint.variable() == null,
        ordered(expression, Name.class, Name::name),
        ordered(expression, Binary.class, ConstraintShape::nullTested),
        ordered(expression, Variable.class, Variable::name),
        ordered(expression, Property.class, ConstraintShape::read),
        code(expression),
        place.line(),
        place.column());
  }

  private static <T extends Expression> Set<String> ordered(
      Expression expression, Class<T> sort, java.util.function.Function<T, String> word) {
    return expression
        .all()
        .filter(sort::isInstance)
        .map(sort::cast)
        .map(word)
        .filter(found -> found != null && !found.equals("this"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The field or variable that {@code comparison} compares with null; null when it does not. */
  private static String nullTested(Binary comparison) {
    Expression left = comparison.left();
    Expression tested = isNull(left) ? comparison.right() : left;
    if (!isNull(left) && !isNull(comparison.right())) {
      return null;
    }
    return tested instanceof Name name
        ? name.name()
        : tested instanceof Variable variable ? variable.name() : null;
  }

  private static boolean isNull(Expression expression) {
    return expression instanceof Literal literal && literal.sort() == Literal.Sort.NULL;
  }

  private static String read(Property property) {
    return property.owner() instanceof Variable owner ? owner.name() + "." + property.name() : null;
  }

  private static String code(Expression expression) {
    boolean fixed =
        expression instanceof Binary equality
            && equality.operator().equals("==")
            && equality.left() instanceof Name name
            && Set.of("code", "list").contains(name.name())
            && equality.right() instanceof Literal literal
            && literal.sort() == Literal.Sort.TEXT;
    return fixed ? ((Literal) ((Binary) expression).right()).content() : null;
  }

  /** Properties of {@code type} it reads. */
  Set<String> reads(FactType type) {
    Set<String> reads = new LinkedHashSet<>(names);
    reads.retainAll(type.properties().keySet());
    return reads;
  }

  /** Properties of {@code type} that must be filled in for the constraint to mean anything. */
  Set<String> needs(FactType type) {
    Set<String> needs = new LinkedHashSet<>(reads(type));
    needs.removeAll(nullTested);
    return needs;
  }

  /** The property it merely binds; empty when it tests something or binds nothing. */
  Optional<String> boundProperty() {
    return variable == null || test ? Optional.empty() : names.stream().findFirst();
  }

  /** Every name read through {@code owner}, e.g. {@code amount} of {@code $row.amount}. */
  Set<String> readsThrough(String owner) {
    return variableReads.stream()
        .filter(read -> read.startsWith(owner + "."))
        .map(read -> read.substring(owner.length() + 1))
        .collect(Collectors.toSet());
  }
}
