package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit has a value on each day on which a rule looks it up. */
class LimitCoverTest {
  private static final String LOOKED_UP =
      "Limit( code == \"cap\", $cap : value ) $it : AllocationRow( thisTranche > $cap )";
  private static final String LISTED =
      "$it : AllocationRow( $name : regionName ) ListEntry( list == \"cap\", key == $name )";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{number: 2, article: 一}",
        "{from: 2020-01-01, number: 2, article: 一}",
        "{to: 2023-12-31, number: 2, article: 一}, {from: 2024-01-01, number: 3, article: 一}",
        "{from: 2024-01-01, number: 3, article: 一}, {to: 2023-12-31, number: 2, article: 一}",
        "{to: 2023-12-31, none: true, article: 一}, {from: 2024-01-01, number: 3, article: 一}",
        "{to: 2023-12-31, number: 2, article: 一}, {from: 2024-01-01, none: true, article: 一}",
      })
  void values_without_a_gap_are_accepted(String values) {
    assertThat(tree("scope: {}\n", values).read().statements("TST-001")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{from: 2020-01-02, number: 2, article: 一} | 从 2020-01-01 至 2020-01-01",
        "{to: 2023-12-31, number: 2, article: 一} | 从 2024-01-01 起一直",
        "{to: 2023-12-31, number: 2, article: 一}, {from: 2025-01-01, number: 3, article: 一}"
            + " | 从 2024-01-01 至 2024-12-31",
      })
  void a_gap_is_named_with_its_days(String values, String days) {
    assertThat(refusal(tree("scope: {}\n", values)))
        .containsExactly(
            new RuleProblem(
                "trial/limits.yaml",
                2,
                5,
                null,
                "限额“cap”"
                    + days
                    + "没有值，而规则 TST-001 这段时间要用。请补上这段时间的值；"
                    + "确实没有规定的，也写一个值，内容写“无”（limits.yaml 中写 none: true）。"));
  }

  @Test
  void outside_the_life_of_the_document_no_value_is_needed() {
    String life = "effectiveFrom: 2024-01-01\neffectiveTo: 2025-12-31\n";
    String value = "{from: 2024-01-01, to: 2025-12-31, number: 2, article: 一}";
    assertThat(tree(life, value).read().statements("TST-001")).hasSize(1);
  }

  @Test
  void a_later_wording_that_no_longer_looks_it_up_ends_the_need() {
    RuleTrees tree =
        tree("scope: {}\n", "{to: 2023-12-31, number: 2, article: 一}")
            .wording(
                "TST-001",
                "2024-01-01",
                "WARNING",
                "$it : AllocationRow( thisTranche > 9 )",
                "thisTranche");
    assertThat(tree.read().statements("TST-001")).hasSize(2);
  }

  @Test
  void each_gap_is_told_once_however_many_rules_fall_into_it() {
    RuleTrees tree =
        tree("scope: {}\n", "{to: 2023-12-31, number: 2, article: 一}")
            .rule("TST-002", "WARNING", LOOKED_UP, "thisTranche");
    assertThat(refusal(tree)).hasSize(1);
  }

  @Test
  void a_list_is_not_looked_up_as_a_number() {
    assertThat(refusal(tree("scope: {}\n", "{entries: [甲], article: 一}")))
        .extracting(RuleProblem::line, RuleProblem::column, RuleProblem::message)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                4L, 5L, "限额“cap”是清单，请写 ListEntry( list == \"cap\", … )。"));
  }

  @Test
  void a_number_is_not_looked_up_as_a_list() {
    RuleTrees tree =
        RuleTrees.aTree()
            .limits(limits("{number: 2, article: 一}"))
            .rule("TST-001", "WARNING", LISTED, "regionName");
    assertThat(refusal(tree))
        .extracting(RuleProblem::message)
        .containsExactly("限额“cap”是数字，请写 Limit( code == \"cap\", … )。");
  }

  private static RuleTrees tree(String document, String values) {
    return RuleTrees.aTree()
        .document(document)
        .limits(limits(values))
        .rule("TST-001", "WARNING", LOOKED_UP, "thisTranche");
  }

  private static String limits(String values) {
    return "limits:\n  - code: cap\n    values: [" + values + "]\n";
  }

  private static List<RuleProblem> refusal(RuleTrees tree) {
    RuleSetRefusedException refused =
        catchThrowableOfType(RuleSetRefusedException.class, tree::read);
    assertThat(refused).as("the tree is refused").isNotNull();
    return refused.problems();
  }
}
