package org.guiju.findings;

import java.util.Comparator;

/** Orders JSON pointers as a reader meets them: array positions by number, names by text. */
enum PointerOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    String[] a = left.split("/", -1);
    String[] b = right.split("/", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order = compareStep(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }

  private static int compareStep(String a, String b) {
    if (isPosition(a) && isPosition(b)) {
      return Long.compare(Long.parseLong(a), Long.parseLong(b));
    }
    return a.compareTo(b);
  }

  private static boolean isPosition(String step) {
    return !step.isEmpty()
        && step.length() < 10
        && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
