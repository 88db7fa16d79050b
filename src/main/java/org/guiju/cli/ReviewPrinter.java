package org.guiju.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.guiju.review.RuleReview;

/** A review on paper: what keeps the tree from being used, what to look at, and the answer. */
final class ReviewPrinter {
  private final PrintWriter out;
  private final Texts texts;

  ReviewPrinter(PrintWriter out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  void print(RuleReview review) {
    review.problems().forEach(out::println);
    review.warnings().forEach(warning -> out.println(texts.get("review.warning", warning)));
    out.println(
        review.steps().stream()
            .map(step -> name(step) + " " + step.millis() + " ms")
            .collect(Collectors.joining(" · ")));
    String answer = review.accepted() ? "review.accepted" : "review.refused";
    out.println(
        texts.get(answer, review.version(), review.problems().size(), review.warnings().size()));
  }

  private String name(RuleReview.Step step) {
    return texts.find("review.step." + step.name().replace(' ', '-')).orElse(step.name());
  }
}
