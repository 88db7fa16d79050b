package org.guiju.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.rules.Canary;
import org.guiju.rules.RuleProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile {@code cases.yaml} before a review: those on file, and some made by size. */
class AttackCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/attacks/cases");
  private static final String PAPER =
      ReviewTrees.CASES.substring(0, ReviewTrees.CASES.indexOf("  rows:"));
  private static final String ROWS = "  rows: [{regionName: 宁德, thisTranche: 90}]\n";
  private static final String CASES = "cases:\n";

  /** The examples a rule must have, so that nothing but the attack is wrong. */
  private static final String REST =
      ReviewTrees.CASES.substring(ReviewTrees.CASES.indexOf(CASES) + CASES.length());

  private static final Map<String, String> BY_SIZE =
      Map.of(
          "a text of a hundred million letters", rows("[{regionName: " + "x".repeat(100_000_000)),
          "a text of two hundred thousand letters",
              rows("[{regionName: " + "x".repeat(200_000) + "}]"),
          "a number of two hundred thousand digits",
              rows("[{thisTranche: " + "9".repeat(200_000) + "}]"),
          "a hundred thousand brackets", rows("[".repeat(100_000)),
          "deep lists", rows("[".repeat(5_000) + "]".repeat(5_000)),
          "deep maps", rows("{a: ".repeat(5_000) + "1" + "}".repeat(5_000)),
          "deep indentation", PAPER + lines(600, i -> " ".repeat(i + 2) + "a:") + ROWS + CASES,
          "ten thousand anchors",
              PAPER + lines(10_000, i -> "  k" + i + ": &k" + i + " x") + ROWS + CASES,
          "ten thousand fields", PAPER + lines(10_000, i -> "  k" + i + ": x") + ROWS + CASES,
          "ten thousand examples",
              PAPER + ROWS + CASES + lines(10_000, i -> "  - {name: a" + i + "}"));

  @TempDir private Path home;

  private static String rows(String yaml) {
    return PAPER + "  rows: " + yaml + "\n" + CASES;
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(joining("\n", "", "\n"));
  }

  static Stream<String> onFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  static Stream<String> bySize() {
    return BY_SIZE.keySet().stream().sorted();
  }

  @BeforeEach
  void hush() {
    Canary.hush(home);
  }

  @ParameterizedTest
  @MethodSource("onFile")
  void what_is_on_file_is_refused_at_its_line_and_leaves_no_trace(String attack)
      throws IOException {
    assertThat(refused(Files.readString(FOLDER.resolve(attack))))
        .allSatisfy(problem -> assertThat(problem.line()).isPositive());
  }

  @ParameterizedTest
  @MethodSource("bySize")
  void what_is_too_much_is_refused_in_few_words(String attack) {
    assertThat(refused(BY_SIZE.get(attack))).hasSizeLessThan(10);
  }

  private static List<RuleProblem> refused(String cases) {
    RuleReview review = ReviewTrees.review(ReviewTrees.withCases(cases + REST));
    assertThat(review.accepted()).isFalse();
    assertThat(Canary.sang()).isFalse();
    assertThat(review.problems())
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(ReviewTrees.PATH);
              assertThat(problem.message()).matches("(?s).*\\p{IsHan}.*");
              assertThat(problem.message()).hasSizeLessThan(400);
            });
    return review.problems();
  }
}
