package org.guiju.fundyear;

/** Divides amounts so that the parts add up exactly. */
final class Shares {
  private Shares() {}

  /**
   * Parts of {@code total} in proportion to {@code weights}, each a multiple of {@code step} but
   * for the first, which also takes what is no multiple.
   */
  static long[] split(long total, long[] weights, long step) {
    long whole = 0;
    for (long weight : weights) {
      whole += weight;
    }
    long steps = total / step;
    long left = steps;
    long[] parts = new long[weights.length];
    for (int i = 0; i < parts.length; i++) {
      long share = steps * weights[i] / whole;
      parts[i] = share * step;
      left -= share;
    }
    for (int i = 0; left > 0; i = (i + 1) % parts.length, left--) {
      parts[i] += step;
    }
    if (parts.length > 0) {
      parts[0] += total % step;
    }
    return parts;
  }

  /** As many weights between 80 and 120. */
  static long[] weights(int count, Chance chance) {
    long[] weights = new long[count];
    for (int i = 0; i < count; i++) {
      weights[i] = chance.between(80, 120);
    }
    return weights;
  }

  static long sum(long... parts) {
    long sum = 0;
    for (long part : parts) {
      sum += part;
    }
    return sum;
  }
}
