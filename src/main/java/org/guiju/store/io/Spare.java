package org.guiju.store.io;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compressors that are used again, each by one thread at a time: making one costs more than packing
 * a paper.
 */
final class Spare<T> {
  /** They hold memory outside the heap; when more are at work at once, these are thrown away. */
  private static final int MOST_KEPT = 4;

  private final BlockingQueue<T> idle = new ArrayBlockingQueue<>(MOST_KEPT);
  private final Supplier<T> maker;
  private final Consumer<T> closer;

  Spare(Supplier<T> maker, Consumer<T> closer) {
    this.maker = maker;
    this.closer = closer;
  }

  /** What {@code work} makes with one of them; one that failed is not used again. */
  <R> R use(Function<T, R> work) {
    T kept = idle.poll();
    T one = kept == null ? maker.get() : kept;
    boolean back = false;
    try {
      R result = work.apply(one);
      back = idle.offer(one);
      return result;
    } finally {
      if (!back) {
        closer.accept(one);
      }
    }
  }
}
