package org.guiju.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.core.common.DefaultFactHandle;
import org.guiju.facts.Fact;
import org.guiju.facts.Limit;
import org.guiju.facts.ListEntry;
import org.guiju.rules.Conditions.Chain;
import org.guiju.rules.guard.TimeBudget;

/**
 * Evaluates the conditions of a bundle on the facts of one check, each chain once. They are the
 * engine's own compiled conditions, so the two cannot disagree.
 */
final class Sieve {
  private static final Set<Class<? extends Fact>> LIMITS = Set.of(Limit.class, ListEntry.class);

  private final FactIndex facts;
  private final BitSet[] passing;

  /** Conditions ask for the fact of a handle and nothing else, so one handle shows them all. */
  private final DefaultFactHandle handle = new DefaultFactHandle();

  private Sieve(FactIndex facts, BitSet[] passing) {
    this.facts = facts;
    this.passing = passing;
  }

  /** A sieve that has evaluated all conditions on the limits and lists among {@code limits}. */
  static Sieve ofLimits(Conditions conditions, FactIndex limits) {
    Sieve sieve = new Sieve(limits, new BitSet[conditions.size()]);
    for (Chain chain : conditions.onSingleFacts()) {
      if (LIMITS.contains(chain.type())) {
        sieve.tryOut(chain);
      }
    }
    return sieve;
  }

  /** The same sieve for {@code all} facts of a check, the limits and lists still the same. */
  Sieve over(FactIndex all) {
    return new Sieve(all, passing.clone());
  }

  /** A condition that fails stays open, so that each check fails on it and names the statement. */
  private void tryOut(Chain chain) {
    try {
      passing(chain);
    } catch (RuntimeException failure) {
      TimeBudget.ExhaustedException.rethrow(failure);
      passing[chain.number()] = null;
    }
  }

  List<Fact> facts(Class<? extends Fact> type) {
    return facts.of(type);
  }

  /** Positions of the facts that meet all of {@code chain}; shared, so not to be changed. */
  BitSet passing(Chain chain) {
    BitSet known = passing[chain.number()];
    if (known == null) {
      known = chain.before() == null ? all(chain.type()) : narrowed(passing(chain.before()), chain);
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

  private BitSet narrowed(BitSet asked, Chain chain) {
    return asked.isEmpty() ? asked : chain.last().kept(asked, this);
  }

  /** Positions, among {@code asked}, of the facts of {@code type} that meet {@code test}. */
  BitSet kept(Class<? extends Fact> type, BitSet asked, Predicate<DefaultFactHandle> test) {
    List<Fact> all = facts.of(type);
    BitSet kept = new BitSet();
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      handle.setObject(all.get(i));
      if (test.test(handle)) {
        kept.set(i);
      }
    }
    return kept;
  }
}
