package org.guiju.related;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.DocNumber;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.Money;
import org.guiju.facts.Payment;
import org.guiju.facts.RegionPaid;

/**
 * The ledger of a fund and year up to an allocation plan: what the papers before it gave to whom,
 * and what was paid out of that. Only when the plan names those papers and all are on file; a
 * ledger with a gap would make every sum look wrong.
 */
final class Tranches {
  private final FactSet own;
  private final List<Paper> before;
  private final Papers papers;

  private Tranches(FactSet own, List<Paper> before, Papers papers) {
    this.own = own;
    this.before = before;
    this.papers = papers;
  }

  static Tranches of(FactSet own, Papers papers) {
    Set<String> named =
        own.facts().stream()
            .filter(AllocationPlan.class::isInstance)
            .map(fact -> ((AllocationPlan) fact).earlierDocNos())
            .filter(numbers -> numbers != null)
            .flatMap(List::stream)
            .map(DocNumber::fold)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Paper> found =
        named.isEmpty()
            ? List.of()
            : papers.numbered(named).stream()
                .filter(paper -> paper.is(Kind.ALLOCATION_PLAN))
                .filter(paper -> paper.sharesFundAndYear(own.header()))
                .filter(Paper::inWan)
                .toList();
    Set<String> onFile = found.stream().map(Paper::number).collect(Collectors.toSet());
    return new Tranches(own, onFile.equals(named) ? found : List.of(), papers);
  }

  /** What each paper before gave to each region; null when that is not known. */
  List<EarlierTranche> earlier() {
    List<EarlierTranche> earlier = new ArrayList<>();
    for (Paper paper : before) {
      paper.all(AllocationRow.class).stream()
          .filter(row -> row.leaf() && row.thisTranche() != null)
          .forEach(row -> earlier.add(tranche(paper, row)));
    }
    return before.isEmpty() ? null : earlier;
  }

  private static EarlierTranche tranche(Paper paper, AllocationRow row) {
    return new EarlierTranche(
        null, paper.number(), row.placeName(), row.thisTranche(), null, null, null);
  }

  /**
   * What the regions that money is taken back from have paid out of the papers before; null unless
   * each of them has reported.
   */
  List<RegionPaid> paid() {
    Map<String, String> losing = losing();
    if (before.isEmpty() || losing.isEmpty()) {
      return null;
    }
    Set<String> numbers = before.stream().map(Paper::number).collect(Collectors.toSet());
    Map<String, Paper> last = lastReports(losing.keySet());
    if (!last.keySet().containsAll(losing.keySet())) {
      return null;
    }
    List<RegionPaid> paid = new ArrayList<>();
    losing.forEach(
        (code, name) -> paid.add(new RegionPaid(null, name, paid(last.get(code), numbers), null)));
    return paid;
  }

  /** Regions that the plan takes money back from: names by code. */
  private Map<String, String> losing() {
    Map<String, String> losing = new LinkedHashMap<>();
    own.facts().stream()
        .filter(AllocationRow.class::isInstance)
        .map(AllocationRow.class::cast)
        .filter(row -> row.leaf() && row.thisTranche() != null && row.thisTranche().signum() < 0)
        .forEach(row -> losing.put(row.regionKey(), row.placeName()));
    return losing;
  }

  private Map<String, Paper> lastReports(Set<String> regions) {
    int year = Math.toIntExact(own.header().fiscalYear());
    return papers.sentBy(regions, Kind.EXPENDITURE_REPORT, year).stream()
        .filter(paper -> reportDate(paper).isPresent())
        .collect(
            Collectors.toMap(
                paper -> paper.header().regionCode(),
                paper -> paper,
                (a, b) -> Comparator.comparing(Tranches::day).compare(a, b) >= 0 ? a : b));
  }

  private static Optional<LocalDate> reportDate(Paper paper) {
    return paper.first(ExpenditureReport.class).map(ExpenditureReport::reportDate);
  }

  private static LocalDate day(Paper paper) {
    return reportDate(paper).orElseThrow();
  }

  private static BigDecimal paid(Paper report, Set<String> numbers) {
    BigDecimal yuan =
        report.all(Payment.class).stream()
            .filter(payment -> numbers.contains(payment.foldedIndicatorDocNo()))
            .filter(payment -> payment.amount() != null)
            .map(Payment::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Money.toWan(yuan, "元");
  }
}
