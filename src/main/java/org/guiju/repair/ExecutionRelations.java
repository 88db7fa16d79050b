package org.guiju.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.facts.ExecutionLine;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.Money;
import org.guiju.facts.ReportedTotal;

/** Rates, limits and sums of an execution report. */
final class ExecutionRelations {
  private static final String TABLE = "执行情况表";
  private static final String ALL = "合计";
  private static final List<String> AMOUNTS =
      List.of("received", "allocatedDown", "allocatedOwn", "unallocated", "paid", "inPlace");

  private final Relations relations;
  private final List<ExecutionLine> lines;

  ExecutionRelations(Relations relations) {
    this.relations = relations;
    lines = relations.facts(ExecutionLine.class);
  }

  void collect() {
    for (ExecutionLine line : lines) {
      addExecutionRate(line);
      addAllocationRate(line);
      addLimits(line);
      addShares(line);
    }
    AMOUNTS.forEach(this::addColumn);
    relations.paper(ExecutionReport.class).forEach(this::addReported);
  }

  private Figure figure(ExecutionLine line, String field) {
    return relations.figure(line, field, TABLE);
  }

  private List<Figure> filled(ExecutionLine line, String... fields) {
    return Stream.of(fields)
        .map(field -> figure(line, field))
        .filter(figure -> figure.printed() != null)
        .toList();
  }

  private void addExecutionRate(ExecutionLine line) {
    if (line.statedExecutionRate() != null && line.executionRate() != null) {
      List<Figure> figures =
          new ArrayList<>(filled(line, "statedExecutionRate", "paid", "received", "inPlace"));
      figures.addAll(filled(line, "allocatedDown", "allocatedOwn"));
      String at = figures.get(0).pointer();
      relations.add(
          new Computed(
              Basis.rule("EXEC-001", at, "执行率等于已支付除以" + line.denominatorName()),
              figures.stream().filter(figure -> counts(line, figure)).toList(),
              asPrinted(line.executionRate(), line.statedExecutionRate()),
              values -> {
                ExecutionLine then = with(line, values);
                return then.rateHidesOverpayment()
                    || then.ratesAgree(then.statedExecutionRate(), then.executionRate());
              }));
    }
  }

  /** Whether the execution rate of {@code line} rests on a cell. */
  private boolean counts(ExecutionLine line, Figure figure) {
    List<String> base =
        switch (line.denominator()) {
          case "RECEIVED" -> List.of("received");
          case "ALLOCATED" -> List.of("allocatedDown", "allocatedOwn");
          default -> List.of("inPlace");
        };
    return Stream.concat(Stream.of("statedExecutionRate", "paid"), base.stream())
        .anyMatch(field -> figure.equals(figure(line, field)));
  }

  private void addAllocationRate(ExecutionLine line) {
    if (line.statedAllocationRate() != null && line.allocationRate() != null) {
      List<Figure> figures =
          filled(line, "statedAllocationRate", "allocatedDown", "allocatedOwn", "received");
      relations.add(
          new Computed(
              Basis.rule("EXEC-001", figures.get(0).pointer(), "分配率等于已分配除以收到资金"),
              figures,
              asPrinted(line.allocationRate(), line.statedAllocationRate()),
              values -> {
                ExecutionLine then = with(line, values);
                return then.rateHidesOverallocation()
                    || then.ratesAgree(then.statedAllocationRate(), then.allocationRate());
              }));
    }
  }

  private static BigDecimal asPrinted(BigDecimal rate, BigDecimal printed) {
    return rate.setScale(Decimals.ofRate(printed), RoundingMode.HALF_UP);
  }

  private ExecutionLine with(ExecutionLine line, Function<Figure, BigDecimal> values) {
    Function<String, BigDecimal> value = field -> values.apply(figure(line, field));
    return new ExecutionLine(
        line.origin(),
        line.source(),
        value.apply("received"),
        value.apply("allocatedDown"),
        value.apply("allocatedOwn"),
        value.apply("unallocated"),
        value.apply("paid"),
        value.apply("inPlace"),
        value.apply("statedAllocationRate"),
        value.apply("statedExecutionRate"),
        line.denominator());
  }

  private void addLimits(ExecutionLine line) {
    List<Figure> allocated = filled(line, "allocatedDown", "allocatedOwn");
    if (!allocated.isEmpty() && line.received() != null) {
      Sum.Builder sum =
          Sum.of(Basis.rule("EXEC-002", line.at("allocatedDown").pointer(), "已分配不超过收到资金"));
      allocated.forEach(sum::plus);
      relations.add(sum.minus(figure(line, "received")).atMostZero());
    }
    if (!allocated.isEmpty() && line.paid() != null) {
      relations.add(
          Sum.of(Basis.rule("EXEC-002", line.at("paid").pointer(), "已支付不超过已分配"))
              .plus(figure(line, "paid"))
              .minusAll(allocated)
              .atMostZero());
    }
  }

  /** Received is what was passed on, kept and not yet allocated; no rule asks, but it vouches. */
  private void addShares(ExecutionLine line) {
    List<Figure> shares = filled(line, "allocatedDown", "allocatedOwn", "unallocated");
    if (shares.size() == 3 && line.received() != null) {
      relations.add(
          Sum.of(Basis.witness("收到资金等于已分配与未分配之和"))
              .whole(figure(line, "received"))
              .minusAll(shares)
              .exactly());
    }
  }

  /** The line 合计 is the sum of the lines of each source. */
  private void addColumn(String field) {
    List<ExecutionLine> totals = lines.stream().filter(line -> ALL.equals(line.source())).toList();
    List<Figure> parts =
        lines.stream()
            .filter(line -> !ALL.equals(line.source()))
            .map(line -> figure(line, field))
            .filter(figure -> figure.printed() != null)
            .toList();
    if (totals.size() == 1 && !parts.isEmpty()) {
      Figure whole = figure(totals.get(0), field);
      if (whole.printed() != null) {
        relations.add(
            Sum.of(Basis.rule("EXEC-008", whole.pointer(), "合计行等于各来源之和"))
                .whole(whole)
                .minusAll(parts)
                .exactly());
      }
    }
  }

  private void addReported(ExecutionReport report) {
    BigDecimal factor = Money.toYuan(BigDecimal.ONE, report.unit());
    for (ReportedTotal reported : relations.facts(ReportedTotal.class)) {
      boolean same =
          "PAID".equals(reported.what())
              && report.reportDate() != null
              && Objects.equals(report.reportDate(), reported.asOf());
      if (same && factor != null) {
        lines.stream()
            .filter(line -> ALL.equals(line.source()) && line.paid() != null)
            .forEach(line -> addReported(figure(line, "paid"), factor, reported));
      }
    }
  }

  private void addReported(Figure paid, BigDecimal factor, ReportedTotal reported) {
    BigDecimal digit =
        factor
            .scaleByPowerOfTen(-Math.max(0, paid.printed().scale()))
            .max(
                Money.toYuan(
                    BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, reported.amount().scale())),
                    reported.unit()));
    relations.add(
        Sum.of(Basis.outside("EXP-014", paid.pointer(), "已支付等于系统的已支付数"))
            .times(factor, paid)
            .plus(Money.toYuan(reported.amount(), reported.unit()).negate())
            .roughly(digit.negate(), digit));
  }
}
