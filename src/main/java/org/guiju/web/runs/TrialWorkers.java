package org.guiju.web.runs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.trials.TrialWork;
import org.guiju.trials.TrialWorker;

/** Goes on with stages and shadows in the background, from wherever they were left. */
@Startup
@Singleton
class TrialWorkers {
  private final TrialWorker worker;
  private final TrialWork work;
  private final Duration look;
  private final Duration lease;
  private final BackgroundWork background;

  TrialWorkers(
      TrialWorker worker,
      TrialWork work,
      @ConfigProperty(name = "guiju.trials.threads", defaultValue = "1") int threads,
      @ConfigProperty(name = "guiju.trials.look", defaultValue = "500ms") Duration look,
      @ConfigProperty(name = "guiju.runs.lease", defaultValue = "30s") Duration lease) {
    this.worker = worker;
    this.work = work;
    this.look = look;
    this.lease = lease;
    this.background = new BackgroundWork("trial", threads);
  }

  @PostConstruct
  void start() {
    background.start(look, worker::workOff, lease, work::holdOn);
  }

  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    background.stop();
  }
}
