package org.guiju.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.DocNumber;
import org.guiju.facts.EarlierEdition;
import org.guiju.facts.EarlierExecution;
import org.guiju.facts.EarlierScore;
import org.guiju.facts.EarlierTarget;
import org.guiju.facts.EarlierTotal;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.Fact;
import org.guiju.facts.Header;
import org.guiju.facts.HigherGoals;
import org.guiju.facts.HigherTarget;
import org.guiju.facts.Indicator;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.LowerAllocation;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.facts.PerformanceMonitor;
import org.guiju.facts.PriorBalance;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.RegionInsured;
import org.guiju.facts.RegionPaid;
import org.guiju.facts.RegionRef;
import org.guiju.facts.Related;
import org.guiju.facts.ReportedTotal;
import org.guiju.facts.SpendingStandard;
import org.guiju.facts.WholeUpstream;
import org.guiju.facts.region.Resolution;

/** Names the facts given from other papers, and notes which lists were given at all. */
final class RelatedAssembler {
  private final Assembly assembly;
  private final Naming naming;
  private final String ownDocNo;
  private final List<Fact> facts = new ArrayList<>();
  private final Set<Class<? extends Fact>> given = new LinkedHashSet<>();

  /**
   * @param related null when nothing was given
   * @param header the submission they were given with
   * @param submitted facts of the submission
   */
  RelatedAssembler(Related related, Assembly assembly, Header header, List<Fact> submitted) {
    this.assembly = assembly;
    this.ownDocNo = DocNumber.fold(header.docNo());
    this.naming = assembly.naming();
    if (related != null) {
      add(IndicatorDocument.class, related.indicators(), "indicator-document", i -> i.docNo());
      addWholeUpstream(header, related.indicators());
      add(ReceivedFunds.class, related.received(), "received", r -> r.docNo());
      add(
          EarlierTranche.class,
          tranches(related.earlierTranches()),
          "earlier-tranche",
          t -> Naming.key(t.docNo(), t.regionName()));
      addEarlierTotal();
      add(
          RegionPaid.class,
          placed(related.paid(), RegionPaid::regionName),
          "paid",
          p -> p.regionName());
      add(
          PriorBalance.class,
          placed(related.priorBalances(), PriorBalance::regionName),
          "prior-balance",
          b -> Naming.key(b.regionName(), b.originYear()));
      add(PaymentElsewhere.class, related.payments(), "payment-elsewhere", p -> p.paymentNo());
      add(
          ReportedTotal.class,
          related.reportedTotals(),
          "reported-total",
          t -> Naming.key(t.what(), t.docNo()));
      addHigherTargets(related.higherTargets(), header.region(), submitted);
      addEarlierPapers(related);
      addInsured(placed(related.insured(), RegionInsured::regionName), submitted);
    }
  }

  private void addWholeUpstream(Header header, List<IndicatorDocument> indicators) {
    if (indicators != null) {
      WholeUpstream.of(header, indicators).ifPresent(this::addDerived);
    }
  }

  private void addHigherTargets(
      List<HigherTarget> targets, String regionName, List<Fact> submitted) {
    if (targets != null) {
      List<Indicator> rows = only(Indicator.class, submitted);
      List<HigherTarget> own = targets.stream().map(t -> t.in(regionName, rows)).toList();
      add(HigherTarget.class, own, "higher-target", t -> t.name());
      addDerived(HigherGoals.of(own, rows, regionName));
    }
  }

  private void addInsured(List<RegionInsured> regions, List<Fact> submitted) {
    if (regions != null) {
      List<RegionInsured> held = RegionInsured.in(regions, only(AllocationRow.class, submitted));
      add(RegionInsured.class, held, "insured", r -> r.regionName());
    }
  }

  private static <T extends Fact> List<T> only(Class<T> type, List<Fact> facts) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void addEarlierPapers(Related related) {
    add(
        LowerAllocation.class,
        placed(related.lowerAllocations(), LowerAllocation::regionName),
        "lower-allocation",
        l -> Naming.key(l.regionName(), l.docNo()));
    add(EarlierEdition.class, related.earlierEditions(), "earlier-edition", e -> e.docNo());
    add(
        EarlierExecution.class,
        related.earlierExecution(),
        "earlier-execution",
        e -> Naming.key(e.source(), e.asOf()));
    add(EarlierTarget.class, related.earlierTargets(), "earlier-target", t -> t.name());
    add(
        EarlierScore.class,
        placed(related.earlierScores(), EarlierScore::regionName),
        "earlier-score",
        s -> Naming.key(s.regionName(), s.year()));
    add(
        SpendingStandard.class,
        related.standards(),
        "spending-standard",
        s -> Naming.key(s.docNo(), s.item()));
    add(
        PerformanceMonitor.class,
        related.monitors(),
        "performance-monitor",
        m -> Naming.key(m.docNo(), m.asOf()));
  }

  private List<EarlierTranche> tranches(List<EarlierTranche> read) {
    if (read == null) {
      return null;
    }
    Set<String> withTotal =
        read.stream()
            .filter(tranche -> tranche.regionName() == null)
            .map(EarlierTranche::foldedDocNo)
            .collect(Collectors.toSet());
    return read.stream()
        .map(
            tranche ->
                new EarlierTranche(
                    tranche.origin(),
                    tranche.docNo(),
                    tranche.regionName(),
                    tranche.amount(),
                    region(tranche.regionName()),
                    tranche.regionName() == null || !withTotal.contains(tranche.foldedDocNo()),
                    !tranche.foldedDocNo().equals(ownDocNo)))
        .toList();
  }

  private void addEarlierTotal() {
    if (given.contains(EarlierTranche.class)) {
      addDerived(
          EarlierTotal.of(
              facts.stream()
                  .filter(EarlierTranche.class::isInstance)
                  .map(EarlierTranche.class::cast)
                  .toList()));
    }
  }

  /** {@code read} with the region of each resolved. */
  private <T> List<T> placed(List<T> read, Function<T, String> regionName) {
    return read == null
        ? null
        : read.stream()
            .map(fact -> RecordShape.with(fact, "region", region(regionName.apply(fact))))
            .toList();
  }

  /** The region called {@code name}; null for units, unknown names and none. */
  private RegionRef region(String name) {
    if (name == null) {
      return null;
    }
    Resolution place = assembly.places().resolve(name, assembly.submitter());
    return place.kind() == Resolution.Kind.REGION ? assembly.places().ref(place.region()) : null;
  }

  List<Fact> facts() {
    return facts;
  }

  Set<Class<? extends Fact>> given() {
    return given;
  }

  /** A fact that is worked out from those given. */
  private void addDerived(Fact fact) {
    given.add(fact.getClass());
    facts.add(fact);
  }

  private <T extends Fact> void add(
      Class<T> type, List<T> list, String kind, Function<T, String> key) {
    if (list != null) {
      given.add(type);
      facts.addAll(naming.named(list, kind, key));
    }
  }
}
