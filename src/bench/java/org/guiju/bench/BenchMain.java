package org.guiju.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what matters: the ratio of the rules to plain Java. */
public final class BenchMain {
  /** Held, because the logging of the JDK forgets the level of a logger nobody holds. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.drools"), Logger.getLogger("org.guiju"));

  private BenchMain() {}

  /**
   * Runs one of ours by its name, or else the JMH benchmarks that match.
   *
   * @param arguments one text: name and its own arguments, with blanks between
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    List<String> words = List.of(arguments[0].strip().split("\\s+", -1));
    List<Integer> numbers =
        words.stream().filter(word -> word.matches("\\d+")).map(Integer::valueOf).toList();
    int times = numbers.isEmpty() ? 0 : numbers.get(0);
    switch (words.get(0)) {
      case "CheckTime" -> CheckTime.run(times == 0 ? 200 : times);
      case "ReloadSoak" -> ReloadSoak.run(words.contains("shipped"), times == 0 ? 1000 : times);
      case "IntakeTime" -> IntakeTime.run(times == 0 ? 5 : times);
      case "LoadTime" -> LoadTime.run(times == 0 ? 100_000 : times);
      case "RecheckTime" ->
          RecheckTime.run(
              times == 0 ? 10_000 : times,
              numbers.size() < 2 ? 0 : numbers.get(1),
              words.stream()
                  .filter(word -> word.contains("/"))
                  .map(Path::of)
                  .findAny()
                  .orElse(null));
      case "StageTime" ->
          StageTime.run(times == 0 ? 10_000 : times, numbers.size() < 2 ? 0 : numbers.get(1));
      case "ReloadTime" -> ReloadTime.run(times == 0 ? 10 : times);
      default -> benchmarks(arguments);
    }
  }

  private static void benchmarks(String[] arguments)
      throws RunnerException, CommandLineOptionException {
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(arguments))
            .jvmArgsAppend("-Dfile.encoding=UTF-8")
            .build();
    Collection<RunResult> results = new Runner(options).run();
    Map<Integer, Map<String, Double>> byRows = new TreeMap<>();
    for (RunResult result : results) {
      String rows = result.getParams().getParam("rows");
      if (rows != null) {
        byRows
            .computeIfAbsent(Integer.valueOf(rows), none -> new TreeMap<>())
            .put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
      }
    }
    byRows.forEach(
        (rows, times) ->
            System.out.printf(
                Locale.ROOT,
                "%6d rows: rules %9.1f µs, by hand %9.1f µs, ratio %.1f%n",
                rows,
                times.get("rules"),
                times.get("handWritten"),
                times.get("rules") / times.get("handWritten")));
  }
}
