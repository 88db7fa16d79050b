package org.guiju.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Papers a second on the clock, and milliseconds of processor time for each. */
record Rate(double perSecond, double processor) {
  /** Of work that says how many papers it dealt with. */
  static Rate of(Processor processor, LongSupplier work) {
    double before = processor.seconds();
    long start = System.nanoTime();
    long papers = Math.max(1, work.getAsLong());
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Rate(papers / seconds, (processor.seconds() - before) * 1000 / papers);
  }

  /** Of work on slices of papers. */
  static <T> Rate of(
      Processor processor, int threads, List<List<T>> slices, Consumer<List<T>> work) {
    return of(
        processor,
        () -> {
          Turns.perSecond(threads, slices, work);
          return slices.stream().mapToLong(List::size).sum();
        });
  }

  @Override
  public String toString() {
    return "%6.0f /s %6.2f ms".formatted(perSecond, processor);
  }
}
