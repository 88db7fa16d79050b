package org.guiju.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule files that attack by their mere size or depth. */
class AttackSizeTest {
  private static final String CONDITION = "thisTranche < 0";
  private static final String RULE =
      """
      rule "TST-001 试验规则"
          @Id("TST-001") @Article("第一条") @Severity("WARNING") @Message("有误") @Fix("请改正")
      when
          $it : AllocationRow( thisTranche < 0 )
      then
          findings.record($it.at("thisTranche"));
      end
      """;

  private static final Map<String, String> ATTACKS = new LinkedHashMap<>();

  static {
    put("a file of ten million letters", "/*" + "x".repeat(10_000_000) + "*/\n" + RULE);
    put(
        "a line of a million letters",
        condition("regionName == \"" + "x".repeat(1_000_000) + "\""));
    put("a million open brackets", condition("(".repeat(1_000_000)));
    put("ten thousand brackets in one another", condition(nested("( ", CONDITION, " )", 10_000)));
    put("ten thousand negations", condition(nested("!( ", CONDITION, " )", 10_000)));
    put("ten thousand minus signs", condition("thisTranche < " + "-".repeat(10_000) + "1"));
    put("a list in a list", condition("regionName in " + nested("( ", "\"x\"", " )", 10_000)));
    put("a sum of twenty thousand", condition("thisTranche < 1" + " + 1".repeat(20_000)));
    put(
        "twenty thousand alternatives",
        condition(CONDITION + " || thisTranche < 0".repeat(20_000)));
    put("twenty thousand constraints", condition(CONDITION + ", thisTranche < 0".repeat(20_000)));
    put(
        "a list of a hundred thousand",
        condition("regionName in ( \"x\"" + ", \"x\"".repeat(100_000) + " )"));
    put("a call in a call", condition("regionName" + ".strip()".repeat(20_000) + " == \"x\""));
    put("not in not", pattern(nested("not( ", "AllocationRow( yearTotal < 0 )", " )", 5_000)));
    put(
        "exists in exists",
        pattern(nested("exists( ", "AllocationRow( yearTotal < 0 )", " )", 5_000)));
    put("or in or", pattern(nested("( AllocationPlan() or ", "AllocationPlan()", " )", 5_000)));
    put(
        "two to the power of thirty cases",
        pattern("( AllocationPlan() or Header() )\n".repeat(30)));
    put("five thousand rules", rules(5_000));
    put("the same rule five thousand times", RULE.repeat(5_000));
    put("a rule name of a hundred thousand letters", RULE.replace("试验规则", "试".repeat(100_000)));
    put("a variable of a hundred thousand letters", RULE.replace("$it", "$" + "i".repeat(100_000)));
    put("a field of a hundred thousand letters", condition("x".repeat(100_000) + " < 0"));
    put("a message of a million letters", RULE.replace("有误", "误".repeat(1_000_000)));
    put("a hundred thousand placeholders", RULE.replace("有误", "{x}".repeat(100_000)));
    put(
        "a hundred thousand annotations",
        RULE.replace("@Fix", "@Note(\"x\") ".repeat(100_000) + "@Fix"));
    put(
        "a hundred thousand backslashes",
        condition("regionName == \"" + "\\\\".repeat(100_000) + "\""));
    put("a long number", condition("thisTranche < " + "9".repeat(100_000) + "B"));
    put(
        "a regular expression of a hundred thousand letters",
        condition("regionName matches \"" + "a?".repeat(50_000) + "\""));
    put(
        "a deep regular expression",
        condition("regionName matches \"" + nested("(", "a", ")", 5_000) + "\""));
    put("a hundred thousand line ends", "\n".repeat(300_000) + RULE);
    put("a hundred thousand comments", "/**/".repeat(100_000) + RULE);
    put("an open comment", RULE + "/*".repeat(100_000));
    put("an open text", RULE + "\"".repeat(100_001));
  }

  private static void put(String name, String text) {
    ATTACKS.put(name, text);
  }

  private static String condition(String text) {
    return RULE.replace(CONDITION, text);
  }

  private static String pattern(String text) {
    return RULE.replace("then\n", "    " + text + "\nthen\n");
  }

  private static String nested(String before, String middle, String after, int depth) {
    return before.repeat(depth) + middle + after.repeat(depth);
  }

  private static String rules(int count) {
    return IntStream.range(0, count).mapToObj(i -> RULE.replace("规则", "规则" + i)).collect(joining());
  }

  static Stream<String> attacks() {
    return ATTACKS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void it_is_refused_in_chinese(String attack) {
    List<RuleProblem> problems = AttackTree.problems(ATTACKS.get(attack));
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.message()).matches("(?s).*\\p{IsHan}.*");
              assertThat(problem.message()).hasSizeLessThan(400);
            });
  }

  @Test
  void a_deep_but_honest_rule_is_accepted() {
    assertThat(AttackTree.problems(condition(nested("( ", CONDITION, " )", 10)))).isEmpty();
  }
}
