package org.guiju.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes.Property;

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
  private final IdentityHashMap<Property, BitSet> blanks = new IdentityHashMap<>();

  Sieve(Conditions conditions, FactIndex facts) {
    this.conditions = conditions;
    this.facts = facts;
    this.evaluated = new BitSet[conditions.size()];
    this.passed = new BitSet[conditions.size()];
  }

  List<Fact> facts(Class<? extends Fact> type) {
    return facts.of(type);
  }

  /** Positions of the facts of {@code type} that meet all of {@code chain}, tried in order. */
  BitSet passing(Class<? extends Fact> type, int[] chain) {
    BitSet alive = new BitSet();
    alive.set(0, facts.of(type).size());
    for (int condition : chain) {
      if (!alive.isEmpty()) {
        evaluate(type, condition, alive);
        alive.and(passed[condition]);
      }
    }
    return alive;
  }

  private void evaluate(Class<? extends Fact> type, int condition, BitSet asked) {
    if (evaluated[condition] == null) {
      evaluated[condition] = new BitSet();
      passed[condition] = new BitSet();
    }
    BitSet open = (BitSet) asked.clone();
    open.andNot(evaluated[condition]);
    evaluated[condition].or(open);
    BitSet yes = passed[condition];
    AlphaNodeFieldConstraint constraint = conditions.get(condition);
    DefaultFactHandle[] all = handles.computeIfAbsent(type, this::handlesOf);
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      if (constraint.isAllowed(all[i], null)) {
        yes.set(i);
      }
    }
  }

  /** Positions of the facts of {@code type} that leave {@code field} blank. */
  BitSet blanks(Class<? extends Fact> type, Property field) {
    return blanks.computeIfAbsent(
        field,
        unread -> {
          List<Fact> all = facts.of(type);
          BitSet found = new BitSet();
          for (int i = 0; i < all.size(); i++) {
            if (unread.read(all.get(i)) == null) {
              found.set(i);
            }
          }
          return found;
        });
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
