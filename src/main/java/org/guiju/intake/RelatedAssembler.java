package org.guiju.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.Fact;
import org.guiju.facts.HigherTarget;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.facts.PriorBalance;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.RegionPaid;
import org.guiju.facts.Related;
import org.guiju.facts.ReportedTotal;

/** Names the facts given from other papers, and notes which lists were given at all. */
final class RelatedAssembler {
  private final Naming naming;
  private final List<Fact> facts = new ArrayList<>();
  private final Set<Class<? extends Fact>> given = new LinkedHashSet<>();

  /**
   * @param related null when nothing was given
   */
  RelatedAssembler(Related related, Naming naming) {
    this.naming = naming;
    if (related != null) {
      add(IndicatorDocument.class, related.indicators(), "indicator-document", i -> i.docNo());
      add(ReceivedFunds.class, related.received(), "received", r -> r.docNo());
      add(
          EarlierTranche.class,
          related.earlierTranches(),
          "earlier-tranche",
          t -> Naming.key(t.docNo(), t.regionName()));
      add(RegionPaid.class, related.paid(), "paid", p -> p.regionName());
      add(
          PriorBalance.class,
          related.priorBalances(),
          "prior-balance",
          b -> Naming.key(b.regionName(), b.originYear()));
      add(PaymentElsewhere.class, related.payments(), "payment-elsewhere", p -> p.paymentNo());
      add(HigherTarget.class, related.higherTargets(), "higher-target", t -> t.name());
      add(
          ReportedTotal.class,
          related.reportedTotals(),
          "reported-total",
          t -> Naming.key(t.what(), t.docNo()));
    }
  }

  List<Fact> facts() {
    return facts;
  }

  Set<Class<? extends Fact>> given() {
    return given;
  }

  private <T extends Fact> void add(
      Class<T> type, List<T> list, String kind, Function<T, String> key) {
    if (list != null) {
      given.add(type);
      facts.addAll(naming.named(list, kind, key));
    }
  }
}
