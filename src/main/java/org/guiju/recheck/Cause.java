package org.guiju.recheck;

import java.util.Map;

/**
 * One reason of a flip.
 *
 * @param kind what was edited
 * @param edit key of the edit within its run, so that flips can be grouped by it
 * @param place where: file and line, limit code, field of a document, number of a paper
 * @param old as it was; null when it is new
 * @param now as it is; null when it is gone
 * @param values the values of the paper that crossed it, by name
 */
public record Cause(
    Kind kind, String edit, String place, String old, String now, Map<String, String> values) {

  /** What was edited. */
  public enum Kind {
    RULE_ADDED,
    RULE_REMOVED,
    WORDING,
    LIMIT,
    DOCUMENT,
    RELATED_PAPER,
    /** Nothing was edited: the two are of different days. */
    DATE,
    /**
     * No edit touches the rule; said openly, since a flip without a reason must not look like one.
     */
    UNEXPLAINED
  }
}
