package org.guiju.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile {@code document.yaml} and {@code limits.yaml}: those on file, and some made by size. */
class AttackYamlTest {
  private static final Path FOLDER = Path.of("src/test/resources/attacks/yaml");
  private static final String HEAD = "id: trial\ntitle: 试验文件\nscope: {}\n";

  private static final Map<String, String> BY_SIZE =
      Map.of(
          "document of ten million letters", HEAD + "docNo: " + "x".repeat(10_000_000) + "\n",
          "document of a hundred thousand brackets", HEAD + "issuers: " + "[".repeat(100_000),
          "document of deep lists",
              HEAD + "issuers: " + "[".repeat(5_000) + "]".repeat(5_000) + "\n",
          "document of deep maps",
              HEAD + "scope2: " + "{a: ".repeat(5_000) + "1" + "}".repeat(5_000) + "\n",
          "document of deep indentation", deepIndentation(),
          "document of ten thousand anchors", HEAD + anchors(10_000),
          "limits of a hundred million letters", limit("x".repeat(100_000_000)),
          "limits of a number of a million digits", limit("9".repeat(1_000_000)),
          "limits of a million lines", "limits:\n" + "- {code: x}\n".repeat(1_000_000));

  @TempDir private Path home;

  private static String deepIndentation() {
    return HEAD
        + IntStream.range(0, 2_000).mapToObj(i -> " ".repeat(i) + "a:\n").collect(joining());
  }

  private static String anchors(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "k" + i + ": &k" + i + " x\n")
        .collect(joining());
  }

  private static String limit(String number) {
    return "limits: [{code: cap, values: [{article: 第一条, number: " + number + "}]}]\n";
  }

  static Stream<String> attacks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Stream<String> onFile =
          files.map(file -> file.getFileName().toString()).sorted().toList().stream();
      return Stream.concat(onFile, BY_SIZE.keySet().stream().sorted());
    }
  }

  @BeforeEach
  void hush() {
    Canary.hush(home);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void it_is_refused_in_chinese_and_leaves_no_trace(String attack) throws IOException {
    String text = BY_SIZE.containsKey(attack) ? BY_SIZE.get(attack) : onFile(attack);
    String file = attack.startsWith("document") ? "trial/document.yaml" : "trial/limits.yaml";
    List<RuleProblem> problems = problems(file, text);
    assertThat(Canary.sang()).isFalse();
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.line()).isGreaterThan(BY_SIZE.containsKey(attack) ? -1 : 0);
              assertThat(problem.message()).matches("(?s).*\\p{IsHan}.*");
              assertThat(problem.message()).hasSizeLessThan(400);
            });
  }

  private static String onFile(String attack) throws IOException {
    return Files.readString(FOLDER.resolve(attack));
  }

  private static List<RuleProblem> problems(String file, String text) {
    Map<String, String> texts = new java.util.TreeMap<>(Map.of("trial/document.yaml", HEAD));
    texts.put(file, text);
    try {
      RuleSetReader.read(RuleFiles.of(texts));
      return List.of();
    } catch (RuleSetRefusedException refused) {
      return refused.problems();
    }
  }
}
