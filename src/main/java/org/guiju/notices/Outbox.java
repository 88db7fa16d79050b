package org.guiju.notices;

import java.time.Duration;
import java.util.function.Function;

/**
 * Notices on their way. Each is sent at least once: who falls silent between sending and noting it
 * has it sent again.
 */
public interface Outbox {
  /**
   * A notice to be sent now.
   *
   * @param webhook number of the receiver
   * @param url of the receiver
   * @param secret of the receiver
   * @param notice what to send
   * @param failures times that this notice failed so far
   * @param failuresInARow times that the receiver failed in a row so far, whatever was sent
   * @param age since the verdict changed
   */
  record Delivery(
      long webhook,
      String url,
      Secret secret,
      Notice notice,
      int failures,
      int failuresInARow,
      Duration age) {}

  /** What came of sending. */
  sealed interface Outcome {}

  /** The receiver took it. */
  record Delivered() implements Outcome {}

  /**
   * The receiver did not.
   *
   * @param problem why, in Chinese
   * @param pause how long until this is sent again
   * @param rest how long the receiver is left alone
   * @param last true when this is not sent again
   */
  record Failed(String problem, Duration pause, Duration rest, boolean last) implements Outcome {}

  /**
   * Takes what is due, has it sent and notes what came of it. To one receiver one process sends at
   * a time, the oldest first; what is about a submission never overtakes what changed there before.
   *
   * @param sender sends it, within {@link #LEASE}
   * @return false when nothing is due
   */
  boolean deliverNext(Function<Delivery, Outcome> sender);

  /** After so long a process that took something is taken for dead. */
  Duration LEASE = Duration.ofMinutes(1);
}
