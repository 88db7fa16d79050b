package org.guiju.web.papers;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.desk.RejudgeDesk;
import org.jboss.logging.Logger;

/** Keeps the verdicts on file up with the papers on file, in the background. */
@Startup
@Singleton
class RejudgeWorker {
  private static final Logger LOG = Logger.getLogger(RejudgeWorker.class);
  private static final int SECONDS_TO_FINISH = 10;

  private final RejudgeDesk desk;
  private final Duration pause;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread worker = new Thread(work, "rejudge");
            worker.setDaemon(true);
            return worker;
          });

  RejudgeWorker(
      RejudgeDesk desk,
      @ConfigProperty(name = "guiju.rejudge.every", defaultValue = "500ms") Duration pause) {
    this.desk = desk;
    this.pause = pause;
  }

  @PostConstruct
  void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::judge, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Goes on after whatever goes wrong once, as when the database is away. */
  private void judge() {
    try {
      desk.judgeWaiting();
    } catch (RuntimeException | Error failure) {
      LOG.errorf("verdicts not judged again for now: %s", failure);
    }
  }

  /** While the database is still open. */
  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
