package org.guiju.related;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Balance;
import org.guiju.facts.DocNumber;
import org.guiju.facts.ExpenditureItem;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.Kind;
import org.guiju.facts.Payment;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.ReportedTotal;

/** The papers that gave the money: those a submission rests on, and those its payments name. */
final class Upstream {
  private static final String MINISTRY = "财";
  private static final String PROVINCE = "PROVINCE";
  private static final String UNIT = "UNIT";

  private final FactSet own;
  private final Set<String> cited;
  private final Set<String> paidFrom;
  private final List<Paper> plans;

  /** Plans that take money of those paid from back; none of {@link #plans}. */
  private final List<Paper> recoveries;

  private Upstream(
      FactSet own,
      Set<String> cited,
      Set<String> paidFrom,
      List<Paper> plans,
      List<Paper> recoveries) {
    this.own = own;
    this.cited = cited;
    this.paidFrom = paidFrom;
    this.plans = plans;
    this.recoveries = recoveries;
  }

  static Upstream of(FactSet own, Papers papers) {
    Set<String> cited = new LinkedHashSet<>();
    if (own.header().upstreamDocNos() != null) {
      own.header().upstreamDocNos().forEach(number -> cited.add(DocNumber.fold(number)));
    }
    own.facts().stream()
        .filter(Balance.class::isInstance)
        .forEach(fact -> cited.add(DocNumber.fold(((Balance) fact).docNo())));
    Set<String> paidFrom =
        own.facts().stream()
            .filter(Payment.class::isInstance)
            .map(fact -> ((Payment) fact).foldedIndicatorDocNo())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> numbers = new LinkedHashSet<>(cited);
    numbers.addAll(paidFrom);
    List<Paper> plans =
        numbers.isEmpty()
            ? List.of()
            : papers.numbered(numbers).stream()
                .filter(paper -> paper.is(Kind.ALLOCATION_PLAN))
                .toList();
    return new Upstream(own, cited, paidFrom, plans, recoveries(paidFrom, plans, papers));
  }

  private static List<Paper> recoveries(Set<String> paidFrom, List<Paper> plans, Papers papers) {
    return paidFrom.stream()
        .flatMap(number -> papers.restingOn(Paper.takingBack(number)).stream())
        .filter(paper -> paper.is(Kind.ALLOCATION_PLAN) && paper.number() != null)
        .distinct()
        .filter(paper -> !plans.contains(paper))
        .toList();
  }

  /**
   * The papers as indicators. With payments, only when every paper they name is on file: a rule
   * takes a number that is not among them for one that does not exist.
   */
  List<IndicatorDocument> indicators() {
    if (plans.isEmpty() || !onFile().containsAll(paidFrom)) {
      return null;
    }
    return Stream.concat(
            plans.stream(), recoveries.stream().filter(paper -> given(paper).isPresent()))
        .map(this::indicator)
        .toList();
  }

  private Set<String> onFile() {
    return plans.stream().map(Paper::number).collect(Collectors.toSet());
  }

  private IndicatorDocument indicator(Paper paper) {
    Header header = paper.header();
    return new IndicatorDocument(
        null,
        paper.number(),
        header.fiscalYear(),
        given(paper).orElse(null),
        header.regime(),
        header.directTag(),
        header.trackTag(),
        paper.first(AllocationPlan.class).map(AllocationPlan::restrictedPurpose).orElse(null),
        header.issued(),
        header.projectCode(),
        header.advanceIssue(),
        account(header).map(ExpenditureItem::functionCode).orElse(null),
        null,
        null,
        null,
        paper.first(AllocationPlan.class).map(AllocationPlan::clawedBack).orElse(null));
  }

  /**
   * The account that the paper names for money passed down, when it names one. Its economic codes
   * are those of the transfer (51301), not of what is bought with it.
   */
  private Optional<ExpenditureItem> account(Header header) {
    List<ExpenditureItem> items =
        header.expenditureItems() == null
            ? List.of()
            : header.expenditureItems().stream()
                .filter(item -> !"OWN".equals(item.level()) && item.functionCode() != null)
                .toList();
    return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
  }

  /**
   * What the paper gives to the submitting region, in 万元: its row, or of a paper of its own what
   * that keeps for units of its level.
   */
  private Optional<BigDecimal> given(Paper paper) {
    String region = own.header().regionCode();
    boolean ownPaper = paper.header().regionCode().equals(region);
    return paper.inWan()
        ? paper.all(AllocationRow.class).stream()
            .filter(row -> row.leaf() && row.thisTranche() != null)
            .filter(row -> ownPaper ? UNIT.equals(row.kind()) : row.regionKey().equals(region))
            .map(AllocationRow::thisTranche)
            .reduce(BigDecimal::add)
        : Optional.empty();
  }

  /** What the papers it rests on say that the region is given in the whole year, in 万元. */
  Stream<ReportedTotal> yearTotals() {
    String region = own.header().regionCode();
    return plans.stream()
        .filter(paper -> cited.contains(paper.number()) && paper.inWan())
        .filter(paper -> paper.sharesFundAndYear(own.header()))
        .flatMap(
            paper ->
                paper.all(AllocationRow.class).stream()
                    .filter(row -> row.leaf() && row.regionKey().equals(region))
                    .map(AllocationRow::yearTotal)
                    .filter(Objects::nonNull)
                    .map(amount -> ReportedTotals.allocation(amount, paper)));
  }

  /**
   * What the region received under the papers it rests on. Only when each of them that may have
   * given it money is on file: a province is given money by the ministry, all below it are not.
   */
  List<ReceivedFunds> received() {
    boolean isPlan = own.kind() == Kind.ALLOCATION_PLAN;
    boolean isWhole = cited.stream().allMatch(number -> onFile().contains(number) || above(number));
    if (!isPlan || !isWhole) {
      return null;
    }
    List<ReceivedFunds> received =
        plans.stream()
            .filter(paper -> cited.contains(paper.number()) && given(paper).isPresent())
            .map(paper -> new ReceivedFunds(null, paper.number(), given(paper).get()))
            .toList();
    return received.isEmpty() ? null : received;
  }

  private boolean above(String number) {
    return number.startsWith(MINISTRY) && !PROVINCE.equals(own.header().regionLevel());
  }
}
