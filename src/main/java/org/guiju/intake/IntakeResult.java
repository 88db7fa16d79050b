package org.guiju.intake;

import java.util.List;
import org.guiju.facts.FactSet;

/**
 * What became of a submission: facts, or the problems that keep it from being read.
 *
 * @param facts the facts; null when there are problems
 * @param related the facts of other papers that were given with it, as canonical JSON; null when
 *     there are problems
 * @param problems all problems in the order of the body; empty when the submission could be read
 */
public record IntakeResult(FactSet facts, String related, List<IntakeProblem> problems) {
  public IntakeResult {
    problems = List.copyOf(problems);
    if ((facts == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("either facts or problems");
    }
  }

  /** True when the submission could be read. */
  public boolean isReadable() {
    return facts != null;
  }

  static IntakeResult of(FactSet facts, String related) {
    return new IntakeResult(facts, related, List.of());
  }

  static IntakeResult refused(Problems problems) {
    return new IntakeResult(null, null, problems.inOrder());
  }
}
