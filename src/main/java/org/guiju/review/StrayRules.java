package org.guiju.review;

import java.util.List;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/** Rules that stand in the folder of another rule, where no example would be asked of them. */
final class StrayRules {
  private StrayRules() {}

  static List<RuleProblem> in(RuleSet rules) {
    return rules.groups().stream()
        .flatMap(group -> group.statements().stream())
        .filter(statement -> !statement.id().equals(folderId(statement)))
        .map(StrayRules::problem)
        .toList();
  }

  private static String folderId(Statement statement) {
    return CaseBook.ruleId(statement.position().file());
  }

  private static RuleProblem problem(Statement statement) {
    return new RuleProblem(
        statement.position().file(),
        statement.position().line(),
        0,
        statement.name(),
        "编号 " + statement.id() + " 与所在文件夹不符，请移到以 " + statement.id() + "- 开头的文件夹，并在那里写示例。");
  }
}
