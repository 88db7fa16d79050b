package org.guiju.cli;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.checker.Checker;
import org.guiju.review.RuleSetDiff;
import org.guiju.review.SampleDiff;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two trees of rule files: what they say, and what they find in the sample papers. */
@Command(name = "diff")
final class DiffCommand extends Task {
  private static final Duration LONGEST_CHECK = Duration.ofMinutes(5);

  @Parameters(paramLabel = "A", index = "0", descriptionKey = "rules-before")
  private String before;

  @Parameters(paramLabel = "B", index = "1", descriptionKey = "rules-after")
  private String after;

  @Option(names = "--json")
  private boolean json;

  /**
   * The answer in JSON; both parts are as in a review.
   *
   * @param changes what the rules say differently
   * @param samples sample papers of which they say something else
   */
  record Answer(RuleSetDiff changes, List<SampleDiff> samples) {
    boolean saysNothing() {
      return Stream.of(
              changes.added(),
              changes.removed(),
              changes.wordings(),
              changes.limits(),
              changes.documents(),
              samples)
          .allMatch(List::isEmpty);
    }
  }

  @Override
  public Integer call() {
    RuleSet from = RuleSetReader.readLazily(RuleTree.at(before, texts()), null);
    RuleSet to = RuleSetReader.readLazily(RuleTree.at(after, texts()), from);
    Answer answer = new Answer(RuleSetDiff.between(from, to), samples(from, to));
    if (json) {
      JsonOutput.print(out(), answer);
    } else {
      new DiffPrinter(out(), texts()).print(answer);
    }
    return answer.saysNothing() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** Equal files find the same, and need not be compiled to know it. */
  private static List<SampleDiff> samples(RuleSet from, RuleSet to) {
    return from.sha256().equals(to.sha256())
        ? List.of()
        : SampleDiff.between(from, to, new Checker(LONGEST_CHECK));
  }
}
