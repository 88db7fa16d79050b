package org.guiju.runs;

import java.util.function.Consumer;
import org.guiju.recheck.FilingTask;

/** Hands out papers on file with all that their verdicts depend on. */
@FunctionalInterface
public interface FilingSource {
  /** Hands each paper of {@code slice} to {@code judge}, in order, one at a time. */
  void each(SliceTask slice, Consumer<FilingTask> judge);
}
