package org.guiju.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.guiju.checker.Checker;
import org.guiju.desk.ActiveRules;
import org.guiju.desk.CheckDesk;
import org.guiju.findings.Severity;
import org.guiju.intake.IntakeLimits;
import org.guiju.rules.RuleSetReader;
import org.guiju.web.http.Problem;
import org.guiju.web.papers.ExplainedReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks papers. Only the rules that apply to them are compiled, so a broken other one is not seen.
 */
@Command(name = "check")
final class CheckCommand extends Task {
  /** Rules are compiled within this time as well. */
  private static final Duration LONGEST_CHECK = Duration.ofMinutes(5);

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
  private List<String> files;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", converter = Day.class)
  private LocalDate asOf;

  @Option(names = "--known-at", paramLabel = "YYYY-MM-DD", converter = Day.class)
  private LocalDate knownAt;

  @Option(names = "--rules", paramLabel = "DIR", defaultValue = RuleTree.SHIPPED)
  private String rules;

  @Option(names = "--fail-on", paramLabel = "WEIGHT", defaultValue = "ADVISORY")
  private Severity failOn;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--witness")
  private boolean witness;

  @Override
  public Integer call() {
    CheckDesk desk =
        new CheckDesk(
            new ActiveRules(RuleSetReader.readLazily(RuleTree.at(rules, texts()), null)),
            new Checker(LONGEST_CHECK),
            IntakeLimits.STANDARD);
    CheckTally tally = new CheckTally(failOn);
    for (String file : files) {
      report(file, desk, tally);
    }
    if (!json) {
      new ReportPrinter(console()).print(tally);
    }
    return tally.exitCode();
  }

  private void report(String file, CheckDesk desk, CheckTally tally) {
    CheckDesk.Answer answer;
    try (InputStream body = InputFiles.open(file, console().in(), texts())) {
      answer = desk.check(body, asOf, knownAt);
    } catch (UnusableException unusable) {
      tally.unreadable();
      err().println(unusable.getMessage());
      if (json) {
        JsonOutput.print(
            out(), Problem.of(400, "unreadable-file", "不能读取文件", unusable.getMessage()).at(file));
      }
      return;
    } catch (IOException | UncheckedIOException brokenOff) {
      tally.unreadable();
      err().println(texts().get("file.unreadable", file));
      return;
    }
    if (answer.report() == null) {
      tally.unreadable();
      answer.problems().forEach(problem -> err().println(ReportPrinter.line(file, problem)));
      if (json) {
        JsonOutput.print(out(), Problem.unreadable(answer.problems()).at(file));
      }
      return;
    }
    tally.add(answer.report());
    if (json) {
      JsonOutput.print(
          out(),
          witness
              ? new ExplainedReport(answer.report(), null, answer.witnesses())
              : answer.report());
    } else {
      new ReportPrinter(console())
          .print(file, answer.report(), answer.explanation(), witness ? answer.witnesses() : null);
    }
  }
}
