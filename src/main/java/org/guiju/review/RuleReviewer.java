package org.guiju.review;

import java.util.ArrayList;
import java.util.Comparator;
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
 * Takes a tree of rule files through every step that stands between its text and its use: read the
 * examples, read and lint the rules, compile, scan, try the examples, measure how well they know
 * their rules, compare with the version in force. Start, watched folder, upload, tests and command
 * line all come through here.
 */
public final class RuleReviewer {
  private static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::file)
          .thenComparing(RuleProblem::line)
          .thenComparing(RuleProblem::column)
          .thenComparing(RuleProblem::message);

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

  /** Reviews {@code files} as far as is needed to decide on them. */
  public Reviewed review(RuleFiles files, RuleSet inForce) {
    return review(files, inForce, Depth.DECISION);
  }

  /**
   * Reviews {@code files}; nothing is stored or activated.
   *
   * @param inForce accepted version to compare with, whose unchanged rules are taken over and not
   *     tried again; null for none
   */
  public Reviewed review(RuleFiles files, RuleSet inForce, Depth depth) {
    return new Review(files, inForce, depth).run();
  }

  /** The review of a tree that was refused for other reasons than its content. */
  public static RuleReview refused(RuleFiles files, List<RuleProblem> problems) {
    return refused(files.sha256(), problems);
  }

  /** The same, of the tree with this hash. */
  public static RuleReview refused(String sha256, List<RuleProblem> problems) {
    return bare(sha256, false, problems);
  }

  private static RuleReview bare(String sha256, boolean accepted, List<RuleProblem> problems) {
    return new RuleReview(
        RuleSet.versionOf(sha256),
        sha256,
        accepted,
        List.copyOf(problems),
        List.of(),
        List.of(),
        new RuleReview.ExampleCount(0, 0),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  /** Stands for the review of a version that was accepted and of which nothing more is known. */
  public static RuleReview acceptedBefore(String sha256) {
    return bare(sha256, true, List.of());
  }

  /** One review under way. */
  private final class Review {
    private final RuleFiles files;
    private final RuleSet inForce;
    private final Depth depth;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<RuleProblem> warnings = new ArrayList<>();
    private final List<RuleReview.Step> steps = new ArrayList<>();
    private List<RuleCoverage> coverage = List.of();
    private RuleSetDiff changes;
    private List<SampleDiff> samples = List.of();

    Review(RuleFiles files, RuleSet inForce, Depth depth) {
      this.files = files;
      this.inForce = inForce;
      this.depth = depth;
    }

    Reviewed run() {
      CaseBook book = timed("read examples", () -> CaseBook.of(files));
      problems.addAll(book.problems());
      Optional<RuleSet> rules = timed("compile", this::compile);
      ChangedRules changed = changed(rules);
      List<Example> examples = timed("read papers", () -> Example.of(book, changed, problems));
      rules.ifPresent(compiled -> timed("examples", () -> tryAll(examples, compiled, changed)));
      Optional<RuleSet> accepted = rules.filter(compiled -> problems.isEmpty());
      accepted.ifPresent(compiled -> lookFurther(examples, compiled));
      return new Reviewed(review(book, examples), accepted);
    }

    private ChangedRules changed(Optional<RuleSet> rules) {
      if (inForce == null) {
        return ChangedRules.all();
      }
      return rules
          .map(compiled -> ChangedRules.between(compiled, inForce))
          .orElseGet(() -> ChangedRules.between(files, inForce.files()));
    }

    private Optional<RuleSet> compile() {
      try {
        return Optional.of(RuleSetReader.read(files, inForce));
      } catch (RuleSetRefusedException refused) {
        problems.addAll(refused.problems());
        return Optional.empty();
      }
    }

    private Void tryAll(List<Example> examples, RuleSet rules, ChangedRules changed) {
      problems.addAll(StrayRules.in(rules));
      problems.addAll(MissingReasons.in(rules, changed));
      for (Example example : examples) {
        new Trial(example, rules, checker).problem().ifPresent(problems::add);
      }
      return null;
    }

    private void lookFurther(List<Example> examples, RuleSet rules) {
      if (depth.compareTo(Depth.DIFFERENCES) >= 0 && inForce != null) {
        changes = timed("differences", () -> RuleSetDiff.between(inForce, rules));
        samples = timed("samples", () -> SampleDiff.between(inForce, rules, checker));
      }
      if (depth == Depth.COVERAGE) {
        coverage = timed("coverage", () -> Coverage.of(rules, checker, examples));
        coverage.forEach(rule -> warnings.addAll(CoverageWords.warnings(rule)));
      }
    }

    private RuleReview review(CaseBook book, List<Example> examples) {
      String sha256 = files.sha256();
      return new RuleReview(
          RuleSet.versionOf(sha256),
          sha256,
          problems.isEmpty(),
          problems.stream().distinct().sorted(ORDER).toList(),
          warnings.stream().distinct().sorted(ORDER).toList(),
          List.copyOf(steps),
          new RuleReview.ExampleCount(book.cases().size(), examples.size()),
          book.excuses(),
          coverage,
          changes,
          samples);
    }

    private <T> T timed(String name, Supplier<T> step) {
      long start = System.nanoTime();
      try {
        return step.get();
      } finally {
        steps.add(new RuleReview.Step(name, (System.nanoTime() - start) / 1_000_000));
      }
    }
  }
}
