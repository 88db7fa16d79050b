package org.guiju.notices;

import java.util.Optional;

/** Sends a signed body to a receiver, once. */
@FunctionalInterface
public interface Post {
  /**
   * Sends it.
   *
   * @return why the receiver did not take it, in Chinese; empty when it did
   */
  Optional<String> send(String url, Secret secret, long notice, byte[] body);
}
