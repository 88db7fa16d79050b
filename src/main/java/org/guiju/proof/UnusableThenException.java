package org.guiju.proof;

import java.util.List;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSetRefusedException;

/** Rules that were in force once cannot be used by today's program. */
public final class UnusableThenException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<RuleProblem> problems;

  UnusableThenException(RuleSetRefusedException refused) {
    super(refused);
    this.problems = List.copyOf(refused.problems());
  }

  public List<RuleProblem> problems() {
    return problems;
  }
}
