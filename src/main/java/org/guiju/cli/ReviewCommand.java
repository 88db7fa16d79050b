package org.guiju.cli;

import java.time.Duration;
import org.guiju.checker.Checker;
import org.guiju.review.RuleReview;
import org.guiju.review.RuleReviewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews a tree of rule files as the service would before it used them. */
@Command(name = "review")
final class ReviewCommand extends Task {
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(30);

  @Parameters(paramLabel = "DIR", descriptionKey = "rules-dir")
  private String tree;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    RuleReviewer reviewer = new RuleReviewer(new Checker(LONGEST_CHECK));
    RuleReview review = reviewer.review(RuleTree.at(tree, texts()), null).review();
    if (json) {
      JsonOutput.print(out(), review);
    } else {
      new ReviewPrinter(out(), texts()).print(review);
    }
    return review.accepted() ? ExitCode.CLEAN : ExitCode.PROBLEMS;
  }
}
