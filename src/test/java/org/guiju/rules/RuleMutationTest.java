package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guiju.desk.ShippedRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shipped rules with one word deleted, doubled, swapped or replaced: whatever comes out is either a
 * rule or refused by us, never by the engine. {@code -Dmutations=5000} looks further.
 */
class RuleMutationTest {
  private static final int COUNT = Integer.getInteger("mutations", 80);
  private static final Pattern WORD =
      Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|\\$\\w+|\\w+|[=!<>]=|&&|\\|\\||\\S");
  private static final List<String> STRANGE =
      List.of(
          "this",
          "null",
          "true",
          "\"x\"",
          "5",
          "2.5B",
          "!",
          "not",
          "in",
          "==",
          "<",
          "+",
          "(",
          ")",
          "contains",
          "matches",
          "$x :",
          ",",
          "amount",
          "part",
          "regionName",
          "leaf",
          "issueDate");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_mutated_rule_is_accepted_or_refused_in_our_own_words(long seed) {
    Random random = new Random(seed);
    List<String> paths =
        ShippedRules.FILES.texts().keySet().stream().filter(path -> path.endsWith(".drl")).toList();
    for (int i = 0; i < COUNT; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      String mutant = mutated(ShippedRules.FILES.texts().get(path), random);
      assertThat(problems(path, mutant))
          .as("%s from seed %s:%n%s", path, seed, mutant)
          .allSatisfy(
              problem -> {
                assertThat(problem.message()).matches("(?s).*\\p{IsHan}.*");
                assertThat(problem.message()).doesNotContain("引擎");
                assertThat(problem.file().endsWith(".drl") ? problem.line() : 1).isPositive();
              });
    }
  }

  private static List<RuleProblem> problems(String path, String text) {
    String folder = path.substring(0, path.indexOf('/') + 1);
    Map<String, String> tree = new TreeMap<>();
    tree.put(folder + "document.yaml", ShippedRules.FILES.texts().get(folder + "document.yaml"));
    tree.put(folder + "limits.yaml", ShippedRules.FILES.texts().get(folder + "limits.yaml"));
    tree.put(path, text);
    // the ledger names rules that this small tree has not
    tree.computeIfPresent(
        folder + "document.yaml", (name, yaml) -> yaml.replaceAll("(?m)^    rules: .*$", ""));
    try {
      RuleSetReader.read(RuleFiles.of(tree));
      return List.of();
    } catch (RuleSetRefusedException refused) {
      return refused.problems();
    }
  }

  private static String mutated(String text, Random random) {
    int from = text.indexOf("rule \"");
    List<MatchResult> words = new ArrayList<>();
    WORD.matcher(text).results().filter(word -> word.start() >= from).forEach(words::add);
    MatchResult word = words.get(random.nextInt(words.size() - 1));
    MatchResult next = words.get(words.indexOf(word) + 1);
    String before = text.substring(0, word.start());
    String after = text.substring(word.end());
    return switch (random.nextInt(5)) {
      case 0 -> before + after;
      case 1 -> before + word.group() + " " + word.group() + after;
      case 2 ->
          before
              + next.group()
              + text.substring(word.end(), next.start())
              + word.group()
              + text.substring(next.end());
      case 3 -> before + words.get(random.nextInt(words.size())).group() + after;
      default -> before + STRANGE.get(random.nextInt(STRANGE.size())) + after;
    };
  }
}
