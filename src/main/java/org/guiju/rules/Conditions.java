package org.guiju.rules;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes.Property;

/**
 * The conditions of one bundle, in chains. Chains that begin alike share their beginning;
 * conditions on single facts that are equal to the engine count as one.
 */
final class Conditions {
  private final Map<Link, Chain> chains = new HashMap<>();
  private int count;

  /** What tells a chain apart: its type when it is empty, else its last condition. */
  private record Link(Chain before, Object last) {}

  /** A condition: which of the facts at some positions it keeps, in a set of its own. */
  interface Step {
    BitSet kept(BitSet asked, Sieve sieve);
  }

  /** Conditions on facts of one type, tried in order; each is there once in a bundle. */
  static final class Chain {
    private final int number;
    private final Class<? extends Fact> type;
    private final Chain before;
    private final Step last;

    private Chain(int number, Class<? extends Fact> type, Chain before, Step last) {
      this.number = number;
      this.type = type;
      this.before = before;
      this.last = last;
    }

    /** Running number in the bundle. */
    int number() {
      return number;
    }

    /** Type of the facts. */
    Class<? extends Fact> type() {
      return type;
    }

    /** The chain without its last condition; null when there are no conditions. */
    Chain before() {
      return before;
    }

    /** The last condition; null when there are no conditions. */
    Step last() {
      return last;
    }
  }

  /** No condition at all on facts of {@code type}. */
  Chain none(Class<? extends Fact> type) {
    return chain(new Link(null, type), type, null);
  }

  /** {@code before} and then {@code constraint}. */
  Chain then(Chain before, AlphaNodeFieldConstraint constraint) {
    return on(before, constraint, handle -> constraint.isAllowed(handle, null));
  }

  /** {@code before} and then leaving {@code property} blank. */
  Chain blank(Chain before, Property property) {
    return on(before, property, handle -> property.read((Fact) handle.getObject()) == null);
  }

  /** {@code before} and then {@code tie} to other facts; never shared. */
  Chain tied(Chain before, Step tie) {
    return new Chain(count++, before.type, before, tie);
  }

  private Chain on(Chain before, Object condition, Predicate<DefaultFactHandle> test) {
    return chain(
        new Link(before, condition),
        before.type,
        (asked, sieve) -> sieve.kept(before.type, asked, test));
  }

  private Chain chain(Link link, Class<? extends Fact> type, Step last) {
    return chains.computeIfAbsent(link, unknown -> new Chain(count++, type, link.before, last));
  }

  /** How many chains there are. */
  int size() {
    return count;
  }

  /** The chains without ties. */
  Collection<Chain> onSingleFacts() {
    return chains.values();
  }
}
