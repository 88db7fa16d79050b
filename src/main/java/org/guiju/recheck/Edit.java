package org.guiju.recheck;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One thing that a candidate version changes.
 *
 * @param key tells it apart from the other edits between the same two versions, the same each time
 * @param kind what was edited
 * @param documentId document it belongs to
 * @param from first day of the wording that was edited; null for other edits
 * @param place where: file and line, limit code, field of a document
 * @param what the part that was edited: condition, wording, severity, message, value, scope …
 * @param old as it was; null when it is new
 * @param now as it is; null when it is gone
 * @param rules ids of the rules that it touches
 * @param judges false when it only changes words: no finding can come or go through it
 */
public record Edit(
    String key,
    Cause.Kind kind,
    String documentId,
    String from,
    String place,
    String what,
    String old,
    String now,
    SortedSet<String> rules,
    boolean judges) {

  public Edit {
    rules = new TreeSet<>(rules);
  }
}
