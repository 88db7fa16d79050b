package org.guiju.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes.Property;

/**
 * The conditions on single facts in one bundle, in chains. Chains that begin alike share their
 * beginning; conditions that are equal to the engine count as one.
 */
final class Conditions {
  private final Map<Link, Chain> chains = new HashMap<>();

  /** What tells a chain apart: its type when it is empty, else its last condition. */
  private record Link(Chain before, Object last) {}

  /**
   * Conditions on facts of one type, tried in order.
   *
   * @param number running number in the bundle
   * @param type type of the facts
   * @param before the chain without its last condition; null when there are no conditions
   * @param last the last condition
   */
  record Chain(
      int number,
      Class<? extends Fact> type,
      Chain before,
      Predicate<? super DefaultFactHandle> last) {

    /** Chains of one bundle are told apart by their number. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Chain chain && chain.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** No condition at all on facts of {@code type}. */
  Chain none(Class<? extends Fact> type) {
    return chain(type, null, type, handle -> true);
  }

  /** {@code before} and then {@code constraint}. */
  Chain then(Chain before, AlphaNodeFieldConstraint constraint) {
    return chain(before.type, before, constraint, handle -> constraint.isAllowed(handle, null));
  }

  /** {@code before} and then leaving {@code property} blank. */
  Chain blank(Chain before, Property property) {
    return chain(
        before.type,
        before,
        property,
        handle -> property.read((Fact) handle.getObject()) == null);
  }

  private Chain chain(
      Class<? extends Fact> type,
      Chain before,
      Object last,
      Predicate<? super DefaultFactHandle> test) {
    return chains.computeIfAbsent(
        new Link(before, last), unknown -> new Chain(chains.size(), type, before, test));
  }

  int size() {
    return chains.size();
  }

  Collection<Chain> chains() {
    return chains.values();
  }
}
