package org.guiju.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Work cut into slices and done by some threads. */
final class Turns {
  private Turns() {}

  static <T> List<List<T>> slices(List<T> items, int size) {
    List<List<T>> slices = new ArrayList<>();
    for (int i = 0; i < items.size(); i += size) {
      slices.add(items.subList(i, Math.min(i + size, items.size())));
    }
    return slices;
  }

  /** Items dealt with in a second. */
  static <T> double perSecond(int threads, List<List<T>> slices, Consumer<List<T>> work) {
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long start = System.nanoTime();
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      calls.add(
          () -> {
            for (int at = next.getAndIncrement(); at < slices.size(); at = next.getAndIncrement()) {
              work.accept(slices.get(at));
            }
            return null;
          });
    }
    try {
      for (Future<Void> call : pool.invokeAll(calls)) {
        call.get();
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    } finally {
      pool.shutdown();
    }
    int items = slices.stream().mapToInt(List::size).sum();
    return items / ((System.nanoTime() - start) / 1e9);
  }
}
