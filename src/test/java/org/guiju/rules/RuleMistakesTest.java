package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors are told of each typical mistake. With {@code -Dgolden.write=true} the snapshot is
 * written anew; look at the difference before committing it.
 */
class RuleMistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/rule-mistakes");
  private static final Path SNAPSHOT = FOLDER.resolve("messages.txt");
  private static final String RULE = "from-2024-01-01.drl";

  /** One way to spoil the tree: {@code find} becomes {@code put}, or the file gets another name. */
  record Slip(
      String name,
      String file,
      String find,
      String put,
      boolean regex,
      String rename,
      boolean several) {
    RuleFiles made() {
      SortedMap<String, String> tree = tree();
      String path = file == null ? "trial/TST-001-x/" + RULE : "trial/" + file;
      String text = tree.remove(path);
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      tree.put(rename == null ? path : folder + rename, find == null ? text : spoilt(text));
      return RuleFiles.of(tree);
    }

    private String spoilt(String text) {
      Matcher place = Pattern.compile(regex ? find : Pattern.quote(find)).matcher(text);
      assertThat(place.find()).as("“%s” stands in the tree", find).isTrue();
      return place.replaceFirst(regex ? put : Matcher.quoteReplacement(put));
    }

    @Override
    public String toString() {
      return file == null ? name : file + " " + name;
    }
  }

  static List<Slip> slips() throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readValue(FOLDER.resolve("mistakes.yaml").toFile(), new TypeReference<List<Slip>>() {});
  }

  private static SortedMap<String, String> tree() {
    SortedMap<String, String> tree = new TreeMap<>();
    for (String name : List.of("document.yaml", "limits.yaml", RULE)) {
      try {
        tree.put(
            name.equals(RULE) ? "trial/TST-001-x/" + RULE : "trial/" + name,
            Files.readString(FOLDER.resolve("tree").resolve(name)));
      } catch (IOException failure) {
        throw new IllegalStateException(failure);
      }
    }
    return tree;
  }

  @Test
  void the_tree_that_the_mistakes_are_made_in_is_accepted() {
    assertThat(RuleSetReader.read(RuleFiles.of(tree())).statements("TST-001")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("slips")
  void a_mistake_brings_one_message_that_tells_where_and_what_to_do(Slip slip) {
    List<RuleProblem> problems = problems(slip);
    assertThat(problems).hasSizeBetween(1, slip.several() ? 3 : 1);
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.message()).matches("(?s).*\\p{IsHan}.*[。；？;]$");
              assertThat(problem.message()).doesNotContain("引擎", "语法错误", "Exception");
              assertThat(problem.line()).isNotNegative();
            });
  }

  @Test
  void the_messages_are_those_of_the_snapshot() throws IOException {
    String messages =
        slips().stream().map(RuleMistakesTest::messages).collect(Collectors.joining());
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(SNAPSHOT, messages);
    }
    assertThat(messages).isEqualTo(Files.readString(SNAPSHOT));
  }

  private static String messages(Slip slip) {
    return Stream.concat(
            Stream.of(slip.toString()), problems(slip).stream().map(problem -> "    " + problem))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<RuleProblem> problems(Slip slip) {
    RuleSetRefusedException refused =
        catchThrowableOfType(RuleSetRefusedException.class, () -> RuleSetReader.read(slip.made()));
    assertThat(refused).as("%s is refused", slip).isNotNull();
    return refused.problems();
  }
}
