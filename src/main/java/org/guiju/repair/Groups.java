package org.guiju.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts together what hangs together: things with a common mark, directly or through others. */
final class Groups {
  private Groups() {}

  /** The sets of {@code things} that share marks, in the order of their first things. */
  static <T, M> List<Set<T>> of(List<T> things, Function<T, ? extends Iterable<M>> marks) {
    int[] root = new int[things.size()];
    Map<M, Integer> owner = new LinkedHashMap<>();
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
      for (M mark : marks.apply(things.get(i))) {
        Integer other = owner.putIfAbsent(mark, i);
        if (other != null) {
          join(root, other, i);
        }
      }
    }
    Map<Integer, Set<T>> groups = new LinkedHashMap<>();
    for (int i = 0; i < root.length; i++) {
      groups.computeIfAbsent(find(root, i), none -> new LinkedHashSet<>()).add(things.get(i));
    }
    return new ArrayList<>(groups.values());
  }

  private static void join(int[] root, int one, int other) {
    int first = Math.min(find(root, one), find(root, other));
    int second = Math.max(find(root, one), find(root, other));
    root[second] = first;
  }

  private static int find(int[] root, int of) {
    int at = of;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
