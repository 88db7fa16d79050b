package org.guiju.fundyear;

/**
 * A row of numbers that depends on a seed and on what it is drawn for, and on nothing drawn before.
 * Any paper can thus be worked out alone, in any order.
 */
final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  static Chance of(long seed, String what, int... more) {
    long state = mix(seed + GOLDEN);
    for (int i = 0; i < what.length(); i++) {
      state = mix(state ^ what.charAt(i)) + GOLDEN;
    }
    for (int part : more) {
      state = mix(state ^ part) + GOLDEN;
    }
    return new Chance(state);
  }

  /** From 0 up to {@code bound}, which is left out. */
  int below(int bound) {
    state += GOLDEN;
    return (int) Long.remainderUnsigned(mix(state), bound);
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean oneIn(int times) {
    return below(times) == 0;
  }

  String of(String... choices) {
    return choices[below(choices.length)];
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
