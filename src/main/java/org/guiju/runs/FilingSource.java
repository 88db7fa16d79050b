package org.guiju.runs;

import java.util.List;
import java.util.function.Consumer;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.ListedFiling;

/** Hands out papers on file with all that their verdicts depend on. */
public interface FilingSource {
  /**
   * What the list of the archive says of the papers of {@code slice} that have a report under the
   * base.
   */
  List<ListedFiling> listed(SliceTask slice);

  /** Hands each paper of {@code slice} to {@code judge}, in order, one at a time. */
  void each(SliceTask slice, Consumer<FilingTask> judge);
}
