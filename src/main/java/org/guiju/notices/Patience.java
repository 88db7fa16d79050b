package org.guiju.notices;

import java.time.Duration;

/** How long a receiver that fails is tried: after 1, 2, 4 … seconds, every hour, for three days. */
public final class Patience {
  /** What was not delivered for so long is given up. */
  public static final Duration LONGEST = Duration.ofDays(3);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** From here on the pause is the longest one. */
  private static final int DOUBLINGS = 12;

  private Patience() {}

  /** How long to wait after {@code failures} in a row, at least one. */
  public static Duration pause(int failures) {
    if (failures < 1) {
      throw new IllegalArgumentException("no pause without a failure");
    }
    return failures > DOUBLINGS ? LONGEST_PAUSE : Duration.ofSeconds(1L << (failures - 1));
  }

  /** Whether what has been waiting for {@code age} is given up when it fails once more. */
  public static boolean isOver(Duration age) {
    return age.compareTo(LONGEST) >= 0;
  }
}
