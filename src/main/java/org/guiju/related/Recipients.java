package org.guiju.related;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.FactSet;

/** The regions that an allocation plan gives new money to. */
final class Recipients {
  private Recipients() {}

  /**
   * Full names by code, in the order of the table. Empty when a region that is given money is not
   * known, because nothing can be said of all of them then.
   */
  static Map<String, String> of(FactSet plan) {
    List<AllocationRow> given =
        plan.facts().stream()
            .filter(AllocationRow.class::isInstance)
            .map(AllocationRow.class::cast)
            .filter(row -> "REGION".equals(row.kind()))
            .filter(row -> row.thisTranche() != null && row.thisTranche().signum() > 0)
            .toList();
    Map<String, String> names = new LinkedHashMap<>();
    given.forEach(row -> names.put(row.regionCode(), row.placeName()));
    return names.containsKey(null) ? Map.of() : names;
  }
}
