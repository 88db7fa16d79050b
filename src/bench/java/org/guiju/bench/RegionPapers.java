package org.guiju.bench;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Papers of each region that a plan gives to: people, balances, scores and what it passed down.
 * Some are always out of line.
 */
final class RegionPapers {
  private RegionPapers() {}

  /** Fields of {@code related} as JSON, the last without a comma. */
  static String of(List<String> regions) {
    return "\"insured\": ["
        + each(regions, i -> "\"persons\": %d".formatted(i % 9 == 4 ? 30 : 300))
        + "],\n\"earlierScores\": ["
        + each(
            regions,
            i -> "\"year\": 2023, \"score\": %d, \"amount\": 90".formatted(50 + i % 12 * 4))
        + "],\n\"priorBalances\": ["
        + each(regions, i -> "\"originYear\": 2022, \"amount\": 30")
        + ",\n"
        + each(regions, i -> "\"originYear\": 2023, \"amount\": %d".formatted(10 + i % 9 * 15))
        + "],\n\"lowerAllocations\": ["
        + each(regions, RegionPapers::passedDown)
        + "]";
  }

  private static String each(List<String> regions, IntFunction<String> fields) {
    return IntStream.range(0, regions.size())
        .mapToObj(i -> "{\"regionName\": \"%s\", %s}".formatted(regions.get(i), fields.apply(i)))
        .collect(Collectors.joining(",\n"));
  }

  /** As much as the plan gives the region of that number, except for one or two in six. */
  private static String passedDown(int number) {
    int slip = number % 6 == 1 ? 1 : number % 6 == 4 ? -1 : 0;
    return "\"docNo\": \"市财社指〔2024〕%d号\", \"parentDocNo\": \"闽财社指（2024）15号\", "
            .formatted(number + 1)
        + "\"passedDown\": 20, \"kept\": %d".formatted((number * 5 + 3) % 11 + slip);
  }
}
