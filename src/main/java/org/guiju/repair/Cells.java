package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    return facts(place)
        .map(fact -> FactTypes.of(fact.getClass()).properties().get(field))
        .filter(Objects::nonNull)
        .<Class<?>>map(FactTypes.Property::type)
        .findFirst()
        .orElse(null);
  }

  private Stream<Fact> facts(Place place) {
    String row = row(place.pointer());
    return byPointer.getOrDefault(row.substring(0, row.length() - 1), List.of()).stream();
  }

  /** The cells with {@code amount} in the row of a place; none when the place is one of them. */
  List<String> holding(Place place, String amount) {
    BigDecimal stated = Amounts.of(amount);
    if (stated == null || stated.signum() == 0) {
      return List.of();
    }
    String row = row(place.pointer());
    List<String> holding =
        facts(place)
            .flatMap(fact -> columnsWith(stated, fact))
            .map(column -> row + column)
            .distinct()
            .toList();
    return holding.contains(place.pointer()) ? List.of() : holding;
  }

  /** The columns of a row, not what is worked out from them, that hold an amount. */
  private static Stream<String> columnsWith(BigDecimal amount, Fact fact) {
    Map<String, FactTypes.Property> properties = FactTypes.of(fact.getClass()).properties();
    return Stream.of(fact.getClass().getRecordComponents())
        .map(column -> properties.get(column.getName()))
        .filter(column -> column != null && column.type() == BigDecimal.class)
        .filter(column -> column.read(fact) instanceof BigDecimal own && own.compareTo(amount) == 0)
        .map(FactTypes.Property::name);
  }

  /** The row that a cell stands in, with a stroke at the end. */
  static String row(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/') + 1);
  }
}
