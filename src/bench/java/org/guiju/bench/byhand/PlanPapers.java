package org.guiju.bench.byhand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.facts.AddressCoverage;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.Annex;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.EarlierEdition;
import org.guiju.facts.EarlierScore;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.ExpenditureItem;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.LowerAllocation;
import org.guiju.facts.PriorBalance;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.RegionInsured;
import org.guiju.facts.RegionPaid;
import org.guiju.facts.RevenueItem;

/** A plan and the papers beside it, sorted once by what they are and by region. */
final class PlanPapers {
  final Header header;
  final Set<Class<? extends Fact>> given;
  final Sums sums = new Sums();
  final List<ColumnTotal> totals = new ArrayList<>();
  final List<RevenueItem> revenueItems = new ArrayList<>();
  final List<ExpenditureItem> expenditureItems = new ArrayList<>();
  final List<Annex> annexes = new ArrayList<>();
  final List<IndicatorDocument> indicators = new ArrayList<>();
  final List<IndicatorDocument> parents = new ArrayList<>();
  final List<ReceivedFunds> received = new ArrayList<>();
  final List<EarlierEdition> editions = new ArrayList<>();
  final Map<String, BigDecimal> earlierByKey = new HashMap<>();
  final Map<String, BigDecimal> paidByKey = new HashMap<>();
  final Map<String, BigDecimal> balanceByKey = new HashMap<>();
  final Map<String, BigDecimal> dividedByKey = new HashMap<>();
  final Map<String, List<RegionInsured>> insuredByKey = new HashMap<>();
  final Map<String, List<EarlierScore>> scoresByKey = new HashMap<>();
  BigDecimal earlierCounted = BigDecimal.ZERO;
  long earlierCount;
  boolean earlierTotals;
  AllocationPlan plan;
  AddressCoverage coverage;

  PlanPapers(FactSet facts) {
    header = facts.header();
    given = facts.relatedGiven();
    facts.facts().forEach(this::sort);
    totals.sort(Comparator.comparing(ColumnTotal::column));
  }

  ColumnTotal grandTotal(int column) {
    for (ColumnTotal total : totals) {
      if (total.grand() && Sums.column(total) == column) {
        return total;
      }
    }
    return null;
  }

  private void sort(Fact fact) {
    if (fact instanceof EarlierTranche tranche) {
      add(tranche);
    } else if (fact instanceof RegionPaid paid) {
      paidByKey.merge(paid.regionKey(), paid.amount(), BigDecimal::add);
    } else if (fact instanceof ColumnTotal total) {
      totals.add(total);
    } else if (fact instanceof AllocationPlan one) {
      plan = one;
    } else if (!sortHead(fact)) {
      sortByRegion(fact);
    }
  }

  private boolean sortHead(Fact fact) {
    if (fact instanceof RevenueItem item) {
      revenueItems.add(item);
    } else if (fact instanceof ExpenditureItem item) {
      expenditureItems.add(item);
    } else if (fact instanceof Annex annex) {
      annexes.add(annex);
    } else if (fact instanceof IndicatorDocument document) {
      add(document);
    } else if (fact instanceof ReceivedFunds funds) {
      received.add(funds);
    } else if (fact instanceof EarlierEdition edition) {
      editions.add(edition);
    } else if (fact instanceof AddressCoverage one) {
      coverage = one;
    } else {
      return false;
    }
    return true;
  }

  private void sortByRegion(Fact fact) {
    if (fact instanceof PriorBalance balance) {
      if (balance.amount() != null && balance.ofYearBefore(header.fiscalYear())) {
        balanceByKey.merge(balance.regionKey(), balance.amount(), BigDecimal::add);
      }
    } else if (fact instanceof LowerAllocation lower) {
      if (lower.restsOn(header)) {
        dividedByKey.merge(lower.regionKey(), lower.divided(), BigDecimal::add);
      }
    } else if (fact instanceof RegionInsured insured) {
      insuredByKey.computeIfAbsent(insured.regionKey(), key -> new ArrayList<>()).add(insured);
    } else if (fact instanceof EarlierScore score) {
      scoresByKey.computeIfAbsent(score.regionKey(), key -> new ArrayList<>()).add(score);
    }
  }

  private void add(IndicatorDocument document) {
    indicators.add(document);
    if (header.upstreamDocNos() != null && document.parentOf(header)) {
      parents.add(document);
    }
  }

  private void add(EarlierTranche tranche) {
    earlierTotals |= tranche.regionName() == null;
    if (tranche.elsewhere()) {
      if (tranche.regionName() != null) {
        earlierByKey.merge(tranche.regionKey(), tranche.amount(), BigDecimal::add);
      }
      if (tranche.counted()) {
        earlierCounted = earlierCounted.add(tranche.amount());
        earlierCount++;
      }
    }
  }
}
