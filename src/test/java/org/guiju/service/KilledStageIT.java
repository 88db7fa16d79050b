package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service is killed where it stands while a stage takes its papers in, and again while
 * it is taken back. Once each by default; {@code -Dguiju.kills=50} for a soak, with more papers so
 * that most kills find work going on, and a line for each that says how much was left.
 */
@Tag("once")
class KilledStageIT {
  private static final int KILLS = Integer.getInteger("guiju.kills", 1);
  private static final int PAPERS = KILLS == 1 ? 60 : KILLS * 400;
  private static final String SETS = TrialBureau.SETS;

  @TempDir private Path folder;

  private final Random random = new Random(20261130);
  private TrialBureau bureau;
  private String base;
  private String candidate;

  @BeforeEach
  void a_bureau_that_goes_by_approvals() {
    bureau =
        TrialBureau.in(
            folder,
            Map.of(
                "guiju.runs.lease", "1s",
                "guiju.runs.settle", "1s",
                "guiju.trials.look", "20ms"));
  }

  @Test
  void a_stage_that_is_killed_again_and_again_has_each_paper_once_and_is_taken_back_once()
      throws Exception {
    try (PackagedService service = bureau.start()) {
      TrialBureau.fileAll(service, PAPERS);
      stage(service);
      kill(service);
    }
    killAgain();
    try (PackagedService service = bureau.start()) {
      JsonPath seen = awaited(service, now -> now.getInt("observed.waiting") == 0);
      assertThat(seen.getInt("observed.judged")).isEqualTo(PAPERS);
      assertThat(seen.getInt("observed.flipped")).isEqualTo(PAPERS / 2);
      assertThat(seen.getInt("observed.underCandidate")).isEqualTo(PAPERS / 2);
      TrialBureau.file(service, PAPERS + 2);
      kill(service);
    }
    killAgain();
    try (PackagedService service = bureau.start()) {
      JsonPath end = awaited(service, now -> !now.getBoolean("goesOn"));
      assertThat(end.getInt("observed.underCandidate")).isZero();
      List<String> steps = TrialBureau.get(service, SETS + candidate).getList("steps.step");
      assertThat(steps).filteredOn("ROLLED_BACK"::equals).hasSize(1);
      assertThat(service.rulesInForce()).isEqualTo(base);
      assertThat(service.countPapers("&verdict=REJECT")).isEqualTo(PAPERS / 2 + 1);
    }
  }

  private void killAgain() throws Exception {
    for (int i = 1; i < KILLS; i++) {
      try (PackagedService service = bureau.start()) {
        kill(service);
      }
    }
  }

  private void kill(PackagedService service) throws Exception {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
    if (KILLS > 1) {
      JsonPath now = TrialBureau.get(service, SETS + candidate + "/stage");
      System.out.printf(
          "killed with %d waiting, %d judged, %d returned%n",
          now.getInt("observed.waiting"),
          now.getInt("observed.judged"),
          now.getInt("observed.returned"));
    }
    service.kill();
  }

  /** A budget that is just enough for the papers on file. */
  private void stage(PackagedService service) throws Exception {
    base = service.rulesInForce();
    candidate = TrialBureau.draft(service);
    step(service, "review", "");
    step(
        service,
        "approvals",
        "{\"reason\": \"同意\", \"budget\": {\"total\": %d}}".formatted(PAPERS / 2));
    step(
        service,
        "activation",
        "{\"reason\": \"试行\", \"retroactive\": true, \"stage\": {\"regions\": [\"福建省\"]}}");
  }

  private void step(PackagedService service, String step, String body) throws Exception {
    HttpResponse<String> answer =
        service.post(SETS + candidate + "/" + step, body, TrialBureau.by("审批乙"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private JsonPath awaited(PackagedService service, Predicate<JsonPath> isSo) throws Exception {
    return TrialBureau.awaited(service, SETS + candidate + "/stage", isSo);
  }
}
