package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.guiju.desk.TrialRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service is killed where it stands, again and again, while a run goes on: a soak,
 * with {@code -Dguiju.run-kills=50}. That workers are killed is tried on every build, too.
 */
@Tag("once")
@EnabledIfSystemProperty(named = "guiju.run-kills", matches = "[0-9]+")
class KilledRunIT {
  private static final int KILLS = Integer.getInteger("guiju.run-kills", 1);
  private static final int PAPERS_PER_KILL = 100;
  private static final String RUNS = "/api/v1/runs";

  @TempDir private Path folder;

  private Path data;
  private Map<String, String> settings;

  @BeforeEach
  void a_bureau_with_small_slices() {
    data = folder.resolve("data");
    settings =
        SmallBureau.settings(
            folder,
            Map.of(
                "guiju.runs.slice", "1",
                "guiju.runs.lease", "1s",
                "guiju.runs.look", "20ms"));
  }

  @Test
  void a_run_that_is_killed_again_and_again_has_each_paper_once() throws Exception {
    int papers = KILLS * PAPERS_PER_KILL;
    long run;
    try (PackagedService service = PackagedService.start(data, settings)) {
      for (int i = 0; i < papers; i++) {
        file(service, i);
      }
      run = begin(service);
    }
    Random random = new Random(20241122);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (PackagedService service = PackagedService.start(data, settings)) {
        assertThat(done(service, run)).isGreaterThanOrEqualTo(before);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1000));
        before = done(service, run);
        service.kill();
      }
    }
    try (PackagedService service = PackagedService.start(data, settings)) {
      JsonPath ended = ended(service, run);
      assertThat(ended.getString("state")).isEqualTo("FINISHED");
      assertThat(ended.getInt("progress.done")).isEqualTo(papers);
      assertThat(ended.getInt("progress.byStatus.FLIPPED")).isEqualTo(papers / 2);
      assertThat(flipped(service, run)).hasSize(papers / 2);
    }
  }

  /** Every other one breaks the limit of 100 and not that of 120. */
  private static void file(PackagedService service, int number) throws Exception {
    String body = paper(number + 1, number % 2 == 0 ? 110 : 90);
    assertThat(service.post("/api/v1/submissions", body, Map.of()).statusCode()).isEqualTo(201);
  }

  static String paper(int number, int tranche) {
    return """
    {"kind": "allocation-plan",
     "header": {"fiscalYear": 2024, "region": "福建省", "docNo": "批复〔2024〕%d号", "issueDate": "2024-05-24"},
     "rows": [{"regionName": "宁德", "earlierTranches": 0, "thisTranche": %d, "yearTotal": %d}]}\
    """
        .formatted(number, tranche, tranche);
  }

  private static long begin(PackagedService service) throws Exception {
    String active =
        JsonPath.from(service.get("/api/v1/rule-sets/active").body()).getString("version");
    HttpResponse<String> draft =
        service.put(
            "/api/v1/rule-sets/" + active + "/files/" + TrialRules.LIMITS,
            TrialRules.limits(120),
            person());
    String terms =
        "{\"candidate\": \"%s\", \"reason\": \"比较\"}"
            .formatted(JsonPath.from(draft.body()).getString("version"));
    HttpResponse<String> begun = service.post(RUNS, terms, person());
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    return JsonPath.from(begun.body()).getLong("id");
  }

  private static Map<String, String> person() {
    return Map.of("Guiju-Person", URLEncoder.encode("复核丙", StandardCharsets.UTF_8));
  }

  private static JsonPath get(PackagedService service, long run) throws Exception {
    return JsonPath.from(service.get(RUNS + "/" + run).body());
  }

  private static long done(PackagedService service, long run) throws Exception {
    return get(service, run).getLong("progress.done");
  }

  private static JsonPath ended(PackagedService service, long run) throws Exception {
    for (int i = 0; i < 1200; i++) {
      JsonPath now = get(service, run);
      if (!now.getString("state").equals("RUNNING")) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("run goes on still");
  }

  /** Papers with a flip; none has two of them. */
  private static Set<Long> flipped(PackagedService service, long run) throws Exception {
    Set<Long> papers = new HashSet<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          JsonPath.from(service.get(RUNS + "/" + run + "/flips?limit=200&cursor=" + cursor).body());
      for (Object paper : page.getList("flips.submission")) {
        assertThat(papers.add(((Number) paper).longValue())).isTrue();
      }
      cursor = page.getString("next");
    }
    return papers;
  }
}
