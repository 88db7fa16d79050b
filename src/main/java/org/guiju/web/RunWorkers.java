package org.guiju.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.runs.RunWork;
import org.guiju.runs.RunWorker;
import org.jboss.logging.Logger;

/** Goes on with runs in the background, from wherever they were left. */
@Startup
@Singleton
class RunWorkers {
  private static final Logger LOG = Logger.getLogger(RunWorkers.class);
  private static final int SECONDS_TO_FINISH = 10;
  private static final int SIGNS_PER_LEASE = 4;

  private final RunWorker worker;
  private final RunWork work;
  private final int threads;
  private final Duration look;
  private final Duration lease;
  private final AtomicInteger names = new AtomicInteger();
  private final ScheduledExecutorService executor;

  RunWorkers(
      RunWorker worker,
      RunWork work,
      @ConfigProperty(name = "guiju.runs.threads", defaultValue = "2") int threads,
      @ConfigProperty(name = "guiju.runs.look", defaultValue = "500ms") Duration look,
      @ConfigProperty(name = "guiju.runs.lease", defaultValue = "30s") Duration lease) {
    if (threads < 0) {
      throw new IllegalArgumentException("guiju.runs.threads must not be negative");
    }
    this.worker = worker;
    this.work = work;
    this.threads = threads;
    this.look = look;
    this.lease = lease;
    this.executor = Executors.newScheduledThreadPool(threads + 1, this::thread);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "run-" + names.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  @PostConstruct
  void start() {
    for (int i = 0; i < threads; i++) {
      every(look, worker::workOff);
    }
    if (threads > 0) {
      every(lease.dividedBy(SIGNS_PER_LEASE), work::holdOn);
    }
  }

  private void every(Duration pause, Runnable task) {
    var unused =
        executor.scheduleWithFixedDelay(
            () -> goOn(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whatever goes wrong once, as when the database is away, is tried again. */
  private static void goOn(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error failure) {
      LOG.errorf("runs do not go on for now: %s", failure);
    }
  }

  /** What is under way is given back at the next paper, while the database is still open. */
  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    executor.shutdownNow();
    if (!executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      LOG.warn("a slice of a run is left to the next process");
    }
  }
}
