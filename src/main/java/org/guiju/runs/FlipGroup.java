package org.guiju.runs;

import java.math.BigDecimal;
import org.guiju.recheck.Flip;

/**
 * How many flips of one kind have one thing in common.
 *
 * @param key the edit, rule, region or fund
 * @param label how people call it; null when the key says it
 * @param kind what became of the findings
 * @param flips how many flips
 * @param filings how many papers
 * @param money amounts of those that are about money, in 万元; null when none is
 */
public record FlipGroup(
    String key, String label, Flip.Kind kind, long flips, long filings, BigDecimal money) {

  /** What flips are grouped by. */
  public enum By {
    /** A flip with several causes counts for each of them. */
    EDIT,
    RULE,
    REGION,
    FUND
  }
}
