package org.guiju.related;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guiju.facts.EarlierExecution;
import org.guiju.facts.EarlierTarget;
import org.guiju.facts.ExecutionLine;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.FactSet;
import org.guiju.facts.Indicator;
import org.guiju.facts.Kind;
import org.guiju.facts.Money;

/** What the same region reported or declared before. */
final class EarlierReports {
  private EarlierReports() {}

  /** Execution at earlier days of this year and in the year before; null when none is on file. */
  static List<EarlierExecution> execution(FactSet own, Papers papers) {
    if (own.kind() != Kind.EXECUTION_REPORT) {
      return null;
    }
    int year = Math.toIntExact(own.header().fiscalYear());
    List<Paper> reports = new ArrayList<>(sent(own, papers, own.kind(), year));
    reports.addAll(sent(own, papers, own.kind(), year - 1));
    List<EarlierExecution> lines =
        reports.stream()
            .filter(paper -> reportDate(paper) != null)
            .flatMap(paper -> paper.all(ExecutionLine.class).stream().map(l -> line(paper, l)))
            .toList();
    return lines.isEmpty() ? null : lines;
  }

  private static LocalDate reportDate(Paper paper) {
    return paper.first(ExecutionReport.class).map(ExecutionReport::reportDate).orElse(null);
  }

  private static EarlierExecution line(Paper paper, ExecutionLine line) {
    String unit = paper.first(ExecutionReport.class).map(ExecutionReport::unit).orElse(null);
    return new EarlierExecution(
        null,
        line.source(),
        reportDate(paper),
        Money.toWan(line.received(), unit),
        Money.toWan(line.paid(), unit),
        paper.header().docNo());
  }

  /** The indicators of the year before; null when none are on file. */
  static List<EarlierTarget> targets(FactSet own, Papers papers) {
    if (own.kind() != Kind.PERFORMANCE_DECLARATION) {
      return null;
    }
    int yearBefore = Math.toIntExact(own.header().fiscalYear()) - 1;
    List<EarlierTarget> targets =
        sent(own, papers, Kind.PERFORMANCE_DECLARATION, yearBefore).stream()
            .flatMap(
                paper ->
                    paper.all(Indicator.class).stream()
                        .filter(i -> i.fullName() != null && i.rawTarget() != null)
                        .map(i -> target(paper, i)))
            .toList();
    return targets.isEmpty() ? null : targets;
  }

  private static EarlierTarget target(Paper paper, Indicator indicator) {
    return new EarlierTarget(
        null,
        indicator.fullName(),
        indicator.rawTarget(),
        paper.header().fiscalYear(),
        paper.header().docNo());
  }

  /** Papers of the same region and fund. */
  private static List<Paper> sent(FactSet own, Papers papers, Kind kind, int year) {
    return papers.sentBy(List.of(own.header().regionCode()), kind, year).stream()
        .filter(paper -> paper.sharesFund(own.header()))
        .toList();
  }
}
