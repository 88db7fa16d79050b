package org.guiju.related;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.facts.Balance;
import org.guiju.facts.BalanceReport;
import org.guiju.facts.ExecutionLine;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.Money;
import org.guiju.facts.ReportedTotal;

/**
 * Totals that other papers state of the same money: to a report of payments, what the execution
 * report of the same region, fund and day says was paid; to goals and what came of them, what the
 * papers above gave for the year, and what the balances at its end say was received and paid.
 */
final class ReportedTotals {
  private static final String PAID = "PAID";
  private static final String ALLOCATION = "ALLOCATION";

  private ReportedTotals() {}

  /** Null when no paper states one. */
  static List<ReportedTotal> of(FactSet own, Upstream upstream, Papers papers) {
    List<ReportedTotal> totals =
        switch (own.kind()) {
          case EXPENDITURE_REPORT -> paidOnTheDay(own, papers);
          case PERFORMANCE_DECLARATION -> upstream.yearTotals().toList();
          case SELF_EVALUATION ->
              Stream.concat(upstream.yearTotals(), ofBalances(own, papers)).toList();
          default -> List.of();
        };
    return totals.isEmpty() ? null : totals;
  }

  /** What is allocated, in 万元, by a paper. */
  static ReportedTotal allocation(BigDecimal amount, Paper paper) {
    return new ReportedTotal(null, ALLOCATION, amount, Money.WAN, paper.number(), null);
  }

  /** Received and paid of the money of the year, by the balances of the region at its end. */
  private static Stream<ReportedTotal> ofBalances(FactSet own, Papers papers) {
    Header header = own.header();
    int year = Math.toIntExact(header.fiscalYear());
    return header.regionCode() == null
        ? Stream.of()
        : papers.sentBy(List.of(header.regionCode()), Kind.BALANCE_REPORT, year).stream()
            .filter(paper -> paper.sharesFundAndYear(header))
            .flatMap(ReportedTotals::ofBalances);
  }

  private static Stream<ReportedTotal> ofBalances(Paper paper) {
    BalanceReport report = paper.first(BalanceReport.class).orElseThrow();
    List<Balance> own =
        paper.all(Balance.class).stream()
            .filter(balance -> Objects.equals(balance.originYear(), report.year()))
            .toList();
    boolean whole =
        report.yearEnd()
            && Money.WAN.equals(report.unit())
            && !own.isEmpty()
            && own.stream().allMatch(line -> line.received() != null && line.paid() != null);
    return whole
        ? Stream.of(
            allocation(sum(own, Balance::received).subtract(sum(own, Balance::recovered)), paper),
            new ReportedTotal(
                null,
                PAID,
                sum(own, Balance::paid),
                Money.WAN,
                paper.number(),
                report.reportDate()))
        : Stream.of();
  }

  private static BigDecimal sum(List<Balance> balances, Function<Balance, BigDecimal> amount) {
    return balances.stream()
        .map(amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<ReportedTotal> paidOnTheDay(FactSet own, Papers papers) {
    Optional<LocalDate> day = reportDate(own);
    if (day.isEmpty() || own.header().regionCode() == null) {
      return List.of();
    }
    int year = Math.toIntExact(own.header().fiscalYear());
    return papers.sentBy(List.of(own.header().regionCode()), Kind.EXECUTION_REPORT, year).stream()
        .filter(paper -> paper.sharesFundAndYear(own.header()))
        .filter(paper -> stands(paper, day.get()))
        .flatMap(paper -> paid(paper).stream())
        .toList();
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
            null, PAID, sum, report.unit(), paper.header().docNo(), report.reportDate()));
  }
}
