package org.guiju.witness;

import java.util.List;

/**
 * The values that satisfied a rule.
 *
 * @param ruleId rule that passed
 * @param title what it asks, in Chinese
 * @param examined how many things it examined, as in its outcome
 * @param subjects the first of them
 * @param more how many further ones it examined that are not shown; 0 when all are
 * @param reason why nothing is shown, in Chinese; null otherwise
 */
public record Witness(
    String ruleId, String title, long examined, List<Subject> subjects, long more, String reason) {

  /**
   * One thing that a rule examined.
   *
   * @param type what it is, in Chinese
   * @param pointer where it stands in the submission; null for what stands in other papers
   * @param rowName what the row is called on paper; null outside tables
   * @param comparisons what was compared there, at least one
   * @param more how many further comparisons are not shown; 0 when all are
   */
  public record Subject(
      String type, String pointer, String rowName, List<Comparison> comparisons, long more) {}

  /**
   * One comparison that kept the rule from reporting.
   *
   * @param text in words, with the values: 合计数 145 = 各行之和 145（90 + 55，2 个数）
   * @param values the values compared, in the order they are named
   */
  public record Comparison(String text, List<Quantity> values) {}

  /**
   * One value.
   *
   * @param name what it is called, in Chinese
   * @param value as text; amounts in the unit of the paper
   * @param addends the first of what it adds up; null when it is no sum
   * @param count how many numbers it adds up; null when it is no sum
   */
  public record Quantity(String name, String value, List<String> addends, Long count) {}
}
