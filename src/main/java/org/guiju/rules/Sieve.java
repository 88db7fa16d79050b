package org.guiju.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.DefaultFactHandle;
import org.guiju.facts.Fact;
import org.guiju.rules.Conditions.Chain;

/**
 * Evaluates the conditions of a bundle on the facts of one check, each chain once. They are the
 * engine's own compiled conditions, so the two cannot disagree.
 */
final class Sieve {
  private final FactIndex facts;
  private final BitSet[] passing;
  private final Map<Class<?>, DefaultFactHandle[]> handles = new HashMap<>();

  Sieve(Conditions conditions, FactIndex facts) {
    this.facts = facts;
    this.passing = new BitSet[conditions.size()];
  }

  List<Fact> facts(Class<? extends Fact> type) {
    return facts.of(type);
  }

  /** Positions of the facts that meet all of {@code chain}; shared, so not to be changed. */
  BitSet passing(Chain chain) {
    BitSet known = passing[chain.number()];
    if (known == null) {
      known = chain.before() == null ? all(chain.type()) : kept(passing(chain.before()), chain);
      passing[chain.number()] = known;
    }
    return known;
  }

  private BitSet all(Class<? extends Fact> type) {
    int size = facts.of(type).size();
    BitSet positions = new BitSet(size);
    positions.set(0, size);
    return positions;
  }

  private BitSet kept(BitSet asked, Chain chain) {
    if (asked.isEmpty()) {
      return asked;
    }
    DefaultFactHandle[] all = handles.computeIfAbsent(chain.type(), this::handlesOf);
    BitSet kept = new BitSet();
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      if (chain.last().test(all[i])) {
        kept.set(i);
      }
    }
    return kept;
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
