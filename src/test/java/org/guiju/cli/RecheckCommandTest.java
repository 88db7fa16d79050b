package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.guiju.web.runs.RunProfile;
import org.guiju.web.runs.TrialRuns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a service. */
@QuarkusTest
@TestProfile(RunProfile.class)
@Tag("once")
class RecheckCommandTest {
  @TestHTTPResource private URL home;
  @TempDir private Path folder;

  private Run recheck(String... more) {
    String[] args = {
      "recheck", "--lang=zh", "--url", home.toString(), "--reason", "比较", "--person", "复核丙"
    };
    return Run.of(with(args, more));
  }

  @Test
  void flips_give_exit_code_1_and_go_into_a_file() throws IOException {
    TrialRuns.paper("湖南省", 111);
    Path csv = folder.resolve("flips.csv");
    Run run =
        recheck("--to", TrialRuns.draftWithLimit(121), "--region", "湖南省", "--csv", csv.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("复核 1 份，1 份有改变，0 份不能检查。").doesNotContain("flips.xlsx");
    assertThat(run.err()).containsPattern("批量复核 \\d+ 已开始");
    assertThat(Files.readString(csv)).contains("不再违反");
  }

  @Test
  void no_flips_give_exit_code_0() {
    TrialRuns.paper("湖北省", 10);
    Run run = recheck("--to", TrialRuns.draftWithLimit(122), "--region", "湖北省", "--year", "2024");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).contains("复核 1 份，0 份有改变");
  }

  @Test
  void a_verdict_a_number_and_a_day_choose_papers_and_wordings() {
    TrialRuns.paper("海南省", 111);
    TrialRuns.paper("海南省", 10);
    String[] to = {
      "--to", TrialRuns.draftWithLimit(123), "--region", "海南省", "--as-of", "2024-05-24"
    };
    Run rejected = recheck(with(to, "--verdict", "REJECT"));
    assertThat(rejected.out())
        .contains("复核 1 份，1 份有改变")
        .containsPattern("/api/v1/runs/\\d+/flips.xlsx");
    Run nobody = recheck(with(to, "--doc-no", "批复〔2024〕999999号"));
    assertThat(nobody.out()).contains("复核 0 份，0 份有改变");
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void what_the_service_refuses_is_told_in_its_words() {
    Run run = recheck("--to", "000000000000");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err()).contains("没有版本为“000000000000”的规则集");
  }

  @Test
  void a_service_that_is_away_is_told_in_one_sentence() {
    Run run =
        Run.of(
            "recheck",
            "--lang=zh",
            "--url",
            "http://localhost:1",
            "--reason",
            "比较",
            "--person",
            "复核丙",
            "--to",
            "000000000000");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err()).contains("不能访问服务 http://localhost:1");
  }
}
