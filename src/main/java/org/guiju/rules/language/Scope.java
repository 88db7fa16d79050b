package org.guiju.rules.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Variables that can be used at one place of a rule. */
final class Scope {
  private final Map<String, ValueType> types = new HashMap<>();
  private final Map<String, Guards> guards = new HashMap<>();
  private final Set<String> everywhere;

  /** A scope of a rule that defines {@code everywhere} its variables. */
  Scope(Set<String> everywhere) {
    this.everywhere = everywhere;
  }

  /** A scope within this one, whose own variables end with it. */
  Scope inner() {
    Scope inner = new Scope(everywhere);
    inner.types.putAll(types);
    inner.guards.putAll(guards);
    return inner;
  }

  void define(String variable, ValueType type) {
    types.put(variable, type);
  }

  /** Remembers what is certain of the fact called {@code variable}. */
  void remember(String variable, Guards certain) {
    guards.put(variable, certain);
  }

  /** What is certain of the fact called {@code variable}. */
  Guards guards(String variable) {
    return guards.getOrDefault(variable, new Guards());
  }

  /** The type of {@code variable}; null when it is not defined here. */
  ValueType type(String variable) {
    return types.get(variable);
  }

  /** True when the rule defines {@code variable} somewhere, if not here. */
  boolean definedElsewhere(String variable) {
    return everywhere.contains(variable);
  }

  Set<String> names() {
    return new HashSet<>(types.keySet());
  }
}
