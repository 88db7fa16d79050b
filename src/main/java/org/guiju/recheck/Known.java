package org.guiju.recheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;

/**
 * What decides which rules concern a paper: its kind, fund, budget year and region, and the dates
 * it is judged by. All of it stands in the list of the archive, so a paper need not be opened.
 *
 * @param facts the paper; of one that was not opened only kind, fund, year and region
 * @param asOf day whose wording of the rules applies
 * @param knownAt day whose knowledge applies; null for all that is known
 */
public record Known(FactSet facts, LocalDate asOf, LocalDate knownAt) {
  /**
   * What the list of the archive says of a paper.
   *
   * @param header what it says of fund, year and region; all else is blank
   * @param sha256 hash of its canonical form
   */
  public static Known listed(
      Kind kind, Header header, String sha256, LocalDate asOf, LocalDate knownAt) {
    return new Known(new FactSet(kind, header, List.of(header), Set.of(), sha256), asOf, knownAt);
  }

  Kind kind() {
    return facts.kind();
  }
}
