package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.Statement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example beside a rule is a test of its own. {@code -Drule=ALLOC} runs only some. */
class RuleCasesTest {
  private static final String ONLY = System.getProperty("rule", "");

  @TestFactory
  Stream<DynamicTest> each_example_beside_a_rule() {
    return RuleCases.of(ShippedRules.FILES).stream()
        .filter(example -> example.ruleId().startsWith(ONLY))
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.ruleId() + " " + example.name(),
                    () ->
                        assertThat(
                                RuleCases.differenceOf(
                                    example, ShippedRules.SET, ShippedRules.CHECKER))
                            .as(example.file())
                            .isNull()));
  }

  @Test
  void every_rule_has_examples() {
    Set<String> withExamples =
        RuleCases.of(ShippedRules.FILES).stream()
            .map(RuleCase::ruleId)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> ids =
        ShippedRules.SET.groups().stream()
            .flatMap(group -> group.statements().stream())
            .map(Statement::id)
            .distinct()
            .toList();
    assertThat(withExamples).containsExactlyInAnyOrderElementsOf(ids);
  }
}
