package org.guiju.trials;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A version that is held against what stands.
 *
 * @param id its number
 * @param kind what becomes of what the version says
 * @param candidate hash of the version
 * @param person who began it
 * @param reason why
 * @param began when
 * @param goesOn true while papers get their turn; a stage that has ended goes on until its papers
 *     stand under what is in force
 * @param end who ended a shadow, when and why; empty for a stage, whose end is a step of its
 *     version
 */
public record Trial(
    long id,
    Kind kind,
    String candidate,
    String person,
    String reason,
    OffsetDateTime began,
    boolean goesOn,
    Optional<End> end) {

  /** What becomes of what a version says. */
  public enum Kind {
    /** It stands, for a part of the papers. */
    STAGE,
    /** It is kept apart. */
    SHADOW
  }

  /**
   * The end of a shadow.
   *
   * @param person who ended it
   * @param reason why
   * @param at when
   * @param unjudged reports that were waiting then; they are not judged any more
   */
  public record End(String person, String reason, OffsetDateTime at, long unjudged) {}
}
