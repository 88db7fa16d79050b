package org.guiju.related;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Balance;
import org.guiju.facts.BalanceReport;
import org.guiju.facts.DocNumber;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.Money;
import org.guiju.facts.PriorBalance;

/** What was left at the end of the year before, by region and paper. */
final class Balances {
  /** Kinds that a region sends about its own money. */
  private static final Set<Kind> REPORTS = Set.of(Kind.EXPENDITURE_REPORT, Kind.BALANCE_REPORT);

  private Balances() {}

  /**
   * Balances of the regions that {@code own} concerns: the one that reports payments, those that a
   * plan gives to. Null when none of them has reported.
   */
  static List<PriorBalance> of(FactSet own, Papers papers) {
    Set<String> regions = regions(own);
    if (regions.isEmpty()) {
      return null;
    }
    int yearBefore = Math.toIntExact(own.header().fiscalYear()) - 1;
    List<Paper> reports =
        papers.sentBy(regions, Kind.BALANCE_REPORT, yearBefore).stream()
            .filter(paper -> atYearEnd(paper, yearBefore))
            .filter(paper -> isOfSameFund(paper, own))
            .toList();
    return reports.isEmpty()
        ? null
        : reports.stream()
            .flatMap(
                paper -> paper.all(Balance.class).stream().map(balance -> prior(paper, balance)))
            .toList();
  }

  /** Where neither says which fund it is, a region is taken to report on one. */
  private static boolean isOfSameFund(Paper paper, FactSet own) {
    boolean unnamed = paper.header().fund() == null && own.header().fund() == null;
    return unnamed || paper.sharesFund(own.header());
  }

  private static Set<String> regions(FactSet own) {
    Set<String> regions = new LinkedHashSet<>();
    if (REPORTS.contains(own.kind()) && own.header().regionCode() != null) {
      regions.add(own.header().regionCode());
    } else if (own.kind() == Kind.ALLOCATION_PLAN) {
      for (Fact fact : own.facts()) {
        if (fact instanceof AllocationRow row && row.leaf() && row.regionCode() != null) {
          regions.add(row.regionCode());
        }
      }
    }
    return regions;
  }

  private static boolean atYearEnd(Paper paper, int year) {
    return paper.first(BalanceReport.class).filter(BalanceReport::yearEnd).isPresent()
        && paper.first(BalanceReport.class).get().year() == year;
  }

  private static PriorBalance prior(Paper paper, Balance balance) {
    String unit = paper.first(BalanceReport.class).map(BalanceReport::unit).orElse(null);
    String region = balance.regionName() == null ? paper.header().region() : balance.regionName();
    return new PriorBalance(
        null,
        region,
        balance.originYear(),
        Money.toWan(balance.closing(), unit),
        DocNumber.fold(balance.docNo()),
        paper.first(BalanceReport.class).map(BalanceReport::reportDate).orElse(null),
        null);
  }
}
