package org.guiju.related;

import java.util.List;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.FactSet;
import org.guiju.facts.HigherTarget;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.Kind;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.facts.PriorBalance;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.RegionPaid;
import org.guiju.facts.Related;
import org.guiju.facts.ReportedTotal;

/** Finds what the papers on file say that a submission is checked against. */
public final class RelatedFinder {
  private final PaperArchive archive;

  public RelatedFinder(PaperArchive archive) {
    this.archive = archive;
  }

  /** Looks for the related facts of {@code own}. */
  public Found find(FactSet own) {
    return archive.look(own, papers -> found(own, papers));
  }

  /** Looks for the related facts of each of {@code papers}, in order. */
  public static List<Found> find(List<FactSet> papers, PapersAtOnce archive) {
    return new GatheredPapers(archive).forEach(papers, view -> found(view.own(), view));
  }

  private static Found found(FactSet own, Papers papers) {
    AskedPapers asked = new AskedPapers(papers);
    return new Found(find(own, asked), asked.asked(), asked.shown(), papers.moment());
  }

  private static Related find(FactSet own, Papers papers) {
    Upstream upstream = Upstream.of(own, papers);
    List<IndicatorDocument> indicators = upstream.indicators();
    List<ReceivedFunds> received = upstream.received();
    Tranches tranches = Tranches.of(own, papers);
    List<EarlierTranche> earlier = tranches.earlier();
    List<RegionPaid> paid = tranches.paid();
    List<PriorBalance> balances = Balances.of(own, papers);
    List<PaymentElsewhere> payments =
        own.kind() == Kind.EXPENDITURE_REPORT
            ? papers.paymentsLike(own).stream().map(PaymentOnFile::payment).toList()
            : null;
    List<HigherTarget> targets = Targets.of(own, papers);
    List<ReportedTotal> totals = ReportedTotals.of(own, upstream, papers);
    return new Related(
        null,
        indicators,
        received,
        earlier,
        paid,
        balances,
        payments,
        targets,
        totals,
        Downstream.of(own, papers),
        EditionDifferences.of(own, papers),
        EarlierReports.execution(own, papers),
        EarlierReports.targets(own, papers),
        Scores.of(own, papers),
        Insured.of(own, papers),
        // standards are on no paper that is kept; the sender gives them
        null,
        Monitors.of(own, papers));
  }
}
