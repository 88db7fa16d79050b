package org.guiju.web;

import jakarta.inject.Singleton;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.rules.RuleSet;
import org.guiju.runs.Run;
import org.guiju.runs.RunRegister;

/** Shows beside a version what it would change, so that nobody approves it unseen. */
@Singleton
class Impacts {
  private final RunRegister runs;

  Impacts(RunRegister runs) {
    this.runs = runs;
  }

  RuleSetViews.VersionView with(RuleSetViews.VersionView version) {
    return runs.impactOf(version.sha256()).map(this::view).map(version::with).orElse(version);
  }

  private RuleSetViews.ImpactView view(Run run) {
    RunViews.ProgressView progress =
        RunViews.ProgressView.of(run.state(), runs.progress(run.id()));
    return new RuleSetViews.ImpactView(
        run.id(),
        RuleSet.versionOf(run.terms().base()),
        run.created(),
        run.terms().sample().orElse(null),
        progress.done(),
        progress.byStatus().getOrDefault(Status.FLIPPED, 0L),
        progress.byStatus().getOrDefault(Status.FAILED, 0L),
        progress.changes());
  }
}
