package org.guiju.web.runs;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.archive.RuleSetRegister;
import org.guiju.checker.Checker;
import org.guiju.intake.IntakeLimits;
import org.guiju.runs.FilingSource;
import org.guiju.runs.FlipRegister;
import org.guiju.runs.Judges;
import org.guiju.runs.JudgesOfVersions;
import org.guiju.runs.LocalSliceWorker;
import org.guiju.runs.RunDesk;
import org.guiju.runs.RunRegister;
import org.guiju.runs.RunWork;
import org.guiju.runs.RunWorker;
import org.guiju.runs.SampleRegister;
import org.guiju.store.runs.PostgresRunWork;
import org.guiju.store.runs.PostgresRuns;
import org.guiju.store.runs.RunFilings;
import org.guiju.store.runs.RunFlips;
import org.guiju.store.runs.RunSamples;
import org.guiju.versions.RuleShelf;
import org.jdbi.v3.core.Jdbi;

/** Puts together what judges papers again, from the settings. */
@Singleton
class RunWiring {
  private static final String SLICE = "guiju.runs.slice";
  private static final String PAPERS = "200";

  @Produces
  @Singleton
  RunRegister runRegister(
      Jdbi database, @ConfigProperty(name = SLICE, defaultValue = PAPERS) int papers) {
    return new PostgresRuns(database, papers);
  }

  @Produces
  @Singleton
  RunWork runWork(
      Jdbi database,
      @ConfigProperty(name = "guiju.runs.lease", defaultValue = "30s") Duration lease,
      @ConfigProperty(name = "guiju.runs.settle", defaultValue = "30s") Duration settle,
      @ConfigProperty(name = SLICE, defaultValue = PAPERS) int papers) {
    return new PostgresRunWork(database, lease, settle, papers);
  }

  @Produces
  @Singleton
  FilingSource filingSource(Jdbi database) {
    return new RunFilings(database);
  }

  @Produces
  @Singleton
  FlipRegister flipRegister(Jdbi database) {
    return new RunFlips(database);
  }

  @Produces
  @Singleton
  SampleRegister sampleRegister(Jdbi database) {
    return new RunSamples(database);
  }

  @Produces
  @Singleton
  RunDesk runDesk(RunRegister runs, RuleSetRegister versions, RuleShelf shelf) {
    return new RunDesk(runs, versions, shelf);
  }

  @Produces
  @Singleton
  Judges judges(RuleShelf shelf, Checker checker, IntakeLimits limits) {
    return new JudgesOfVersions(shelf, checker, limits);
  }

  @Produces
  @Singleton
  RunWorker runWorker(RunWork work, FilingSource papers, Judges judges) {
    return new RunWorker(work, new LocalSliceWorker(papers, judges));
  }
}
