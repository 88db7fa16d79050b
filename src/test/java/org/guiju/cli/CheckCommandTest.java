package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String CLEAN = "{\"regionName\":\"宁德\",\"yearTotal\":2,\"thisTranche\":2}";
  private static final String OFF = "{\"regionName\":\"宁德\",\"yearTotal\":3,\"thisTranche\":2}";
  private static final String BLANK = "{\"regionName\":\"宁德\",\"yearTotal\":3}";

  @TempDir private Path folder;

  private Path rules;

  @BeforeEach
  void rules() throws IOException {
    rules = RuleFolder.write(folder.resolve("rules"), "WARNING");
  }

  private static String plan(String rows) {
    return """
        {"kind": "allocation-plan",
         "header": {"docNo": "闽财社指〔2024〕15号", "fiscalYear": 2024, "region": "福建省"},
         "rows": [%s]}
        """
        .formatted(rows);
  }

  private String paper(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), plan(rows)).toString();
  }

  @Test
  void a_clean_paper_is_passed() throws IOException {
    Run run = Run.of("check", paper("a.json", CLEAN), "--rules", rules.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out())
        .contains("a.json  资金分配方案 闽财社指〔2024〕15号", "结论：通过（按 ")
        .endsWith("共检查 1 份：违反 0 条，提醒 0 条，参考 0 条；不能读取 0 份。\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_finding_is_shown_with_place_words_and_what_to_do() throws IOException {
    Run run = Run.of("check", paper("a.json", OFF), "--rules", rules.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains(
            """

            提醒 1 条
              TST-001 宁德 /rows/0/yearTotal
                值为 3
                修改：请改正
                依据：试验文件 第一条
            """);
  }

  @Test
  void a_rule_that_lacks_something_is_listed_and_does_not_fail_the_command() throws IOException {
    Run run = Run.of("check", paper("a.json", BLANK), "--rules", rules.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).contains("未检查 1 条规则\n", "：TST-001\n").contains("结论：有提醒地通过");
  }

  @ParameterizedTest
  @CsvSource({"VIOLATION, 0", "warning, 1", "ADVISORY, 1"})
  void only_findings_of_the_given_weight_fail_the_command(String failOn, int exitCode)
      throws IOException {
    Run run =
        Run.of("check", paper("a.json", OFF), "--rules", rules.toString(), "--fail-on", failOn);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void standard_input_is_a_paper_too() {
    Run run = Run.with(plan(OFF), "check", "-", "--rules", rules.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).startsWith("-  资金分配方案");
  }

  @Test
  void a_paper_that_cannot_be_read_is_answered_at_its_lines_and_the_others_are_checked()
      throws IOException {
    String broken = paper("b.json", "{\"regionName\":\"宁德\",\"thisTranche\":\"三\"}");
    Run run = Run.of("check", broken, paper("a.json", OFF), "--rules", rules.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err()).startsWith(broken + ":3:").contains("三");
    assertThat(run.out()).endsWith("共检查 1 份：违反 0 条，提醒 1 条，参考 0 条；不能读取 1 份。\n");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Run run = Run.of("check", "nowhere.json", folder.toString(), "--rules", rules.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("nowhere.json 不存在。请核对文件名。" + folder + " 是文件夹。请写文件名。");
  }

  @Test
  void json_is_one_answer_a_line() throws IOException {
    Run run =
        Run.of(
            "check", paper("a.json", OFF), "nowhere.json", "--rules", rules.toString(), "--json");
    String[] lines = run.out().split("\\R");
    assertThat(lines).hasSize(2);
    JsonNode report = JsonOutput.format().readTree(lines[0]);
    assertThat(report.at("/findings/0/ruleId").asText()).isEqualTo("TST-001");
    JsonNode problem = JsonOutput.format().readTree(lines[1]);
    assertThat(problem.path("instance").asText()).isEqualTo("nowhere.json");
    assertThat(problem.path("detail").asText()).isEqualTo("nowhere.json 不存在。请核对文件名。");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
  }

  @Test
  void the_day_chooses_the_wording() throws IOException {
    Run run =
        Run.of(
            "check",
            paper("a.json", OFF),
            "--rules",
            rules.toString(),
            "--as-of",
            "2019-12-31",
            "--known-at",
            "2024-12-31");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).contains("按 2019-12-31 有效的规则");
  }

  @Test
  void broken_rules_are_answered_with_every_problem_and_nothing_is_checked() throws IOException {
    Path broken = RuleFolder.write(folder.resolve("broken"), "SEVERE");
    Run run = Run.of("check", paper("a.json", OFF), "--rules", broken.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("trial/TST-001-x/from-2020-01-01.drl:")
        .contains("SEVERE")
        .endsWith("规则有 1 处错误，不能使用。请按以上各条更正。\n");
  }

  @Test
  void rules_may_come_in_a_zip_and_a_broken_one_is_named() throws IOException {
    String paper = paper("a.json", OFF);
    Path zip = RuleFolder.zip(rules, folder.resolve("rules.zip"));
    assertThat(Run.of("check", paper, "--rules", zip.toString()).out()).contains("TST-001 宁德");
    Files.writeString(zip, "not a zip");
    Run broken = Run.of("check", paper, "--rules", zip.toString());
    assertThat(broken.err()).startsWith(zip + " ");
    assertThat(broken.exitCode()).isEqualTo(ExitCode.PROBLEMS);
  }

  @Test
  void rules_that_are_not_there_are_named() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String paper = paper("a.json", OFF);
    assertThat(Run.of("check", paper, "--rules", "nowhere").err())
        .startsWith("nowhere 不是文件夹或 zip 压缩包。");
    assertThat(Run.of("check", paper, "--rules", empty.toString()).err())
        .startsWith(empty + " 中没有规则文件");
  }
}
