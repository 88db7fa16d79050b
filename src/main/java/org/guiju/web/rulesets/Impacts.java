package org.guiju.web.rulesets;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.guiju.recheck.Confidence;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.Forecast;
import org.guiju.rules.RuleSet;
import org.guiju.runs.FlipRegister;
import org.guiju.runs.Progress;
import org.guiju.runs.Run;
import org.guiju.runs.RunRegister;
import org.guiju.runs.Sample;
import org.guiju.runs.SampleRegister;
import org.guiju.web.views.BudgetView;
import org.guiju.web.views.VerdictCounts;

/** Shows beside a version what it would change, so that nobody approves it unseen. */
@Singleton
class Impacts {
  private final RunRegister runs;
  private final SampleRegister samples;

  private final FlipRegister flips;

  Impacts(RunRegister runs, SampleRegister samples, FlipRegister flips) {
    this.runs = runs;
    this.samples = samples;
    this.flips = flips;
  }

  RuleSetViews.VersionView with(RuleSetViews.VersionView version) {
    return runs.impactOf(version.sha256()).map(this::view).map(version::with).orElse(version);
  }

  private RuleSetViews.ImpactView view(Run run) {
    Progress progress = runs.progress(run.id());
    VerdictCounts counts = VerdictCounts.of(progress.tallies());
    Optional<Forecast> forecast =
        run.terms().sample().map(size -> samples.of(run.id()).forecast(Confidence.P95));
    long flipped = counts.byStatus().getOrDefault(Status.FLIPPED, 0L);
    return new RuleSetViews.ImpactView(
        run.id(),
        RuleSet.versionOf(run.terms().base()),
        run.created(),
        run.terms().sample().orElse(null),
        progress.done(),
        flipped,
        forecast.map(all -> all.papersThat(Sample.FLIPPED)).orElse(null),
        counts.byStatus().getOrDefault(Status.FAILED, 0L),
        counts.changes(),
        BudgetView.of(
            forecast
                .map(ProposedBudget::of)
                .orElseGet(
                    () -> ProposedBudget.of(progress.done(), flipped, flips.papers(run.id())))));
  }
}
