package org.guiju.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guiju.facts.Balance;
import org.guiju.facts.BalanceReport;
import org.guiju.facts.Header;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.Money;
import org.guiju.facts.PriorBalance;
import org.guiju.facts.Rounding;

/** Balances: what closes is what opened and came, less what went. */
final class BalanceRelations {
  private static final String TABLE = "结转结余表";

  private final Relations relations;
  private final Header header;

  BalanceRelations(Relations relations, Header header) {
    this.relations = relations;
    this.header = header;
  }

  void collect() {
    relations
        .paper(BalanceReport.class)
        .forEach(
            report ->
                relations
                    .facts(Balance.class)
                    .forEach(
                        balance -> {
                          addClosing(balance);
                          addOpening(report, balance);
                          addReceived(report, balance);
                        }));
  }

  private void addClosing(Balance balance) {
    if (balance.closing() == null || balance.expectedClosing() == null) {
      return;
    }
    Figure closing = figure(balance, "closing");
    relations.add(
        Sum.of(Basis.rule("CARRY-003", closing.pointer(), "期末余额等于年初加收到减支付减收回"))
            .whole(closing)
            .minus(figure(balance, "opening"))
            .minus(figure(balance, "received"))
            .plus(figure(balance, "paid"))
            .plus(figure(balance, "recovered"))
            .within(slack(balance)));
    relations.add(
        Sum.of(Basis.rule("CARRY-004", closing.pointer(), "期末余额不小于零")).minus(closing).atMostZero());
  }

  private Figure figure(Balance balance, String field) {
    return relations.figure(balance, field, TABLE);
  }

  /** Half a unit of the last digit for each filled cell; the rule has the same. */
  private static BigDecimal slack(Balance balance) {
    List<BigDecimal> addends =
        Stream.of(balance.opening(), balance.received(), balance.paid(), balance.recovered())
            .filter(Objects::nonNull)
            .toList();
    int scale =
        Stream.concat(addends.stream(), Stream.of(balance.closing()))
            .mapToInt(BigDecimal::scale)
            .max()
            .orElse(0);
    return Rounding.bound(BigDecimal.ZERO.setScale(Math.max(0, scale)), addends.size());
  }

  /** Money of this year is what its paper granted, clawbacks taken off. */
  private void addReceived(BalanceReport report, Balance balance) {
    BigDecimal factor = Money.toYuan(BigDecimal.ONE, report.unit());
    boolean ofThisYear = report.year().equals(balance.originYear()) && balance.received() != null;
    if (ofThisYear && factor != null) {
      relations.facts(IndicatorDocument.class).stream()
          .filter(document -> document.amount() != null)
          .filter(document -> document.foldedDocNo().equals(balance.foldedDocNo()))
          .forEach(
              document ->
                  relations.add(
                      Sum.of(Basis.witness("本年收到等于文件下达数"))
                          .times(factor, figure(balance, "received"))
                          .times(factor.negate(), figure(balance, "recovered"))
                          .plus(document.amountYuan().negate())
                          .exactly()));
    }
  }

  private void addOpening(BalanceReport report, Balance balance) {
    List<PriorBalance> prior =
        relations.facts(PriorBalance.class).stream()
            .filter(last -> report.lastYear().equals(last.closingYear()))
            .filter(last -> Objects.equals(last.foldedDocNo(), balance.foldedDocNo()))
            .filter(last -> last.isOf(balance, header) && last.amount() != null)
            .toList();
    BigDecimal factor = Money.toYuan(BigDecimal.ONE, report.unit());
    if (prior.isEmpty() || balance.opening() == null || factor == null) {
      return;
    }
    BigDecimal last = Relations.sum(prior.stream().map(PriorBalance::amount).toList());
    Figure opening = figure(balance, "opening");
    BigDecimal slack = factor.scaleByPowerOfTen(-Math.max(0, opening.printed().scale()));
    relations.add(
        Sum.of(Basis.outside("CARRY-002", opening.pointer(), "年初余额等于上年末余额"))
            .times(factor, opening)
            .plus(Money.toYuan(last, Money.WAN).negate())
            .roughly(slack.negate(), slack));
  }
}
