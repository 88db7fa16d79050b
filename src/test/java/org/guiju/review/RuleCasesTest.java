package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.RuleProblem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example beside a rule is a test of its own. {@code -Drule=ALLOC} runs only some. */
class RuleCasesTest {
  private static final String ONLY = System.getProperty("rule", "");
  private static final CaseBook BOOK = CaseBook.of(ShippedRules.FILES);

  @TestFactory
  Stream<DynamicTest> each_example_beside_a_rule() {
    List<RuleProblem> unreadable = new ArrayList<>();
    List<Example> examples = Example.of(BOOK, ChangedRules.all(), unreadable);
    assertThat(unreadable).isEmpty();
    return examples.stream()
        .filter(example -> example.source().ruleId().startsWith(ONLY))
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.source().ruleId() + " " + example.source().name(),
                    () ->
                        assertThat(
                                new Trial(example, ShippedRules.SET, ShippedRules.CHECKER)
                                    .problem())
                            .isEmpty()));
  }

  @Test
  void every_rule_has_examples_that_pass_break_meet_the_boundary_and_lack_something() {
    assertThat(BOOK.problems()).isEmpty();
  }

  @Test
  void every_rule_stands_in_a_folder_of_its_own() {
    assertThat(StrayRules.in(ShippedRules.SET)).isEmpty();
  }
}
