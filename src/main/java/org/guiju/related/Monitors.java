package org.guiju.related;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.PerformanceMonitor;
import org.guiju.facts.SelfEvaluation;

/** How goals and execution were monitored within the year that an evaluation looks back on. */
final class Monitors {
  private static final String MONITOR = "MONITOR";

  private Monitors() {}

  /**
   * Monitoring tables and execution reports before the end of the year. Null unless a monitoring
   * table is on file: without one nobody knows whether there was none, or it was not sent.
   */
  static List<PerformanceMonitor> of(FactSet own, Papers papers) {
    if (own.kind() != Kind.SELF_EVALUATION || own.header().regionCode() == null) {
      return null;
    }
    List<PerformanceMonitor> monitors = new ArrayList<>();
    sent(own, papers, Kind.SELF_EVALUATION).stream()
        .flatMap(paper -> paper.all(SelfEvaluation.class).stream().map(t -> table(paper, t)))
        .filter(Objects::nonNull)
        .forEach(monitors::add);
    if (monitors.isEmpty()) {
      return null;
    }
    sent(own, papers, Kind.EXECUTION_REPORT).stream()
        .flatMap(paper -> paper.all(ExecutionReport.class).stream().map(r -> report(paper, r)))
        .filter(Objects::nonNull)
        .forEach(monitors::add);
    return monitors;
  }

  private static List<Paper> sent(FactSet own, Papers papers, Kind kind) {
    int year = Math.toIntExact(own.header().fiscalYear());
    return papers.sentBy(List.of(own.header().regionCode()), kind, year).stream()
        .filter(paper -> paper.sharesFund(own.header()))
        .toList();
  }

  private static PerformanceMonitor table(Paper paper, SelfEvaluation table) {
    return MONITOR.equals(table.form())
        ? monitor(paper, paper.header().issued(), table.tellsGoals(), table.tellsExecution())
        : null;
  }

  private static PerformanceMonitor report(Paper paper, ExecutionReport report) {
    return report.reportDate() == null || report.yearEnd()
        ? null
        : monitor(paper, report.reportDate(), false, true);
  }

  private static PerformanceMonitor monitor(
      Paper paper, LocalDate day, boolean goals, boolean execution) {
    String name = paper.number() == null ? paper.header().title() : paper.number();
    return new PerformanceMonitor(null, name, day, goals, execution);
  }
}
