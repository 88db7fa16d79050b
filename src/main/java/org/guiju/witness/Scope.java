package org.guiju.witness;

import java.util.HashMap;
import java.util.Map;

/** What the variables of a rule stand for on the way to a match; never changed once made. */
final class Scope {
  static final Scope EMPTY = new Scope(Map.of(), Map.of());

  private final Map<String, Object> values;
  private final Map<String, Total> totals;

  private Scope(Map<String, Object> values, Map<String, Total> totals) {
    this.values = values;
    this.totals = totals;
  }

  Scope with(String variable, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(variable, value);
    return new Scope(more, totals);
  }

  Scope with(String variable, Total total) {
    Map<String, Total> more = new HashMap<>(totals);
    more.put(variable, total);
    return new Scope(with(variable, total.value()).values, more);
  }

  Object value(String variable) {
    return values.get(variable);
  }

  boolean defines(String variable) {
    return values.containsKey(variable);
  }

  /** True when every variable of {@code other} stands for the same here. */
  boolean agrees(Scope other) {
    return other.values.entrySet().stream()
        .allMatch(entry -> Numbers.equal(entry.getValue(), values.get(entry.getKey())));
  }

  /** How {@code variable} was added up; null when it is no sum. */
  Total total(String variable) {
    return totals.get(variable);
  }
}
