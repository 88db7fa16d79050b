package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
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
  void the_shipped_rules_are_accepted_and_their_examples_hold() {
    Run run = Run.of("rules", "test", "shipped");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.CLEAN);
  }
}
