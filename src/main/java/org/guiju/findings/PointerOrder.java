package org.guiju.findings;

import java.util.Comparator;

/** Orders JSON pointers as a reader meets them: array positions by number, names by text. */
enum PointerOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    int l = 0;
    int r = 0;
    while (l <= left.length() && r <= right.length()) {
      int lEnd = endOfStep(left, l);
      int rEnd = endOfStep(right, r);
      boolean same = lEnd - l == rEnd - r && left.regionMatches(l, right, r, lEnd - l);
      int order = same ? 0 : compareStep(left.substring(l, lEnd), right.substring(r, rEnd));
      if (order != 0) {
        return order;
      }
      l = lEnd + 1;
      r = rEnd + 1;
    }
    return Boolean.compare(l <= left.length(), r <= right.length());
  }

  private static int endOfStep(String pointer, int start) {
    int slash = pointer.indexOf('/', start);
    return slash < 0 ? pointer.length() : slash;
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
