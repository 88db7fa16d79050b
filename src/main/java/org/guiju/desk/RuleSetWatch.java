package org.guiju.desk;

import java.time.Duration;
import org.guiju.archive.RuleSetNews;
import org.jboss.logging.Logger;

/**
 * Keeps this process on the version that is in force in the archive, whichever process put it
 * there. Word from the archive makes that quick; looking from time to time makes it sure, and lets
 * what was put off to an instant come in force then.
 */
public final class RuleSetWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RuleSetWatch.class);
  private static final Duration SHORTEST = Duration.ofMillis(20);

  private final RulesDesk desk;
  private final RuleSetNews news;
  private final Duration look;
  private final Thread thread;
  private boolean failed;
  private volatile boolean closed;

  private RuleSetWatch(RulesDesk desk, RuleSetNews news, Duration look) {
    this.desk = desk;
    this.news = news;
    this.look = look;
    this.thread = new Thread(this::watch, "rule-sets");
    thread.setDaemon(true);
  }

  /**
   * Begins to watch.
   *
   * @param look time after which the archive is looked at without any word
   */
  public static RuleSetWatch start(RulesDesk desk, RuleSetNews news, Duration look) {
    RuleSetWatch watch = new RuleSetWatch(desk, news, look);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (!closed) {
        news.await(follow());
      }
    } catch (InterruptedException stopped) {
      LOG.debug("rule sets no longer watched");
    }
  }

  /** Time until the next look. The watch outlives whatever goes wrong with one version. */
  private Duration follow() {
    try {
      desk.follow();
      failed = false;
      return desk.untilNext()
          .map(wait -> wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait)
          .filter(wait -> wait.compareTo(look) < 0)
          .orElse(look);
    } catch (RuntimeException | Error failure) {
      if (!closed && !failed) {
        LOG.errorf("rule sets not looked up until this passes: %s", failure);
      }
      failed = true;
      return look;
    }
  }

  /** Stops watching. */
  @Override
  public void close() {
    closed = true;
    news.close();
    thread.interrupt();
  }
}
