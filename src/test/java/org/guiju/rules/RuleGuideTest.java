package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the guide for rule authors says can be written can be, and what it warns of cannot. */
class RuleGuideTest {
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (?:`([^`]+)`)?.*");

  @Test
  void all_that_can_be_written_compiles_together() throws IOException {
    RuleTrees tree = RuleTrees.aTree();
    int number = 1;
    for (String when : rightForms()) {
      tree.rule("TST-%03d".formatted(number++), "WARNING", when, "");
    }
    assertThat(tree.read().groups().get(0).ruleIds()).hasSizeGreaterThan(20);
  }

  @TestFactory
  Stream<DynamicTest> what_the_guide_warns_of_is_refused() throws IOException {
    return rows("不要写").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0),
                    () ->
                        assertThatThrownBy(
                                () -> RuleSetReader.readLazily(tree(row.get(0)).files(), null))
                            .isInstanceOf(RuleSetRefusedException.class)));
  }

  private static RuleTrees tree(String when) {
    return RuleTrees.aTree().rule("TST-001", "WARNING", when, "");
  }

  private static List<String> rightForms() throws IOException {
    return Stream.concat(
            rows("能写").stream().map(row -> row.get(0)), rows("不要写").stream().map(row -> row.get(1)))
        .toList();
  }

  /** Code cells of the table whose first heading is {@code heading}. */
  private static List<List<String>> rows(String heading) throws IOException {
    return Files.readAllLines(Path.of("rules/README.md")).stream()
        .dropWhile(line -> !line.startsWith("| " + heading))
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> ROW.matcher(line.replace("\\|\\|", "||")))
        .filter(Matcher::matches)
        .map(row -> List.of(row.group(1), row.group(2) == null ? "" : row.group(2)))
        .toList();
  }
}
