package org.guiju.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.facts.Fact;
import org.guiju.facts.Limit;
import org.guiju.facts.ListEntry;

/** The facts of one check by type, limits included. */
public final class FactIndex {
  private final Map<Class<?>, List<Fact>> byType;
  private final Set<String> limitCodes;
  private final Set<Class<? extends Fact>> relatedGiven;

  /**
   * Indexes {@code facts}.
   *
   * @param relatedGiven related types that were given, even when there are none of them
   */
  public FactIndex(Iterable<? extends Fact> facts, Set<Class<? extends Fact>> relatedGiven) {
    this(new HashMap<>(), relatedGiven, new HashSet<>());
    addAll(facts);
  }

  private FactIndex(
      Map<Class<?>, List<Fact>> byType,
      Set<Class<? extends Fact>> relatedGiven,
      Set<String> limitCodes) {
    this.limitCodes = limitCodes;
    this.byType = byType;
    this.relatedGiven = relatedGiven;
  }

  /** The same facts with limits of documents beside them; the two have no fact type in common. */
  public FactIndex with(FactIndex limits) {
    FactIndex more = new FactIndex(new HashMap<>(byType), relatedGiven, limits.limitCodes);
    more.byType.putAll(limits.byType);
    return more;
  }

  private void addAll(Iterable<? extends Fact> facts) {
    Class<?> type = null;
    List<Fact> ofType = List.of();
    for (Fact fact : facts) { // mostly in runs of one type
      if (!fact.getClass().equals(type)) {
        type = fact.getClass();
        ofType = byType.computeIfAbsent(type, first -> new ArrayList<>());
      }
      ofType.add(fact);
      if (fact instanceof Limit limit) {
        limitCodes.add(limit.code());
      } else if (fact instanceof ListEntry entry) {
        limitCodes.add(entry.list());
      }
    }
  }

  List<Fact> of(org.guiju.facts.FactTypes.FactType type) {
    return of(type.type());
  }

  /** All facts of {@code type}; empty when there are none. */
  public List<Fact> of(Class<? extends Fact> type) {
    return byType.getOrDefault(type, List.of());
  }

  boolean given(Class<? extends Fact> type) {
    return relatedGiven.contains(type);
  }

  boolean hasLimit(String code) {
    return limitCodes.contains(code);
  }
}
