package org.guiju.web;

import jakarta.inject.Singleton;
import org.guiju.recheck.Confidence;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.rules.RuleSet;
import org.guiju.runs.Run;
import org.guiju.runs.RunRegister;
import org.guiju.runs.SampleRegister;

/** Shows beside a version what it would change, so that nobody approves it unseen. */
@Singleton
class Impacts {
  private final RunRegister runs;
  private final SampleRegister samples;

  Impacts(RunRegister runs, SampleRegister samples) {
    this.runs = runs;
    this.samples = samples;
  }

  RuleSetViews.VersionView with(RuleSetViews.VersionView version) {
    return runs.impactOf(version.sha256()).map(this::view).map(version::with).orElse(version);
  }

  private RuleSetViews.ImpactView view(Run run) {
    RunViews.ProgressView progress = RunViews.ProgressView.of(run.state(), runs.progress(run.id()));
    return new RuleSetViews.ImpactView(
        run.id(),
        RuleSet.versionOf(run.terms().base()),
        run.created(),
        run.terms().sample().orElse(null),
        progress.done(),
        progress.byStatus().getOrDefault(Status.FLIPPED, 0L),
        run.terms().sample().isEmpty() ? null : samples.of(run.id()).flipped(Confidence.P95),
        progress.byStatus().getOrDefault(Status.FAILED, 0L),
        progress.changes());
  }
}
