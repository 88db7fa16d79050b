package org.guiju.repair;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes that together mend a group of broken relations.
 *
 * @param changes one or two of them
 * @param cost how unlikely they are; the smaller the likelier
 */
record Candidate(List<Change> changes, int cost) {
  /** Likeliest first, then in the order of the paper. */
  static final Comparator<Candidate> LIKELIEST =
      Comparator.comparingInt(Candidate::cost)
          .thenComparingInt(candidate -> candidate.changes().get(0).figure().number())
          .thenComparingInt(
              candidate ->
                  candidate.changes().get(candidate.changes().size() - 1).figure().number());

  Map<Figure, BigDecimal> values() {
    Map<Figure, BigDecimal> values = new LinkedHashMap<>();
    changes.forEach(change -> values.put(change.figure(), change.value()));
    return values;
  }
}
