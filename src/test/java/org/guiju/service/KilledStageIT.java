package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.guiju.desk.TrialRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service is killed where it stands while a stage takes its papers in, and again while
 * it is taken back. Once each by default; {@code -Dguiju.kills=50} for a soak.
 */
@Tag("once")
class KilledStageIT {
  private static final int KILLS = Integer.getInteger("guiju.kills", 1);
  private static final int PAPERS = 60;
  private static final String SETS = "/api/v1/rule-sets/";

  @TempDir private Path folder;

  private final Random random = new Random(20261130);
  private Path data;
  private Map<String, String> settings;
  private String base;
  private String candidate;

  @BeforeEach
  void a_bureau_that_goes_by_approvals() {
    data = folder.resolve("data");
    settings =
        SmallBureau.settings(
            folder,
            Map.of(
                "guiju.runs.lease", "1s",
                "guiju.runs.settle", "1s",
                "guiju.trials.look", "20ms"));
  }

  @Test
  void a_stage_that_is_killed_again_and_again_has_each_paper_once_and_is_taken_back_once()
      throws Exception {
    try (PackagedService service = PackagedService.start(data, settings)) {
      for (int i = 1; i <= PAPERS; i++) {
        file(service, i);
      }
      stage(service);
      kill(service);
    }
    for (int i = 1; i < KILLS; i++) {
      try (PackagedService service = PackagedService.start(data, settings)) {
        kill(service);
      }
    }
    try (PackagedService service = PackagedService.start(data, settings)) {
      JsonPath seen = awaited(service, "/stage", now -> now.getInt("observed.waiting") == 0);
      assertThat(seen.getInt("observed.judged")).isEqualTo(PAPERS);
      assertThat(seen.getInt("observed.flipped")).isEqualTo(PAPERS / 2);
      assertThat(seen.getInt("observed.underCandidate")).isEqualTo(PAPERS / 2);
      file(service, PAPERS + 2);
      kill(service);
    }
    for (int i = 1; i < KILLS; i++) {
      try (PackagedService service = PackagedService.start(data, settings)) {
        kill(service);
      }
    }
    try (PackagedService service = PackagedService.start(data, settings)) {
      JsonPath end = awaited(service, "/stage", now -> !now.getBoolean("goesOn"));
      assertThat(end.getInt("observed.underCandidate")).isZero();
      List<String> steps = get(service, SETS + candidate).getList("steps.step");
      assertThat(steps).filteredOn("ROLLED_BACK"::equals).hasSize(1);
      assertThat(get(service, SETS + "active").getString("version")).isEqualTo(base);
      List<String> verdicts =
          get(service, "/api/v1/submissions?limit=200").getList("submissions.verdict");
      assertThat(verdicts).filteredOn("REJECT"::equals).hasSize(PAPERS / 2 + 1);
    }
  }

  private void kill(PackagedService service) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
    service.kill();
  }

  /** Every other one breaks the limit of 100 and not that of 120. */
  private static void file(PackagedService service, int number) throws Exception {
    String body = KilledRunIT.paper(number, number % 2 == 0 ? 110 : 90);
    assertThat(service.post("/api/v1/submissions", body, Map.of()).statusCode()).isEqualTo(201);
  }

  /** A budget that is just enough for the papers on file. */
  private void stage(PackagedService service) throws Exception {
    base = get(service, SETS + "active").getString("version");
    String path = SETS + base + "/files/" + TrialRules.LIMITS;
    candidate =
        JsonPath.from(service.put(path, TrialRules.limits(120), by("editor-1")).body())
            .getString("version");
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
        service.post(SETS + candidate + "/" + step, body, by("approver-2"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static Map<String, String> by(String person) {
    return Map.of("Guiju-Person", person);
  }

  private static JsonPath get(PackagedService service, String path)
      throws IOException, InterruptedException {
    return JsonPath.from(service.get(path).body());
  }

  private JsonPath awaited(PackagedService service, String of, Predicate<JsonPath> isSo)
      throws IOException, InterruptedException {
    for (int i = 0; i < 1200; i++) {
      JsonPath now = get(service, SETS + candidate + of);
      if (isSo.test(now)) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError(
        "it did not come to that: " + service.get(SETS + candidate + of).body());
  }
}
