package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would end or fill the service is tried on a small JVM beside this one. */
class AttackedJvmTest {
  private static final List<String> DEADLY =
      List.of(
          "then-exit",
          "then-halt",
          "then-array",
          "then-repeat",
          "then-format-width",
          "then-endless-for",
          "when-exponent",
          "when-set-scale",
          "form-function-recursion",
          "then-process-exec");

  @Test
  void a_small_jvm_survives_every_deadly_attack() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                AttackedJvm.class.getName()));
    command.addAll(DEADLY);
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor()).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("survived")))
        .containsExactlyElementsOf(
            DEADLY.stream().map(attack -> "survived " + attack + " true").toList());
  }
}
