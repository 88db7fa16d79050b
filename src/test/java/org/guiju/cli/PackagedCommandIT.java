package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands of the packaged program, each in a process of its own on a platform that is not UTF-8.
 */
class PackagedCommandIT {
  @TempDir private Path folder;

  private Run run(String... args) throws IOException, InterruptedException {
    return runWith(List.of(), args);
  }

  private Run runWith(List<String> options, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-Dfile.encoding=US-ASCII", "-jar"));
    command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C");
    int exitCode = builder.start().waitFor();
    return new Run(
        exitCode,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void a_command_answers_in_utf8_and_nothing_else_speaks() throws Exception {
    Run run = run("samples");
    assertThat(run.out()).contains("nanchang-2022-67-plan  资金分配方案").doesNotContain("Quarkus");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void a_command_that_finds_no_paper_says_so_with_its_exit_code() throws Exception {
    Run run = run("check", "nowhere.json");
    assertThat(run.err()).isEqualToIgnoringNewLines("nowhere.json 不存在。请核对文件名。");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
  }

  @Test
  void a_paper_is_checked_without_the_compiler_because_the_shipped_rules_arrive_compiled()
      throws Exception {
    Path loaded = folder.resolve("loaded");
    Path paper = Path.of("src/main/resources/samples/nanchang-2022-67-plan.json");

    Run run = runWith(List.of("-Xlog:class+load:file=" + loaded), "check", paper.toString());

    assertThat(run.out()).contains("ALLOC-001");
    assertThat(Files.readString(loaded))
        .contains("org.guiju.checker.BundleRun")
        .doesNotContain("org.drools.model.codegen.ExecutableModelProject")
        .doesNotContain("org.drools.drl.parser.DrlParser");
  }
}
