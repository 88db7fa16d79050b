package org.guiju.runs;

import java.util.List;
import java.util.Optional;
import org.guiju.facts.Kind;
import org.guiju.facts.region.Region;
import org.guiju.findings.Verdict;

/**
 * Which papers on file a run is about; what is empty does not matter.
 *
 * @param region region that sent them, or one below it
 * @param fund name or part of their fund
 * @param years their budget years; empty for all
 * @param kind their kind
 * @param verdict how they stood when the run began
 * @param docNo number of the paper, in whatever brackets
 */
public record Selection(
    Optional<Region> region,
    Optional<String> fund,
    List<Integer> years,
    Optional<Kind> kind,
    Optional<Verdict> verdict,
    Optional<String> docNo) {

  /** The whole archive. */
  public static final Selection ALL =
      new Selection(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Selection {
    years = years.stream().distinct().sorted().toList();
  }
}
