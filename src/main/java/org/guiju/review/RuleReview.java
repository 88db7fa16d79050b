package org.guiju.review;

import java.util.List;
import org.guiju.rules.RuleProblem;

/**
 * What is to be said of a tree of rule files before it goes live.
 *
 * @param version short name of the version, the beginning of {@code sha256}
 * @param sha256 hash over all its files
 * @param accepted true when it may be activated
 * @param problems why it may not; empty when it may
 * @param warnings what its author should look at
 * @param steps what was done, in order, and how long it took
 */
public record RuleReview(
    String version,
    String sha256,
    boolean accepted,
    List<RuleProblem> problems,
    List<RuleProblem> warnings,
    List<Step> steps) {

  /**
   * One step of a review.
   *
   * @param name what was done
   * @param millis how long it took
   */
  public record Step(String name, long millis) {}
}
