package org.guiju.rules.language;

import java.util.Collection;
import java.util.Comparator;

/** Proposes the known name that a mistyped one is closest to. */
public final class Spelling {
  private Spelling() {}

  /** A Chinese sentence naming the closest of {@code known}; empty when none is close. */
  public static String suggestion(String typed, Collection<String> known) {
    return known.stream()
        .filter(name -> isLikely(typed, name))
        .min(Comparator.comparingInt((String name) -> distance(typed, name)).thenComparing(n -> n))
        .map(name -> "是否想写“" + name + "”？")
        .orElse("");
  }

  /** True when {@code typed} may well have been meant to be {@code known}. */
  public static boolean isLikely(String typed, String known) {
    return distance(typed, known) <= Math.max(2, typed.length() / 3);
  }

  /** True when the two differ by one slip of a key, two swapped letters included. */
  static boolean close(String typed, String known) {
    return distance(typed, known) == 1
        || typed.length() == known.length()
            && distance(typed, known) == 2
            && sorted(typed).equals(sorted(known));
  }

  private static String sorted(String word) {
    return word.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
