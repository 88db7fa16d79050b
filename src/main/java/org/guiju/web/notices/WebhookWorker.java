package org.guiju.web.notices;

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
import org.guiju.notices.Courier;
import org.jboss.logging.Logger;

/** Sends notices to webhooks, in the background. */
@Startup
@Singleton
class WebhookWorker {
  private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
  private static final int SECONDS_TO_FINISH = 10;

  private final Courier courier;
  private final int threads;
  private final Duration pause;
  private final ScheduledExecutorService pool;

  WebhookWorker(
      Courier courier,
      @ConfigProperty(name = "guiju.webhooks.threads", defaultValue = "2") int threads,
      @ConfigProperty(name = "guiju.webhooks.every", defaultValue = "500ms") Duration pause) {
    if (threads < 0 || pause.toMillis() < 1) {
      throw new IllegalArgumentException(
          "guiju.webhooks.threads must not be negative, guiju.webhooks.every at least 1ms");
    }
    this.courier = courier;
    this.threads = threads;
    this.pause = pause;
    this.pool =
        Executors.newScheduledThreadPool(
            threads,
            work -> {
              Thread worker = new Thread(work, "webhooks");
              worker.setDaemon(true);
              return worker;
            });
  }

  @PostConstruct
  void start() {
    for (int i = 0; i < threads; i++) {
      var unused =
          pool.scheduleWithFixedDelay(
              this::deliver, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Goes on after whatever goes wrong once, as when the database is away. */
  private void deliver() {
    try {
      while (!pool.isShutdown() && courier.deliverNext()) {
        // until nothing is due
      }
    } catch (RuntimeException | Error failure) {
      LOG.errorf("notices not sent for now: %s", failure);
    }
  }

  /** While the database is still open. */
  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }
  }
}
