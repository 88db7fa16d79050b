package org.guiju.web.papers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeProblem;

/** Counts what checks do. Tags hold kinds, codes and rule ids, never content of a paper. */
@Singleton
class CheckMetrics {
  private final MeterRegistry registry;

  CheckMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void checked(CheckReport report, Duration took) {
    String kind = report.submission().kind();
    count("guiju.checks", "Papers checked.", "kind", kind, "verdict", report.verdict().name())
        .increment();
    Timer.builder("guiju.check.duration")
        .description("Time from the first byte of a paper to its report.")
        .tag("kind", kind)
        .register(registry)
        .record(took);
    report
        .rules()
        .forEach(
            rule -> {
              if (rule.fired() > 0) {
                found(rule.ruleId(), report.ruleSet().version(), rule.fired());
              }
            });
  }

  private void found(String ruleId, String ruleSet, long count) {
    count("guiju.findings", "Findings reported.", "rule", ruleId, "ruleset", ruleSet)
        .increment(Math.toIntExact(count));
  }

  void refused(List<IntakeProblem> problems) {
    problems.forEach(
        problem ->
            count("guiju.intake.problems", "Problems in papers.", "code", problem.code())
                .increment());
  }

  private Counter count(String name, String description, String... tags) {
    return Counter.builder(name).description(description).tags(tags).register(registry);
  }
}
