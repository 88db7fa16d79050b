package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
  private static final Map<String, String> SMALL_SLICES =
      Map.of("guiju.runs.slice", "1", "guiju.runs.lease", "1s", "guiju.runs.look", "20ms");

  @TempDir private Path folder;

  @Test
  void a_run_that_is_killed_again_and_again_has_each_paper_once() throws Exception {
    TrialBureau bureau = TrialBureau.in(folder, SMALL_SLICES);
    int papers = KILLS * PAPERS_PER_KILL;
    long run;
    try (PackagedService service = bureau.start()) {
      for (int i = 1; i <= papers; i++) {
        TrialBureau.file(service, i);
      }
      run = begin(service);
    }
    Random random = new Random(20241122);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (PackagedService service = bureau.start()) {
        assertThat(done(service, run)).isGreaterThanOrEqualTo(before);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1000));
        before = done(service, run);
        service.kill();
      }
    }
    try (PackagedService service = bureau.start()) {
      JsonPath ended =
          TrialBureau.awaited(
              service, RUNS + "/" + run, now -> !now.getString("state").equals("RUNNING"));
      assertThat(ended.getString("state")).isEqualTo("FINISHED");
      assertThat(ended.getInt("progress.done")).isEqualTo(papers);
      assertThat(ended.getInt("progress.byStatus.FLIPPED")).isEqualTo(papers / 2);
      assertThat(flipped(service, run)).hasSize(papers / 2);
    }
  }

  private static long begin(PackagedService service) throws Exception {
    String terms =
        "{\"candidate\": \"%s\", \"reason\": \"比较\"}".formatted(TrialBureau.draft(service));
    HttpResponse<String> begun = service.post(RUNS, terms, TrialBureau.by("复核丙"));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    return JsonPath.from(begun.body()).getLong("id");
  }

  private static long done(PackagedService service, long run) throws Exception {
    return TrialBureau.get(service, RUNS + "/" + run).getLong("progress.done");
  }

  /** Papers with a flip; none has two of them. */
  private static Set<Long> flipped(PackagedService service, long run) throws Exception {
    Set<Long> papers = new HashSet<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          TrialBureau.get(service, RUNS + "/" + run + "/flips?limit=200&cursor=" + cursor);
      for (Object paper : page.getList("flips.submission")) {
        assertThat(papers.add(((Number) paper).longValue())).isTrue();
      }
      cursor = page.getString("next");
    }
    return papers;
  }
}
