package org.guiju.web.runs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Threads that look for work again and again, hold on to what they have taken, and outlive whatever
 * goes wrong once.
 */
final class BackgroundWork {
  private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
  private static final int SECONDS_TO_FINISH = 10;
  private static final int SIGNS_PER_LEASE = 4;

  private final String name;
  private final int threads;
  private final AtomicInteger names = new AtomicInteger();
  private final ScheduledExecutorService executor;

  /**
   * Threads for work that is called {@code name}.
   *
   * @param threads how many; 0 when this process takes no part
   */
  BackgroundWork(String name, int threads) {
    if (threads < 0) {
      throw new IllegalArgumentException("guiju.%ss.threads must not be negative".formatted(name));
    }
    this.name = name;
    this.threads = threads;
    this.executor = Executors.newScheduledThreadPool(threads + 1, this::thread);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, name + "-" + names.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins.
   *
   * @param look how often a thread that found nothing looks again
   * @param work works off what there is
   * @param lease how long what was taken waits for a process that has fallen silent
   * @param holdOn says that this one lives
   */
  void start(Duration look, Runnable work, Duration lease, Runnable holdOn) {
    for (int i = 0; i < threads; i++) {
      every(look, work);
    }
    if (threads > 0) {
      every(lease.dividedBy(SIGNS_PER_LEASE), holdOn);
    }
  }

  private void every(Duration pause, Runnable task) {
    var unused =
        executor.scheduleWithFixedDelay(
            () -> goOn(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What goes wrong once, as when the database is away, is tried again. */
  private void goOn(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error failure) {
      LOG.errorf("%ss do not go on for now: %s", name, failure);
    }
  }

  /** What is under way is given back at the next paper, while the database is still open. */
  void stop() throws InterruptedException {
    executor.shutdownNow();
    if (!executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      LOG.warnf("a part of a %s is left to the next process", name);
    }
  }
}
