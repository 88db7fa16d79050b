package org.guiju.web.runs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.runs.RunWork;
import org.guiju.runs.RunWorker;

/** Goes on with runs in the background, from wherever they were left. */
@Startup
@Singleton
class RunWorkers {
  private final RunWorker worker;
  private final RunWork work;
  private final Duration look;
  private final Duration lease;
  private final BackgroundWork background;

  RunWorkers(
      RunWorker worker,
      RunWork work,
      @ConfigProperty(name = "guiju.runs.threads", defaultValue = "2") int threads,
      @ConfigProperty(name = "guiju.runs.look", defaultValue = "500ms") Duration look,
      @ConfigProperty(name = "guiju.runs.lease", defaultValue = "30s") Duration lease) {
    this.worker = worker;
    this.work = work;
    this.look = look;
    this.lease = lease;
    this.background = new BackgroundWork("run", threads);
  }

  @PostConstruct
  void start() {
    background.start(look, worker::workOff, lease, work::holdOn);
  }

  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    background.stop();
  }
}
