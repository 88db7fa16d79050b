package org.guiju.proof;

import java.util.List;
import org.guiju.intake.IntakeProblem;

/** A submission that was taken once cannot be read by today's program. */
public final class UnreadableThenException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<IntakeProblem> problems;

  UnreadableThenException(List<IntakeProblem> problems) {
    super(problems.size() + " problem(s), first " + problems.get(0));
    this.problems = List.copyOf(problems);
  }

  public List<IntakeProblem> problems() {
    return problems;
  }
}
