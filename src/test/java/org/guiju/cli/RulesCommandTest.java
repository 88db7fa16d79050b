package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guiju.rules.RuleTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  @TempDir private Path folder;

  @Test
  void a_broken_tree_is_refused_with_place_and_reason() throws IOException {
    RuleFolder.write(folder, "SEVERE");
    Run run = Run.of("rules", "review", folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.out()).contains("trial/TST-001-x/from-2020-01-01.drl:", "SEVERE", "不能启用：版本 ");
  }

  @Test
  void json_of_a_review_is_the_review() throws IOException {
    RuleFolder.write(folder, "SEVERE");
    JsonNode review =
        JsonOutput.format().readTree(Run.of("rules", "review", folder.toString(), "--json").out());
    assertThat(review.path("accepted").asBoolean()).isFalse();
    assertThat(review.findValuesAsText("file")).contains("trial/TST-001-x/from-2020-01-01.drl");
  }

  @Test
  void an_example_that_does_not_hold_is_a_finding_and_not_a_problem() throws IOException {
    RuleFolder.write(folder, "WARNING");
    Files.writeString(
        folder.resolve("trial/TST-001-x/cases.yaml"),
        """
        no-boundary: 试验
        no-missing: 试验
        base:
          kind: allocation-plan
          header: {fiscalYear: 2024, region: 福建省}
        cases:
          - name: 各行自身相等
            given: {rows: [{regionName: 宁德, yearTotal: 2, thisTranche: 2}]}
            expect: PASSED
          - name: 各行自身不相等
            given: {rows: [{regionName: 宁德, yearTotal: 2, thisTranche: 2}]}
            expect: VIOLATED
        """);
    Run run = Run.of("rules", "test", folder.toString());
    assertThat(run.out())
        .contains("trial/TST-001-x/cases.yaml:10", "示例“各行自身不相等”不符")
        .endsWith("试算了 2 个示例：1 处不符。\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Run.of("rules", "test", folder.toString(), "--rule", "OTHER").exitCode())
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_difference_is_shown_with_what_it_changes_for_the_samples() throws IOException {
    Path before = RuleFolder.write(folder.resolve("before"), "WARNING");
    Path after = RuleFolder.write(folder.resolve("after"), flagging("VIOLATION", "leaf"));
    Run run = Run.of("rules", "diff", before.toString(), after.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains(
            "TST-001 轻重  trial/TST-001-x/from-2020-01-01.drl:", "    - WARNING\n    + VIOLATION")
        .contains("TST-001 条件", "+ leaf")
        .contains("nanchang-2022-67-plan", "+ 违反 TST-001 /rows/", "TST-001 通过 → 违反");
  }

  private static RuleTrees flagging(String severity, String condition) {
    return RuleTrees.aTree()
        .rule(
            "TST-001",
            severity,
            "$it : AllocationRow( " + condition + ", yearTotal != null, $given : yearTotal )",
            "yearTotal");
  }

  @Test
  void equal_trees_have_no_difference() throws IOException {
    RuleFolder.write(folder, "WARNING");
    Run run = Run.of("rules", "diff", folder.toString(), folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).startsWith("两份规则内容相同（");
    JsonNode answer =
        JsonOutput.format()
            .readTree(
                Run.of("rules", "diff", folder.toString(), folder.toString(), "--json").out());
    assertThat(answer.fieldNames()).toIterable().containsExactly("changes", "samples");
  }

  @Test
  void the_shipped_rules_are_accepted_and_their_examples_hold() {
    Run run = Run.of("rules", "test", "shipped");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.CLEAN);
  }
}
