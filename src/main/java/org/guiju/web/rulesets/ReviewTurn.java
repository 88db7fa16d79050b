package org.guiju.web.rulesets;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/**
 * The turn of the one review that may be under way. A review compiles, and several would take the
 * processors from checks; another one is told to come back rather than kept waiting on a thread
 * that checks need.
 */
@Singleton
class ReviewTurn {
  private static final String RETRY_SECONDS = "10";

  private final Semaphore turn = new Semaphore(1);

  /**
   * Takes the turn.
   *
   * @throws RefusedException when somebody has it
   */
  void take() {
    if (!turn.tryAcquire()) {
      throw new RefusedException(
          Problem.of(
              429,
              "review-busy",
              "正在审查另一份",
              "同一时间只审查一份规则文件。请在 %s 秒后重新上传。".formatted(RETRY_SECONDS)),
          Map.of("Retry-After", RETRY_SECONDS));
    }
  }

  /** Gives the turn back. */
  void giveBack() {
    turn.release();
  }
}
