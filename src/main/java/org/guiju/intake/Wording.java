package org.guiju.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Small parts of messages: quotations and proposals. */
final class Wording {
  private static final int LONGEST_QUOTE = 40;
  private static final int LONGEST_NAME = 64;

  private Wording() {}

  /** {@code text} as a message may quote it: not endless, and on one line. */
  static String quoted(String text) {
    String line = text.substring(0, Math.min(text.length(), LONGEST_QUOTE + 1));
    line = line.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").strip();
    return text.length() > LONGEST_QUOTE
        ? line.substring(0, Math.min(line.length(), LONGEST_QUOTE)) + "…"
        : line;
  }

  /** The allowed text that {@code given} was probably meant to be. */
  static Optional<String> nearest(String given, Collection<String> allowed) {
    if (given.isBlank() || given.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String wanted = folded(given);
    return allowed.stream()
        .filter(name -> isNear(wanted, folded(name)))
        .min(Comparator.comparingInt(name -> distance(wanted, folded(name))));
  }

  /** “是否应为“…”？”, or nothing when no allowed text is near. */
  static String didYouMean(Optional<String> proposal) {
    return proposal.map(text -> "是否应为“" + text + "”？").orElse("");
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
  }

  private static boolean isNear(String given, String allowed) {
    int limit = Math.max(1, Math.max(given.length(), allowed.length()) / 3);
    boolean isBeginning =
        given.length() >= 4 && allowed.startsWith(given)
            || allowed.length() >= 4 && given.startsWith(allowed);
    return isBeginning || distance(given, allowed) <= limit;
  }

  /** Number of characters to insert, drop, replace or swap with a neighbour. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean isSwap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwap ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
