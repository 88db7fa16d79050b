package org.guiju.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.Source;
import org.guiju.witness.Witness.Comparison;
import org.guiju.witness.Witness.Subject;

/** What the statements of one rule examined, each thing once. */
final class Subjects {
  /** Enough to see how a rule judges; the others are counted. */
  static final int SHOWN = 20;

  private static final int COMPARISONS_SHOWN = 8;

  private final Map<Fact, Set<Comparison>> compared = new LinkedHashMap<>();
  private final Set<Fact> others = new LinkedHashSet<>();

  /** True when {@code fact} is one of those that are shown; another one is counted. */
  boolean shows(Fact fact) {
    if (compared.containsKey(fact) || compared.size() < SHOWN) {
      compared.computeIfAbsent(fact, first -> new LinkedHashSet<>());
      return true;
    }
    others.add(fact);
    return false;
  }

  void add(Fact fact, Stream<Comparison> comparisons) {
    comparisons.forEach(compared.get(fact)::add);
  }

  List<Subject> shown() {
    List<Subject> subjects = new ArrayList<>();
    compared.forEach(
        (fact, comparisons) -> subjects.add(subject(fact, new ArrayList<>(comparisons))));
    return subjects;
  }

  long more() {
    return others.size();
  }

  private static Subject subject(Fact fact, List<Comparison> comparisons) {
    FactTypes.FactType type = FactTypes.of(fact.getClass());
    int shown = Math.min(COMPARISONS_SHOWN, comparisons.size());
    return new Subject(
        type.label(),
        type.source() == Source.SUBMISSION ? fact.origin().pointer() : null,
        fact.origin().rowName(),
        List.copyOf(comparisons.subList(0, shown)),
        comparisons.size() - shown);
  }
}
