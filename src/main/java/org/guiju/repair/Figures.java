package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Place;

/** The amount cells of one paper, each once, however many sums it stands in. */
final class Figures {
  private final Map<String, Figure> byPointer = new HashMap<>();
  private final List<Figure> all = new ArrayList<>();

  /** The cell of {@code field}, named by the label of the field. */
  Figure of(Fact fact, String field, String table) {
    var property = FactTypes.of(fact.getClass()).properties().get(field);
    return at(fact.at(field), table, property.label(), (BigDecimal) property.read(fact));
  }

  /** The cell at {@code place}; what was read there first stands. */
  Figure at(Place place, String table, String name, BigDecimal printed) {
    return byPointer.computeIfAbsent(
        place.pointer(),
        pointer -> {
          Figure figure = new Figure(all.size(), pointer, table, place.rowName(), name, printed);
          all.add(figure);
          return figure;
        });
  }

  List<Figure> all() {
    return all;
  }
}
