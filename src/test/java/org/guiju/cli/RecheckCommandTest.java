package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
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
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.of(all);
  }

  @Test
  void flips_give_exit_code_1_and_go_into_a_file() throws IOException {
    TrialRuns.paper("湖南省", 111);
    Path csv = folder.resolve("flips.csv");
    Run run =
        recheck("--to", TrialRuns.draftWithLimit(121), "--region", "湖南省", "--csv", csv.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("复核 1 份，1 份有改变，0 份不能检查。");
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
