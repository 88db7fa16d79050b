package org.guiju.rules;

import java.util.List;
import java.util.Optional;
import org.guiju.facts.FactTypes.FactType;

/**
 * One pattern of a rule: a fact type with its constraints.
 *
 * @param binding variable of the whole fact, e.g. {@code $row}; null when it has none
 * @param typeName name as written
 * @param type the fact type; null for collections that an accumulate yields
 * @param constraints bindings and tests in written order
 * @param role how the pattern stands in the rule
 * @param line line it starts in
 * @param column column it starts in, from 1
 */
public record PatternShape(
    String binding,
    String typeName,
    FactType type,
    List<ConstraintShape> constraints,
    Role role,
    int line,
    int column) {

  /** How a pattern stands in a rule. */
  public enum Role {
    /** At the top level: it must match. */
    PRESENT,
    /** Inside {@code not}, {@code exists}, {@code forall} or {@code or}. */
    NESTED,
    /** The source of an {@code accumulate}. */
    ACCUMULATED
  }

  /** Constraints that test something, bindings left out. */
  List<ConstraintShape> tests() {
    return constraints.stream().filter(ConstraintShape::test).toList();
  }

  /** The limit or list it looks up by a fixed code. */
  Optional<String> limitCode() {
    if (type == null || !List.of("Limit", "ListEntry").contains(type.name())) {
      return Optional.empty();
    }
    return constraints.stream()
        .map(ConstraintShape::code)
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }
}
