package org.guiju.web.runs;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.guiju.archive.OpenStage;
import org.guiju.rules.RuleSet;
import org.guiju.trials.Trial;
import org.guiju.trials.TrialRegister;
import org.guiju.versions.Version;
import org.guiju.web.http.RefusedException;
import org.guiju.web.http.VersionLookup;
import org.guiju.web.views.BudgetView;
import org.guiju.web.views.StageView;

/** Finds the stage or shadow that a path names. */
@Singleton
class TrialLookup {
  private final TrialRegister trials;
  private final VersionLookup versions;

  TrialLookup(TrialRegister trials, VersionLookup versions) {
    this.trials = trials;
    this.versions = versions;
  }

  /** The last one of a version. */
  Trial trial(String version, String kind) {
    return trial(versions.version(version), kind);
  }

  private Trial trial(Version version, String kind) {
    Trial.Kind known = Trial.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    return trials
        .last(version.sha256(), known)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "规则集 %s 还没有%s过。"
                        .formatted(version.name(), known == Trial.Kind.STAGE ? "部分启用" : "影子运行")));
  }

  TrialViews.TrialView view(String name, String kind) {
    Version version = versions.version(name);
    Trial trial = trial(version, kind);
    boolean isStage = trial.kind() == Trial.Kind.STAGE;
    return new TrialViews.TrialView(
        trial.id(),
        trial.kind(),
        RuleSet.versionOf(trial.candidate()),
        trial.person(),
        trial.reason(),
        trial.began(),
        trial.goesOn(),
        TrialViews.EndView.of(trial),
        isStage ? StageView.of(version.stage().map(OpenStage::stage).orElse(null)) : null,
        isStage ? BudgetView.of(version.budget().orElse(null)) : null,
        TrialViews.ObservedView.of(trials.observed(trial)));
  }
}
