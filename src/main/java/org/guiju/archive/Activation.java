package org.guiju.archive;

import java.time.OffsetDateTime;

/**
 * An activation that holds.
 *
 * @param id number of its step
 * @param sha256 the version
 * @param effective when it takes or took effect
 * @param person who activated it
 * @param millisAway how long until then by the clock of the archive; 0 or less when it is in effect
 */
public record Activation(
    long id, String sha256, OffsetDateTime effective, String person, long millisAway) {
  /** True when it has taken effect. */
  public boolean due() {
    return millisAway <= 0;
  }
}
