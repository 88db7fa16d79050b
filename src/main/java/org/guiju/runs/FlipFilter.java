package org.guiju.runs;

import java.util.Optional;
import org.guiju.facts.region.Region;
import org.guiju.recheck.Flip;

/**
 * Which flips of a run are asked for; what is empty does not matter.
 *
 * @param kind what became of the finding
 * @param rule id of the rule
 * @param region region that sent the paper, or one below it
 * @param edit key of an edit among the causes
 */
public record FlipFilter(
    Optional<Flip.Kind> kind,
    Optional<String> rule,
    Optional<Region> region,
    Optional<String> edit) {

  /** All of them. */
  public static final FlipFilter ALL =
      new FlipFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
