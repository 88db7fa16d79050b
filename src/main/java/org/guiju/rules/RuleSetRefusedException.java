package org.guiju.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule set that cannot be used, with every problem found in it. */
public final class RuleSetRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<RuleProblem> problems;

  public RuleSetRefusedException(List<RuleProblem> problems) {
    super(
        "rule set refused, "
            + problems.size()
            + " problem(s):\n"
            + problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<RuleProblem> problems() {
    return problems;
  }
}
