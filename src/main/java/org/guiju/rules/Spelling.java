package org.guiju.rules;

import java.util.Collection;
import java.util.Comparator;

/** Proposes the known name that a mistyped one is closest to. */
public final class Spelling {
  private Spelling() {}

  /** A Chinese sentence naming the closest of {@code known}; empty when none is close. */
  public static String suggestion(String typed, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(typed, name) <= Math.max(2, typed.length() / 3))
        .min(Comparator.comparingInt((String name) -> distance(typed, name)).thenComparing(n -> n))
        .map(name -> "是否想写“" + name + "”？")
        .orElse("");
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
