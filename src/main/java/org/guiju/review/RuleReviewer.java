package org.guiju.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guiju.checker.Checker;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.guiju.rules.RuleSetRefusedException;

/**
 * Takes a tree of rule files through every step that stands between its text and its use: read and
 * lint, compile, scan, try the examples. Start, watched folder, upload, tests and command line all
 * come through here.
 */
public final class RuleReviewer {
  private final Checker checker;

  public RuleReviewer(Checker checker) {
    this.checker = checker;
  }

  /**
   * A review, and the rule set when it was accepted.
   *
   * @param review what is to be said
   * @param rules ready to be activated; empty when refused
   */
  public record Reviewed(RuleReview review, Optional<RuleSet> rules) {}

  /**
   * Reviews {@code files}; nothing is stored or activated.
   *
   * @param inForce version to compare with, whose unchanged groups are taken over; null for none
   */
  public Reviewed review(RuleFiles files, RuleSet inForce) {
    List<RuleReview.Step> steps = new ArrayList<>();
    try {
      RuleSet rules = timed("compile", steps, () -> RuleSetReader.read(files, inForce));
      List<RuleProblem> problems = timed("cases", steps, () -> tryCases(rules));
      return reviewed(files, problems, steps, Optional.of(rules));
    } catch (RuleSetRefusedException refused) {
      return reviewed(files, refused.problems(), steps, Optional.empty());
    }
  }

  /** The review of a tree that was refused for other reasons than its content. */
  public static RuleReview refused(RuleFiles files, List<RuleProblem> problems) {
    return reviewed(files, problems, List.of(), Optional.empty()).review();
  }

  private static Reviewed reviewed(
      RuleFiles files,
      List<RuleProblem> problems,
      List<RuleReview.Step> steps,
      Optional<RuleSet> rules) {
    String sha256 = files.sha256();
    RuleReview review =
        new RuleReview(
            RuleSet.versionOf(sha256),
            sha256,
            problems.isEmpty(),
            List.copyOf(problems),
            List.of(),
            List.copyOf(steps));
    return new Reviewed(review, rules.filter(accepted -> problems.isEmpty()));
  }

  private List<RuleProblem> tryCases(RuleSet rules) {
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleCase example : RuleCases.of(rules.files())) {
      try {
        String difference = RuleCases.differenceOf(example, rules, checker);
        if (difference != null) {
          problems.add(
              new RuleProblem(
                  example.file(),
                  0,
                  0,
                  example.ruleId(),
                  "示例“" + example.name() + "”不符：" + difference));
        }
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return problems;
  }

  private static <T> T timed(String name, List<RuleReview.Step> steps, Supplier<T> step) {
    long start = System.nanoTime();
    try {
      return step.get();
    } finally {
      steps.add(new RuleReview.Step(name, (System.nanoTime() - start) / 1_000_000));
    }
  }
}
