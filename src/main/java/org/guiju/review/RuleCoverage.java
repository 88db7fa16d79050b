package org.guiju.review;

import java.util.List;
import java.util.Map;

/**
 * How well the examples of one rule know it.
 *
 * @param ruleId the rule
 * @param examples number of examples by what they show
 * @param conditions how many conditions it has
 * @param unexercised conditions that could be taken away without any example noticing
 * @param indispensable conditions without which the rule would be refused, so that nothing can be
 *     tried
 * @param neverFilled fields it reads that no example fills in, as {@code AllocationRow.yearTotal}
 * @param neverBlank fields it reads that no example leaves blank
 */
public record RuleCoverage(
    String ruleId,
    Map<String, Long> examples,
    long conditions,
    List<Condition> unexercised,
    List<Condition> indispensable,
    List<String> neverFilled,
    List<String> neverBlank) {

  /**
   * One condition of a rule.
   *
   * @param statement name of the statement it stands in
   * @param file rule file
   * @param line line it starts in
   * @param column column it starts in
   * @param text as written
   */
  public record Condition(String statement, String file, int line, int column, String text) {}
}
