package org.guiju.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Place;

/** Tells whether a finding points at a single cell, or at a list of rows or names. */
final class Cells {
  private final Map<String, List<Fact>> byPointer = new HashMap<>();

  Cells(FactSet facts) {
    facts
        .facts()
        .forEach(
            fact ->
                byPointer
                    .computeIfAbsent(fact.origin().pointer(), pointer -> new ArrayList<>(2))
                    .add(fact));
  }

  /** True where one value stands: a number, a date, a name. */
  boolean isCell(Place place) {
    Class<?> type = type(place);
    return type != null && !List.class.isAssignableFrom(type);
  }

  /** True where a list stands, such as all rows of a table. */
  boolean isList(Place place) {
    Class<?> type = type(place);
    return type != null && List.class.isAssignableFrom(type);
  }

  private Class<?> type(Place place) {
    int slash = place.pointer().lastIndexOf('/');
    if (place.field().isEmpty() || slash < 0) {
      return null;
    }
    String field = place.pointer().substring(slash + 1);
    return byPointer.getOrDefault(place.pointer().substring(0, slash), List.of()).stream()
        .map(fact -> FactTypes.of(fact.getClass()).properties().get(field))
        .filter(java.util.Objects::nonNull)
        .<Class<?>>map(FactTypes.Property::type)
        .findFirst()
        .orElse(null);
  }
}
