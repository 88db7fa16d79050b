package org.guiju.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Processor time of one check by the rules and by hand, in turn in one thread of one process: for a
 * machine that has other work to do, where JMH's time on the clock says little.
 */
final class CheckTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 60;

  /** Rows checked until the code is compiled, and in one round. */
  private static final int WARM_UP = 3_000_000;

  private static final int ROUND = 20_000;

  private CheckTime() {}

  /** Prints least and median of sixty rounds for a plan of {@code rows} rows. */
  static void run(int rows) {
    CheckBenchmark benchmark = new CheckBenchmark();
    benchmark.rows = rows;
    benchmark.prepare();
    micros(benchmark::rules, WARM_UP / rows);
    micros(benchmark::handWritten, WARM_UP / rows);
    double[] rules = new double[ROUNDS];
    double[] byHand = new double[ROUNDS];
    int times = Math.max(1, ROUND / rows);
    for (int i = 0; i < ROUNDS; i++) {
      rules[i] = micros(benchmark::rules, times);
      byHand[i] = micros(benchmark::handWritten, times);
    }
    double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(i -> rules[i] / byHand[i]).toArray();
    System.out.printf(
        "%d rows, least of %d rounds: rules %.1f µs, by hand %.1f µs, ratio %.1f;"
            + " median: rules %.1f µs, by hand %.1f µs, ratio %.1f%n",
        rows,
        ROUNDS,
        least(rules),
        least(byHand),
        least(rules) / least(byHand),
        median(rules),
        median(byHand),
        median(ratios));
  }

  /** Microseconds of processor time for one of so many checks. */
  private static double micros(Supplier<?> check, int times) {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      if (check.get() == null) {
        throw new IllegalStateException("no answer");
      }
    }
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / times;
  }

  private static double least(double[] values) {
    return DoubleStream.of(values).min().orElseThrow();
  }

  private static double median(double[] values) {
    return DoubleStream.of(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }
}
