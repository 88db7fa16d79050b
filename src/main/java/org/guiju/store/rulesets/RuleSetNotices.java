package org.guiju.store.rulesets;

import java.sql.SQLException;
import java.time.Duration;
import org.guiju.archive.RuleSetNews;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/**
 * Listens to PostgreSQL on a connection kept for that. One that is lost is opened again at the next
 * wait; what was told in between is not told again, so that wait comes back at once.
 */
public final class RuleSetNotices implements RuleSetNews {
  private static final Logger LOG = Logger.getLogger(RuleSetNotices.class);

  /** Slices of a wait, so that closing is noticed. */
  private static final Duration SLICE = Duration.ofMillis(200);

  private final Jdbi database;
  private Handle connection;
  private boolean lost;
  private volatile boolean closed;

  public RuleSetNotices(Jdbi database) {
    this.database = database;
  }

  @Override
  public synchronized void await(Duration atMost) throws InterruptedException {
    if (closed) {
      return;
    }
    try {
      if (connection == null) {
        listen();
      } else {
        listen(atMost);
      }
    } catch (JdbiException | SQLException failure) {
      tellOnce(failure);
      disconnect();
      Thread.sleep(Math.min(atMost.toMillis(), SLICE.toMillis()));
    }
  }

  private void listen() {
    Handle opened = database.open();
    connection = opened;
    opened.execute("listen guiju_rule_sets");
    lost = false;
  }

  private void listen(Duration atMost) throws SQLException {
    PGConnection listener = connection.getConnection().unwrap(PGConnection.class);
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toNanos();
    while (!closed && left > 0) {
      int millis = (int) Math.max(1, Math.min(SLICE.toNanos(), left) / 1_000_000);
      if (listener.getNotifications(millis).length > 0) {
        return;
      }
      left = end - System.nanoTime();
    }
  }

  private void tellOnce(Exception failure) {
    if (!lost) {
      LOG.warnf(
          "no word of changed rule sets until the database is back: %s", failure.getMessage());
    }
    lost = true;
  }

  private void disconnect() {
    Handle broken = connection;
    connection = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (JdbiException gone) {
        LOG.debugf("connection was gone already: %s", gone.getMessage());
      }
    }
  }

  /** Gives its connection back as it got it. */
  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      try {
        if (connection != null) {
          connection.execute("unlisten *");
        }
      } catch (JdbiException gone) {
        LOG.debugf("connection was gone already: %s", gone.getMessage());
      }
      disconnect();
    }
  }
}
