package org.guiju.runs;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A run with all that was done to it.
 *
 * @param id its number
 * @param terms what it is to do
 * @param created when it began
 * @param lastSubmission number of the latest paper on file then; later ones were judged as they
 *     came
 * @param steps what was done to it, oldest first
 */
public record Run(
    long id, RunTerms terms, OffsetDateTime created, long lastSubmission, List<RunStep> steps) {

  public Run {
    steps = List.copyOf(steps);
  }

  public RunState state() {
    return steps.get(steps.size() - 1).kind().after();
  }
}
