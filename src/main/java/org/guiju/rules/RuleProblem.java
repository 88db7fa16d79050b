package org.guiju.rules;

/**
 * Something wrong in a rule file, for the person who wrote it.
 *
 * @param file path below the rules folder
 * @param line line, from 1; 0 when the whole file is meant
 * @param column column, from 1; 0 when the whole line is meant
 * @param rule name of the rule; null outside rules
 * @param message what is wrong and what to write instead, in Chinese
 */
public record RuleProblem(String file, long line, long column, String rule, String message) {
  @Override
  public String toString() {
    String where = line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    return where + (rule == null ? "" : " 规则“" + rule + "”") + " " + message;
  }
}
