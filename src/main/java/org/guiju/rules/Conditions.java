package org.guiju.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.guiju.facts.Fact;

/** The conditions on single facts in one bundle; equal ones, as the engine sees it, count once. */
final class Conditions {
  private final List<AlphaNodeFieldConstraint> constraints = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();

  private record Key(Class<? extends Fact> type, AlphaNodeFieldConstraint constraint) {}

  /** The number of {@code constraint} on facts of {@code type}. */
  int number(Class<? extends Fact> type, AlphaNodeFieldConstraint constraint) {
    return numbers.computeIfAbsent(
        new Key(type, constraint),
        unknown -> {
          constraints.add(constraint);
          return constraints.size() - 1;
        });
  }

  AlphaNodeFieldConstraint get(int number) {
    return constraints.get(number);
  }

  int size() {
    return constraints.size();
  }
}
