package org.guiju.rules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses a rule of a paper for all regions that lets one of them off. A lower level may add to
 * what a higher one asks, in a folder of its own, and never relax it.
 */
final class LevelCheck {
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "\\b(regionCode|provinceCode|regionKey|regionName|region)\\s*(!=|not\\s+in)\\s*[(\"]");

  private LevelCheck() {}

  static List<RuleProblem> check(RuleDocument document, Statement statement) {
    if (!document.scope().regions().isEmpty()) {
      return List.of();
    }
    return statement.patterns().stream()
        .flatMap(pattern -> pattern.constraints().stream())
        .filter(constraint -> EXCEPTION.matcher(constraint.text()).find())
        .map(constraint -> problem(statement, constraint))
        .toList();
  }

  private static RuleProblem problem(Statement statement, ConstraintShape constraint) {
    return new RuleProblem(
        statement.position().file(),
        constraint.line(),
        constraint.column(),
        statement.name(),
        "适用于各地的规则不能把一个地区排除在外（“"
            + constraint.text()
            + "”）：下级只能增加要求，不能放宽。各地不同的数写成对照表；只对一个地区的要求写进该地区文件的文件夹。");
  }
}
