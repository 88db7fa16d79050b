package org.guiju.runs;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Person;
import org.guiju.recheck.FilingOutcome.Status;

/** The runs there are and were. */
public interface RunRegister {
  /**
   * Begins a run over the papers on file at this moment.
   *
   * @return its number
   * @throws RunRefusedException when one that would come to the same has not ended
   */
  long begin(RunTerms terms);

  Optional<Run> find(long id);

  /**
   * Runs, those begun last first.
   *
   * @param below only those with a smaller number
   */
  List<Run> list(Optional<Long> below, int limit);

  /** The latest finished run over the whole archive that {@code candidate} was judged by. */
  Optional<Run> impactOf(String candidate);

  /**
   * Enters a step unless the run stands otherwise than {@code from} by now.
   *
   * @return false when it does
   */
  boolean enter(long id, List<RunState> from, RunStep.Kind step, Person by, String reason);

  Progress progress(long id);

  /**
   * The papers of a run that have an outcome, the latest first.
   *
   * @param below only those with a smaller number
   */
  List<JudgedFiling> filings(long id, Optional<Status> status, Optional<Long> below, int limit);
}
