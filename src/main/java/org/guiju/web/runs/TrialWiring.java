package org.guiju.web.runs;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.archive.RuleSetRegister;
import org.guiju.checker.Checker;
import org.guiju.intake.IntakeLimits;
import org.guiju.runs.Judges;
import org.guiju.store.trials.PostgresTrialWork;
import org.guiju.store.trials.PostgresTrials;
import org.guiju.trials.ShadowDesk;
import org.guiju.trials.StageGuard;
import org.guiju.trials.TrialJudge;
import org.guiju.trials.TrialRegister;
import org.guiju.trials.TrialWork;
import org.guiju.trials.TrialWorker;
import org.guiju.versions.RuleShelf;
import org.guiju.versions.StageDesk;
import org.jdbi.v3.core.Jdbi;

/** Puts together what holds versions against what stands, from the settings. */
@Singleton
class TrialWiring {
  @Produces
  @Singleton
  TrialRegister trialRegister(Jdbi database) {
    return new PostgresTrials(database);
  }

  @Produces
  @Singleton
  TrialWork trialWork(
      Jdbi database,
      @ConfigProperty(name = "guiju.runs.lease", defaultValue = "30s") Duration lease,
      @ConfigProperty(name = "guiju.runs.settle", defaultValue = "30s") Duration settle) {
    return new PostgresTrialWork(database, lease, settle);
  }

  @Produces
  @Singleton
  ShadowDesk shadowDesk(
      TrialRegister trials,
      RuleShelf shelf,
      @ConfigProperty(name = "guiju.shadow.backlog", defaultValue = "10000") int most) {
    if (most < 1) {
      throw new IllegalArgumentException("guiju.shadow.backlog must be positive");
    }
    return new ShadowDesk(trials, shelf, most);
  }

  @Produces
  @Singleton
  TrialWorker trialWorker(
      TrialWork work,
      Judges judges,
      RuleShelf shelf,
      Checker checker,
      IntakeLimits limits,
      RuleSetRegister register,
      TrialRegister trials,
      StageDesk stages) {
    return new TrialWorker(
        work,
        new TrialJudge(judges, shelf, checker, limits),
        new StageGuard(register, trials, stages));
  }
}
