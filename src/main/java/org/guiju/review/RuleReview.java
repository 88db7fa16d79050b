package org.guiju.review;

import java.util.List;
import org.guiju.rules.RuleProblem;

/**
 * What is to be said of a tree of rule files before it goes live.
 *
 * @param version short name of the version, the beginning of {@code sha256}
 * @param sha256 hash over all its files
 * @param accepted true when it may be activated
 * @param problems why it may not, in order of file and line; empty when it may
 * @param warnings what its author should look at, in order of file and line
 * @param steps what was done, in order, and how long it took
 * @param examples how many examples it holds and how many were tried
 * @param excuses kinds of example that rules go without, and why
 * @param coverage how well the examples know their rules; empty unless a full review was asked for
 * @param changes what differs from the version in force; null without one, or when refused
 * @param samples sample papers of which it says something else than the version in force
 */
public record RuleReview(
    String version,
    String sha256,
    boolean accepted,
    List<RuleProblem> problems,
    List<RuleProblem> warnings,
    List<Step> steps,
    ExampleCount examples,
    List<Excuse> excuses,
    List<RuleCoverage> coverage,
    RuleSetDiff changes,
    List<SampleDiff> samples) {

  /**
   * One step of a review.
   *
   * @param name what was done
   * @param millis how long it took
   */
  public record Step(String name, long millis) {}

  /**
   * Examples of a tree.
   *
   * @param written how many can be read
   * @param tried how many were tried; the others belong to rules that are as in the version in
   *     force
   */
  public record ExampleCount(long written, long tried) {}
}
