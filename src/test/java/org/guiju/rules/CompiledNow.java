package org.guiju.rules;

import java.util.List;
import org.guiju.desk.ShippedRules;

/**
 * The shipped rules without what the artifact brings along: compiled for the tests that compare.
 */
public final class CompiledNow {
  public static final RuleSet SET = compile();

  private CompiledNow() {}

  private static RuleSet compile() {
    RuleSet rules = RuleSetReader.readLazily(ShippedRules.FILES, null, CompiledArchive.EMPTY);
    List<RuleProblem> problems = rules.compiled().compileAll();
    if (!problems.isEmpty()) {
      throw new RuleSetRefusedException(problems);
    }
    return rules;
  }
}
