package org.guiju.runs;

import org.guiju.recheck.SliceOutcome;

/** Judges the papers of a slice. Doing it twice comes to the same, wherever it is done. */
@FunctionalInterface
public interface SliceWorker {
  SliceOutcome judge(SliceTask task);
}
