package org.guiju.review;

import java.util.List;
import org.guiju.rules.RuleProblem;

/** Says to the author which conditions the examples do not know. */
final class CoverageWords {
  private CoverageWords() {}

  static List<RuleProblem> warnings(RuleCoverage rule) {
    return rule.unexercised().stream().map(CoverageWords::warning).toList();
  }

  private static RuleProblem warning(RuleCoverage.Condition condition) {
    return new RuleProblem(
        condition.file(),
        condition.line(),
        condition.column(),
        condition.statement(),
        "没有示例用到条件“"
            + condition.text().replaceAll("\\s+", " ")
            + "”：去掉它，所有示例的结果都不变。请增加一个只差这个条件的示例，或者去掉多余的条件。");
  }
}
