package org.guiju.web.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only a few large bodies in at once, so that they cannot fill the memory or take all threads
 * from the small ones. As many again may wait in line for a moment.
 */
@Singleton
public class LargeBodies {
  /** Bytes from which a body counts as large. */
  static final long FROM = 1 << 20;

  private static final String RETRY_SECONDS = "5";

  private final int atOnce;
  private final Duration wait;
  private final Semaphore places;

  LargeBodies(
      @ConfigProperty(name = "guiju.large-bodies.at-once", defaultValue = "4") int atOnce,
      @ConfigProperty(name = "guiju.large-bodies.wait", defaultValue = "2s") Duration wait) {
    if (atOnce < 1) {
      throw new IllegalArgumentException("guiju.large-bodies.at-once must be positive");
    }
    this.atOnce = atOnce;
    this.wait = wait;
    this.places = new Semaphore(atOnce, true);
  }

  /**
   * Takes a place.
   *
   * @throws RefusedException when none becomes free soon
   */
  public void enter() {
    if (places.getQueueLength() >= atOnce || !awaitPlace()) {
      throw new RefusedException(
          Problem.of(
              503,
              "busy",
              "正在处理的大份内容太多",
              "同时提交的大份内容（1 MB 以上）太多，这一份没有处理。请在 %s 秒后重新提交。".formatted(RETRY_SECONDS)),
          Map.of("Retry-After", RETRY_SECONDS));
    }
  }

  private boolean awaitPlace() {
    try {
      return places.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives the place back. */
  public void leave() {
    places.release();
  }
}
