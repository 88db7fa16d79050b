package org.guiju.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guiju.recheck.Flip;

/** The flips of runs. */
public interface FlipRegister {
  /**
   * Where a list goes on: after this flip.
   *
   * @param submission number of the paper
   * @param ordinal number of the flip within it
   */
  record Place(long submission, int ordinal) {}

  /** Flips of a run, by paper. */
  List<FlipOnFile> list(long run, FlipFilter filter, Optional<Place> after, int limit);

  /** Hands out all flips of a run, by paper, however many there are. */
  void each(long run, FlipFilter filter, Consumer<FlipOnFile> consumer);

  /** How many papers of a run have a flip of each kind. */
  Map<Flip.Kind, Long> papers(long run);

  /** Counts of a run, the largest groups first. */
  List<FlipGroup> groups(long run, FlipGroup.By by);
}
