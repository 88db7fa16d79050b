package org.guiju.web;

import io.micrometer.core.instrument.MeterRegistry;
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
    registry.counter("guiju.checks", "kind", kind, "verdict", report.verdict().name()).increment();
    registry.timer("guiju.check.duration", "kind", kind).record(took);
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
    registry
        .counter("guiju.findings", "rule", ruleId, "ruleset", ruleSet)
        .increment(Math.toIntExact(count));
  }

  void refused(List<IntakeProblem> problems) {
    problems.forEach(
        problem -> registry.counter("guiju.intake.problems", "code", problem.code()).increment());
  }
}
