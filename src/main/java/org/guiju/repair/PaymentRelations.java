package org.guiju.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.Money;
import org.guiju.facts.Payment;
import org.guiju.facts.ReportedTotal;

/** Payments and their total. */
final class PaymentRelations {
  private static final String TABLE = "支出明细表";
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Relations relations;
  private final List<Payment> payments;

  PaymentRelations(Relations relations) {
    this.relations = relations;
    payments = relations.facts(Payment.class);
  }

  void collect() {
    relations.paper(ExpenditureReport.class).forEach(this::collect);
  }

  private void collect(ExpenditureReport report) {
    if (report.total() == null) {
      return;
    }
    List<Figure> amounts = figures(payments);
    if (report.statedTotalYuan() != null) {
      addTotal(report, amounts);
    }
    relations.facts(ReportedTotal.class).stream()
        .filter(reported -> "PAID".equals(reported.what()))
        .filter(reported -> report.reportDate() != null)
        .filter(reported -> report.reportDate().equals(reported.asOf()))
        .forEach(reported -> addReported(report, reported, amounts));
    relations.facts(IndicatorDocument.class).forEach(this::addIndicator);
    payments.forEach(this::addSign);
  }

  private List<Figure> figures(List<Payment> some) {
    return some.stream().map(payment -> relations.figure(payment, "amount", TABLE)).toList();
  }

  /** The total may be rounded or cut off at its last digit. */
  private void addTotal(ExpenditureReport report, List<Figure> amounts) {
    Figure total = relations.figure(report, "statedTotal", TABLE);
    BigDecimal yuan = Money.toYuan(BigDecimal.ONE, report.unit());
    BigDecimal digit = yuan.scaleByPowerOfTen(-Math.max(0, report.statedTotal().scale()));
    Sum.Builder sum =
        Sum.of(Basis.rule("EXP-012", total.pointer(), "支出合计等于各笔支付之和"))
            .whole(total)
            .times(yuan.subtract(BigDecimal.ONE), total)
            .minusAll(amounts);
    relations.add(
        digit.compareTo(CENT) <= 0
            ? sum.exactly()
            : sum.roughly(CENT.subtract(digit), digit.subtract(CENT)));
  }

  private void addReported(ExpenditureReport report, ReportedTotal reported, List<Figure> amounts) {
    BigDecimal digit =
        Money.toYuan(
            BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, reported.amount().scale())),
            reported.unit());
    Sum.Builder sum =
        Sum.of(Basis.outside("EXP-014", report.at("statedTotal").pointer(), "各笔支付之和等于系统的已支付数"))
            .plus(Money.toYuan(reported.amount(), reported.unit()).negate());
    amounts.forEach(sum::plus);
    relations.add(sum.roughly(digit.negate(), digit));
  }

  private void addIndicator(IndicatorDocument document) {
    List<Payment> charged =
        payments.stream()
            .filter(paid -> Objects.equals(paid.foldedIndicatorDocNo(), document.foldedDocNo()))
            .toList();
    BigDecimal limit =
        Relations.sum(
            relations.facts(IndicatorDocument.class).stream()
                .filter(same -> same.foldedDocNo().equals(document.foldedDocNo()))
                .map(IndicatorDocument::amountYuan)
                .filter(Objects::nonNull)
                .toList());
    if (document.amount() != null && !charged.isEmpty()) {
      Basis basis = Basis.outside("EXP-001", document.at("amount").pointer(), "支付合计不超过预算指标");
      relations.add(less(limit, charged, basis).atMostZero());
      // an indicator spent to the last cent vouches for its payments
      relations.add(less(limit, charged, Basis.witness("指标恰好用完")).exactly());
    }
  }

  private Sum.Builder less(BigDecimal limit, List<Payment> charged, Basis basis) {
    Sum.Builder sum = Sum.of(basis).plus(limit.negate());
    figures(charged).forEach(sum::plus);
    return sum;
  }

  private void addSign(Payment payment) {
    if (!payment.reversal()) {
      Figure amount = relations.figure(payment, "amount", TABLE);
      relations.add(
          Sum.of(Basis.rule("EXP-011", amount.pointer(), "支付金额大于零"))
              .minus(amount)
              .plus(CENT)
              .atMostZero());
    }
  }
}
