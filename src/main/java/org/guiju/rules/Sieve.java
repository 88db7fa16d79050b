package org.guiju.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.guiju.facts.Fact;

/**
 * Evaluates the conditions of a bundle on the facts of one check, each at most once per fact. They
 * are the engine's own compiled conditions, so the two cannot disagree.
 */
final class Sieve {
  private final Conditions conditions;
  private final FactIndex facts;
  private final BitSet[] evaluated;
  private final BitSet[] passed;
  private final Map<Class<?>, DefaultFactHandle[]> handles = new HashMap<>();

  Sieve(Conditions conditions, FactIndex facts) {
    this.conditions = conditions;
    this.facts = facts;
    this.evaluated = new BitSet[conditions.size()];
    this.passed = new BitSet[conditions.size()];
  }

  /** Positions of the facts of {@code type} that meet all of {@code chain}, tried in order. */
  BitSet passing(Class<? extends Fact> type, int[] chain) {
    BitSet alive = new BitSet();
    alive.set(0, facts.of(type).size());
    return passing(type, chain, alive);
  }

  /** Those of {@code alive} that meet all of {@code chain}; {@code alive} itself is changed. */
  BitSet passing(Class<? extends Fact> type, int[] chain, BitSet alive) {
    for (int condition : chain) {
      if (alive.isEmpty()) {
        return alive;
      }
      evaluate(type, condition, alive);
      alive.and(passed[condition]);
    }
    return alive;
  }

  private void evaluate(Class<? extends Fact> type, int condition, BitSet alive) {
    if (evaluated[condition] == null) {
      evaluated[condition] = new BitSet();
      passed[condition] = new BitSet();
    }
    BitSet done = evaluated[condition];
    BitSet yes = passed[condition];
    AlphaNodeFieldConstraint constraint = conditions.get(condition);
    DefaultFactHandle[] all = handles.computeIfAbsent(type, this::handlesOf);
    for (int i = alive.nextSetBit(0); i >= 0; i = alive.nextSetBit(i + 1)) {
      if (!done.get(i)) {
        done.set(i);
        if (constraint.isAllowed(all[i], null)) {
          yes.set(i);
        }
      }
    }
  }

  private DefaultFactHandle[] handlesOf(Class<?> type) {
    List<Fact> found = facts.of(type.asSubclass(Fact.class));
    DefaultFactHandle[] made = new DefaultFactHandle[found.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = new DefaultFactHandle(i, found.get(i));
    }
    return made;
  }
}
