package org.guiju.recheck;

/** How often an interval that is stated so holds the truth. */
public enum Confidence {
  P90("90%", 1.6449),
  P95("95%", 1.9600),
  P99("99%", 2.5758);

  private final String words;
  private final double z;

  Confidence(String words, double z) {
    this.words = words;
    this.z = z;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }

  /**
   * Wilson's interval for a share.
   *
   * @param hits how many of those that were looked at
   * @param seen how many were looked at, at least one
   * @param all how many there are; a sample of a large part says more
   */
  Interval wilson(long hits, long seen, long all) {
    double share = (double) hits / seen;
    if (seen >= all) {
      return new Interval(share, share);
    }
    double n = (double) seen * (all - 1) / (all - seen);
    double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /**
   * Where a share lies.
   *
   * @param low at least
   * @param high at most
   */
  record Interval(double low, double high) {}
}
