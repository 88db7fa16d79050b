package org.guiju.web.proof;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.proof.Sealer;
import org.jboss.logging.Logger;

/** Has new reports linked, for as long as the service runs. */
@Singleton
class SealWatch {
  private static final Logger LOG = Logger.getLogger(SealWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Sealer sealer;
  private final Duration pause;
  private ScheduledExecutorService worker;
  private boolean failing;

  SealWatch(
      Sealer sealer,
      @ConfigProperty(name = "guiju.certificate.pause", defaultValue = "1s") Duration pause) {
    if (pause.isNegative() || pause.isZero()) {
      throw new IllegalArgumentException("guiju.certificate.pause must be positive");
    }
    this.sealer = sealer;
    this.pause = pause;
  }

  void start(@Observes StartupEvent start) {
    worker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "seal");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        worker.scheduleWithFixedDelay(
            this::seal, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is not linked now waits in the database; a failure is told once and tried again. */
  private void seal() {
    try {
      sealer.seal();
      failing = false;
    } catch (RuntimeException failure) {
      if (!failing) {
        LOG.error("reports not sealed, trying again until it works", failure);
      }
      failing = true;
    }
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    if (worker != null) {
      worker.shutdown();
      if (!worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        worker.shutdownNow();
      }
    }
  }
}
