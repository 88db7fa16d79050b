package org.guiju.desk;

import java.util.List;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;

/** A tree as far as it must differ to be worth a review. */
record SeenTree(String sha256, List<RuleProblem> problems) {
  static SeenTree of(RuleFiles files) {
    return new SeenTree(files.sha256(), files.problems());
  }

  boolean holds(RuleSet rules) {
    return problems.isEmpty() && sha256.equals(rules.sha256());
  }
}
