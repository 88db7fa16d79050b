package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.desk.SampleReports;
import org.guiju.desk.ShippedRules;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.rules.CompiledNow;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reports by the rules that arrive compiled, beside reports by the same rules compiled now. */
class ShippedArchiveReportsTest {
  @TestFactory
  Stream<DynamicTest> a_sample_gives_the_same_report() {
    return SampleReports.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      FactSet facts = SampleReports.facts(name);
                      compare(facts, facts.businessDate());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> an_example_beside_a_rule_gives_the_same_report() {
    List<RuleProblem> unreadable = new ArrayList<>();
    List<Example> examples =
        Example.of(CaseBook.of(ShippedRules.FILES), ChangedRules.all(), unreadable);
    assertThat(unreadable).isEmpty();
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.source().ruleId() + " " + example.source().name(),
                    () -> compare(example.facts(), example.day())));
  }

  private static void compare(FactSet facts, LocalDate day) {
    assertThat(report(facts, day, ShippedRules.SET)).isEqualTo(report(facts, day, CompiledNow.SET));
  }

  private static CheckReport report(FactSet facts, LocalDate day, RuleSet rules) {
    return ShippedRules.CHECKER.check(facts, rules, day, null);
  }
}
