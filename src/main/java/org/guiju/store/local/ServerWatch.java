package org.guiju.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts a server again that has ended by itself: where the disk has no room for its log of changes
 * it ends rather than lose something. Meanwhile requests are told to come again.
 */
final class ServerWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ServerWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** A start writes to the log before anything else; files of the log have 16 MB. */
  private static final long ROOM = 64L << 20;

  private final Path home;
  private final Restart restart;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "database-watch");
            thread.setDaemon(true);
            return thread;
          });
  private boolean told;

  /** Starts the server again. */
  interface Restart {
    void run() throws IOException;
  }

  ServerWatch(Path home, Restart restart) {
    this.home = home;
    this.restart = restart;
  }

  void start() {
    var unused =
        worker.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (Leftover.serverOf(home.resolve("database")).isEmpty()) {
        startAgain();
      }
    } catch (IOException | RuntimeException failure) {
      LOG.errorf("database server not started again, to be tried again: %s", failure);
    }
  }

  private void startAgain() throws IOException {
    long room = Files.getFileStore(home).getUsableSpace();
    if (!told) {
      LOG.errorf("database server ended, %d MB are free for `%s`", room >> 20, home);
      told = true;
    }
    if (room >= ROOM) {
      restart.run();
      LOG.warn("database server started again");
      told = false;
    }
  }

  /** Returns when no start is under way any more. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      while (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("database server still being started");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
