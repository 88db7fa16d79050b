package org.guiju.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.Fact;

/**
 * Gives each fact of a submission the key that reports name it by: made of what is printed, so that
 * it stays the same when rows move, and unique, so that two findings are never taken for one.
 */
final class Naming {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /** Another one with the same keys given so far. */
  Naming copy() {
    Naming copy = new Naming();
    copy.taken.addAll(taken);
    copy.repeats.putAll(repeats);
    return copy;
  }

  /** {@code wanted}, or {@code wanted#2}, {@code wanted#3}… when it is taken. */
  String unique(String wanted) {
    String subject = wanted;
    while (!taken.add(subject)) {
      subject = wanted + "#" + (repeats.merge(wanted, 1, Integer::sum) + 1);
    }
    return subject;
  }

  /** The same fact under the key {@code wanted}, made unique. */
  <T extends Fact> T named(T fact, String rowName, String wanted) {
    return RecordShape.with(fact, "origin", fact.origin().named(rowName, unique(wanted)));
  }

  /** Facts without a row name, keyed by {@code kind:key}. */
  <T extends Fact> List<T> named(List<T> facts, String kind, Function<T, String> key) {
    return rows(facts, kind, key, fact -> null);
  }

  /** Rows of a table, keyed by {@code kind:key}; null stays null. */
  <T extends Fact> List<T> rows(
      List<T> facts, String kind, Function<T, String> key, Function<T, String> rowName) {
    return facts == null
        ? null
        : facts.stream()
            .map(fact -> named(fact, rowName.apply(fact), kind + ":" + key.apply(fact)))
            .toList();
  }

  /** The parts that are given, joined by a slash. */
  static String key(Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("/"));
  }
}
