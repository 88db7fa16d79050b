package org.guiju.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares lists and maps of short texts. */
final class TextDiff {
  private TextDiff() {}

  /**
   * One difference.
   *
   * @param key key of a map, or the place in the later list (the earlier one where it is gone)
   * @param old as it was; null when it is new
   * @param now as it is; null when it is gone
   */
  record Change<K>(K key, String old, String now) {}

  /** Differences of two maps in order of key. */
  static List<Change<String>> of(Map<String, String> before, Map<String, String> after) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<Change<String>> changes = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(before.get(key), after.get(key))) {
        changes.add(new Change<>(key, before.get(key), after.get(key)));
      }
    }
    return changes;
  }

  /**
   * Differences of two lists that keep their longest common part; a replaced text is one change.
   */
  static List<Change<Integer>> of(List<String> before, List<String> after) {
    int[][] common = commonFrom(before, after);
    List<Change<Integer>> changes = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<Integer> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean both = i < before.size() && j < after.size();
      if (both && before.get(i).equals(after.get(j))) {
        flush(gone, come, after, j, changes);
        i++;
        j++;
      } else if (j == after.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(before.get(i++));
      } else {
        come.add(j++);
      }
    }
    flush(gone, come, after, j, changes);
    return changes;
  }

  private static void flush(
      List<String> gone,
      List<Integer> come,
      List<String> after,
      int here,
      List<Change<Integer>> changes) {
    for (int k = 0; k < Math.max(gone.size(), come.size()); k++) {
      Integer place = k < come.size() ? come.get(k) : Integer.valueOf(here);
      String old = k < gone.size() ? gone.get(k) : null;
      changes.add(new Change<>(place, old, k < come.size() ? after.get(place) : null));
    }
    gone.clear();
    come.clear();
  }

  /** Length of the longest common part of what follows each pair of places. */
  private static int[][] commonFrom(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
