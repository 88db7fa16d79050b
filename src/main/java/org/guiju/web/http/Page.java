package org.guiju.web.http;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A page of a list.
 *
 * @param items what stands on it
 * @param more whether anything comes after it
 */
public record Page<T>(List<T> items, boolean more) {
  /**
   * The page of {@code size} items out of what was found.
   *
   * @param found at most one more than the page holds, which tells whether it is the last
   */
  public static <T> Page<T> of(List<T> found, int size) {
    boolean more = found.size() > size;
    return new Page<>(more ? found.subList(0, size) : found, more);
  }

  /** The items as they are shown. */
  public <V> List<V> shown(Function<T, V> view) {
    return items.stream().map(view).toList();
  }

  /** The cursor of the next page of a list by falling ids; null on the last. */
  public String nextBelow(ToLongFunction<T> id) {
    return next(last -> Cursor.below(id.applyAsLong(last)));
  }

  /** The cursor of the next page, made of the last item on this one; null on the last. */
  public String next(Function<T, String> cursor) {
    return more ? cursor.apply(items.get(items.size() - 1)) : null;
  }
}
