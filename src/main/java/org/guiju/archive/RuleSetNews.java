package org.guiju.archive;

import java.time.Duration;

/** Brings word that some process has entered something about a version of the rules. */
public interface RuleSetNews extends AutoCloseable {
  /**
   * Waits for word. Comes back early without any when it cannot tell whether some was missed, so
   * look after each return.
   */
  void await(Duration atMost) throws InterruptedException;

  /** No longer listens; who waits comes back. */
  @Override
  void close();
}
