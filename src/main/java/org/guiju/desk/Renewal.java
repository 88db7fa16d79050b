package org.guiju.desk;

import java.time.Duration;

/**
 * What came of reading the rules again.
 *
 * @param result whether other rules are in force now
 * @param read time for reading the files
 * @param took all time, from the beginning of the reading
 */
public record Renewal(Result result, Duration read, Duration took) {
  /** Whether other rules are in force now. */
  public enum Result {
    /** New rules are in force. */
    ACTIVATED,
    /** The tree has problems; the rules before it stay. */
    REFUSED,
    /** The review broke down; the rules before it stay. */
    FAILED,
    /** The tree is the one last reviewed, or the one in force again. */
    UNCHANGED
  }
}
