package org.guiju.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.guiju.bench.byhand.Answer;
import org.guiju.bench.byhand.HandWrittenChecker;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.jboss.logmanager.LogContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One check of an allocation plan: the rules against the same obligations written in Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckBenchmark {
  static final LocalDate DAY = LocalDate.of(2024, 5, 24);

  @Param({"20", "200", "2000", "20000"})
  public int rows;

  private FactSet facts;
  private RuleSet rules;
  private Checker checker;

  @Setup
  public void prepare() {
    LogContext.getLogContext().getLogger("org.drools").setLevel(Level.WARNING);
    facts = Plans.ofRows(rows);
    rules = RuleSetReader.read(RuleFiles.shipped());
    checker = new Checker(Duration.ofMinutes(1));
    Answer byHand = handWritten();
    Answer byRules = Answer.of(rules(), byHand.results().keySet());
    if (!byRules.equals(byHand)) {
      throw new IllegalStateException(
          "the two disagree:\n" + byRules.without(byHand) + "\n" + byHand.without(byRules));
    }
  }

  @Benchmark
  public CheckReport rules() {
    return checker.check(facts, rules, DAY, null);
  }

  @Benchmark
  public Answer handWritten() {
    return HandWrittenChecker.check(facts, DAY);
  }
}
