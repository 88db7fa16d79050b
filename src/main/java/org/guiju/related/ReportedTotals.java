package org.guiju.related;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guiju.facts.ExecutionLine;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.ReportedTotal;

/** What the execution report of the same region, fund and day says was paid. */
final class ReportedTotals {
  private ReportedTotals() {}

  /** Null when there is no such report. */
  static List<ReportedTotal> of(FactSet own, Papers papers) {
    Optional<LocalDate> day = reportDate(own);
    if (day.isEmpty() || own.header().regionCode() == null) {
      return null;
    }
    int year = Math.toIntExact(own.header().fiscalYear());
    List<ReportedTotal> totals =
        papers.sentBy(List.of(own.header().regionCode()), Kind.EXECUTION_REPORT, year).stream()
            .filter(paper -> paper.sharesFundAndYear(own.header()))
            .filter(paper -> stands(paper, day.get()))
            .flatMap(paper -> paid(paper).stream())
            .toList();
    return totals.isEmpty() ? null : totals;
  }

  private static Optional<LocalDate> reportDate(FactSet own) {
    return own.facts().stream()
        .filter(ExpenditureReport.class::isInstance)
        .map(fact -> ((ExpenditureReport) fact).reportDate())
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static boolean stands(Paper paper, LocalDate day) {
    return paper
        .first(ExecutionReport.class)
        .filter(report -> day.equals(report.reportDate()) && report.unit() != null)
        .isPresent();
  }

  /** Over all sources, a line of totals beside them left out; empty when one of them is blank. */
  private static Optional<ReportedTotal> paid(Paper paper) {
    ExecutionReport report = paper.first(ExecutionReport.class).orElseThrow();
    List<ExecutionLine> lines =
        paper.all(ExecutionLine.class).stream().filter(l -> report.counts(l.source())).toList();
    if (lines.isEmpty() || lines.stream().anyMatch(line -> line.paid() == null)) {
      return Optional.empty();
    }
    BigDecimal sum =
        lines.stream().map(ExecutionLine::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        new ReportedTotal(
            null, "PAID", sum, report.unit(), paper.header().docNo(), report.reportDate()));
  }
}
