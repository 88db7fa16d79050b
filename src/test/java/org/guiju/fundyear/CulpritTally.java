package org.guiju.fundyear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guiju.facts.Kind;
import org.guiju.repair.ExplanationText;

/** How many errors met which fate, by slip and kind of paper. */
final class CulpritTally {
  /** One kind of error in one kind of paper. */
  private record Sort(TypingSlip slip, Kind kind) {}

  private final Map<Sort, Map<Fate, Integer>> counts = new java.util.HashMap<>();
  private final List<String> others = new ArrayList<>();

  void add(TypingSlip slip, Kind kind, Mistyped wrong, Verdict verdict) {
    Fate fate = verdict.fate();
    counts
        .computeIfAbsent(new Sort(slip, kind), none -> new EnumMap<>(Fate.class))
        .merge(fate, 1, Integer::sum);
    if (fate == Fate.AMONG_FIRST || fate == Fate.MIRRORED || fate == Fate.MISSED) {
      others.add(
          "%s %s %s %s, meant %s\n%s"
              .formatted(
                  fate,
                  slip,
                  kind,
                  wrong.pointer(),
                  wrong.meant(),
                  ExplanationText.of(verdict.explanation())));
    }
  }

  /** What was proposed where the culprit was not the first alone. */
  String others() {
    return String.join("\n", others);
  }

  /** How often the culprit came first alone, in percent of the errors that can be told. */
  double firstOfDecidable() {
    return share(sort -> true, Fate.FIRST, Fate.AMONG_FIRST, Fate.MISSED);
  }

  /** How often it came first alone, in percent of all errors that are proposals at all. */
  double firstOfAll() {
    return share(sort -> true, Fate.FIRST, Fate.MIRRORED, Fate.AMONG_FIRST, Fate.MISSED);
  }

  private double share(Predicate<Sort> sorts, Fate wanted, Fate... others) {
    int got = sum(sorts, wanted);
    int of = got + sum(sorts, others);
    return of == 0 ? 100 : 100.0 * got / of;
  }

  private int sum(Predicate<Sort> sorts, Fate... fates) {
    return counts.entrySet().stream()
        .filter(entry -> sorts.test(entry.getKey()))
        .flatMap(entry -> Arrays.stream(fates).map(fate -> entry.getValue().getOrDefault(fate, 0)))
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** A line for each slip and each kind of paper: fates in the order of {@link Fate}, and share. */
  @Override
  public String toString() {
    Map<String, Predicate<Sort>> lines = new TreeMap<>();
    for (Sort sort : counts.keySet()) {
      lines.put("slip " + sort.slip(), other -> other.slip() == sort.slip());
      lines.put("kind " + sort.kind(), other -> other.kind() == sort.kind());
    }
    lines.put("all", sort -> true);
    return Arrays.toString(Fate.values())
        + lines.entrySet().stream()
            .map(line -> "\n" + line.getKey() + " " + line(line.getValue()))
            .collect(Collectors.joining());
  }

  private String line(Predicate<Sort> sorts) {
    String fates =
        Arrays.stream(Fate.values())
            .map(fate -> String.valueOf(sum(sorts, fate)))
            .collect(Collectors.joining(" "));
    return "%s: first %.1f %% of what can be told, %.1f %% of all"
        .formatted(
            fates,
            share(sorts, Fate.FIRST, Fate.AMONG_FIRST, Fate.MISSED),
            share(sorts, Fate.FIRST, Fate.MIRRORED, Fate.AMONG_FIRST, Fate.MISSED));
  }
}
