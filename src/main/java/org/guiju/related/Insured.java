package org.guiju.related;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.RegionInsured;

/**
 * How many people are insured in the regions that a plan gives to: as its own table prints it, or
 * another plan of the same sender for the same fund and year, where the plan says that its amounts
 * come from that number.
 */
final class Insured {
  /** Begins the name of the factor: 参保人数, 参保人员数量. */
  private static final String FACTOR = "参保";

  private final FactSet own;
  private final Papers papers;

  private Insured(FactSet own, Papers papers) {
    this.own = own;
    this.papers = papers;
  }

  /** Null unless the number of every region is known, and papers agree on it. */
  static List<RegionInsured> of(FactSet own, Papers papers) {
    Map<String, String> regions = Recipients.of(own);
    if (regions.isEmpty()) {
      return null;
    }
    Map<String, BigDecimal> persons = new Insured(own, papers).persons(regions);
    return persons.keySet().containsAll(regions.keySet())
        ? regions.entrySet().stream()
            .map(region -> insured(region.getValue(), persons.get(region.getKey())))
            .toList()
        : null;
  }

  private static RegionInsured insured(String region, BigDecimal persons) {
    return new RegionInsured(null, region, persons, null, null, null);
  }

  private Map<String, BigDecimal> persons(Map<String, String> regions) {
    Map<String, BigDecimal> stated = agreed(rows(own));
    if (stated.keySet().containsAll(regions.keySet()) || !isByInsured()) {
      return stated;
    }
    int year = Math.toIntExact(own.header().fiscalYear());
    Map<String, BigDecimal> elsewhere =
        agreed(
            papers.sentBy(List.of(own.header().regionCode()), Kind.ALLOCATION_PLAN, year).stream()
                .filter(paper -> paper.sharesFundAndYear(own.header()))
                .flatMap(paper -> rows(paper.facts())));
    Map<String, BigDecimal> all = new HashMap<>(elsewhere);
    all.putAll(stated);
    return all;
  }

  private boolean isByInsured() {
    return own.facts().stream()
        .filter(AllocationPlan.class::isInstance)
        .map(fact -> ((AllocationPlan) fact).factors())
        .filter(factors -> factors != null)
        .flatMap(List::stream)
        .anyMatch(factor -> factor != null && factor.contains(FACTOR));
  }

  private static Stream<AllocationRow> rows(FactSet plan) {
    return plan.facts().stream().filter(Insured::saysInsured).map(AllocationRow.class::cast);
  }

  private static boolean saysInsured(Fact fact) {
    return fact instanceof AllocationRow row
        && "REGION".equals(row.kind())
        && row.regionCode() != null
        && row.insured() != null;
  }

  /** Numbers by region; of a region that has two, none. */
  private static Map<String, BigDecimal> agreed(Stream<AllocationRow> rows) {
    Map<String, BigDecimal> agreed = new HashMap<>();
    rows.collect(Collectors.groupingBy(AllocationRow::regionCode))
        .forEach(
            (region, same) -> {
              BigDecimal first = same.get(0).insured();
              if (same.stream().allMatch(row -> row.insured().compareTo(first) == 0)) {
                agreed.put(region, first);
              }
            });
    return agreed;
  }
}
