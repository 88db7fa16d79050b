package org.guiju.cli;

import java.time.Duration;
import java.util.List;
import org.guiju.checker.Checker;
import org.guiju.review.Depth;
import org.guiju.review.RuleCoverage;
import org.guiju.review.RuleReview;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries the examples beside the rules. */
@Command(name = "test")
final class TestCommand extends Task {
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(30);
  private static final String EXAMPLES = "/cases.yaml";

  @Parameters(paramLabel = "DIR", descriptionKey = "rules-dir")
  private String tree;

  @Option(names = "--rule", paramLabel = "PREFIX", defaultValue = "")
  private String rule;

  @Option(names = "--coverage")
  private boolean coverage;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    RuleReview review =
        new RuleReviewer(new Checker(LONGEST_CHECK))
            .review(RuleTree.at(tree, texts()), null, coverage ? Depth.COVERAGE : Depth.DECISION)
            .review();
    if (json) {
      JsonOutput.print(out(), review);
    } else {
      print(review);
    }
    return exitCode(concerned(review));
  }

  private void print(RuleReview review) {
    List<RuleProblem> problems = concerned(review);
    problems.forEach(out()::println);
    List<RuleCoverage> measured =
        review.coverage().stream().filter(rules -> rules.ruleId().startsWith(rule)).toList();
    if (!measured.isEmpty()) {
      new CoveragePrinter(out(), texts()).print(measured);
    } else if (coverage && !review.accepted()) {
      out().println(texts().get("coverage.put-off"));
    }
    out().println(texts().get("test.totals", review.examples().tried(), problems.size()));
  }

  /** All that is wrong with the rules asked for; what belongs to no rule concerns every one. */
  private List<RuleProblem> concerned(RuleReview review) {
    return review.problems().stream()
        .filter(problem -> problem.rule() == null || problem.rule().startsWith(rule))
        .toList();
  }

  private static int exitCode(List<RuleProblem> problems) {
    if (problems.isEmpty()) {
      return ExitCode.CLEAN;
    }
    boolean examples = problems.stream().allMatch(problem -> problem.file().endsWith(EXAMPLES));
    return examples ? ExitCode.FINDINGS : ExitCode.PROBLEMS;
  }
}
