package org.guiju.related;

import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;

/**
 * Who sends papers of one kind and year.
 *
 * @param regionCode code of the region, as in {@link org.guiju.facts.RegionRef}
 */
public record Sender(String regionCode, Kind kind, int fiscalYear) {
  static Sender of(FactSet facts) {
    return new Sender(
        facts.header().regionCode(), facts.kind(), Math.toIntExact(facts.header().fiscalYear()));
  }
}
