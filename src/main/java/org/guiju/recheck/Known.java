package org.guiju.recheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guiju.archive.StoredSubmission;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.RegionRef;
import org.guiju.facts.region.RegionRegistry;

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
   * @param regions the regions that it names
   */
  public static Known of(
      StoredSubmission paper, RegionRegistry regions, LocalDate asOf, LocalDate knownAt) {
    RegionRef region =
        regions
            .byCode(paper.regionCode())
            .map(found -> RegionRef.of(found, regions))
            .orElseThrow(() -> new IllegalArgumentException("unknown " + paper.regionCode()));
    Header header =
        Header.unopened(
            paper.fundName(), paper.fundPart(), paper.fiscalYear(), paper.regionName(), region);
    Kind kind = Kind.of(paper.kind()).orElseThrow();
    return new Known(
        new FactSet(kind, header, List.of(header), Set.of(), paper.sha256()), asOf, knownAt);
  }

  Kind kind() {
    return facts.kind();
  }
}
