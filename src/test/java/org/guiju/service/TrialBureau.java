package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.desk.TrialRules;

/**
 * A {@link SmallBureau}, whose rules limit a tranche to 100, with the packaged service that is
 * started and killed on its data.
 */
final class TrialBureau {
  static final String SETS = "/api/v1/rule-sets/";
  private static final int BATCH = 200;

  private final Path data;
  private final Map<String, String> settings;

  private TrialBureau(Path data, Map<String, String> settings) {
    this.data = data;
    this.settings = settings;
  }

  /** One in {@code folder}, with {@code more} settings. */
  static TrialBureau in(Path folder, Map<String, String> more) {
    return new TrialBureau(folder.resolve("data"), SmallBureau.settings(folder, more));
  }

  PackagedService start() throws IOException, InterruptedException {
    return PackagedService.start(data, settings);
  }

  static void file(PackagedService service, int number) throws IOException, InterruptedException {
    assertThat(service.post("/api/v1/submissions", paper(number), Map.of()).statusCode())
        .isEqualTo(201);
  }

  /** Every other one breaks the limit of 100 and not that of 120. */
  private static String paper(int number) {
    int tranche = number % 2 == 0 ? 110 : 90;
    return """
    {"kind": "allocation-plan",
     "header": {"fiscalYear": 2024, "region": "福建省", "docNo": "批复〔2024〕%d号", "issueDate": "2024-05-24"},
     "rows": [{"regionName": "宁德", "earlierTranches": 0, "thisTranche": %d, "yearTotal": %d}]}\
    """
        .formatted(number, tranche, tranche);
  }

  /** Files papers number 1 to {@code last}, many together. */
  static void fileAll(PackagedService service, int last) throws IOException, InterruptedException {
    for (int from = 1; from <= last; from += BATCH) {
      int to = Math.min(from + BATCH - 1, last);
      String lines =
          IntStream.rangeClosed(from, to)
              .mapToObj(number -> paper(number).replace("\n", "") + "\n")
              .collect(Collectors.joining());
      Map<String, String> asLines = Map.of("Content-Type", "application/x-ndjson");
      String answer = service.post("/api/v1/submissions:batch", lines, asLines).body();
      assertThat(JsonPath.from(answer).getInt("created")).as(answer).isEqualTo(to - from + 1);
    }
  }

  /** A draft of the version in force with a limit of 120. */
  static String draft(PackagedService service) throws IOException, InterruptedException {
    String path = SETS + service.rulesInForce() + "/files/" + TrialRules.LIMITS;
    HttpResponse<String> draft = service.put(path, TrialRules.limits(120), by("编写甲"));
    return JsonPath.from(draft.body()).getString("version");
  }

  static Map<String, String> by(String person) {
    return Map.of("Guiju-Person", URLEncoder.encode(person, StandardCharsets.UTF_8));
  }

  static JsonPath get(PackagedService service, String path)
      throws IOException, InterruptedException {
    return JsonPath.from(service.get(path).body());
  }

  /** What is at {@code path} once it is so. */
  static JsonPath awaited(PackagedService service, String path, Predicate<JsonPath> isSo)
      throws IOException, InterruptedException {
    for (int i = 0; i < 2400; i++) {
      JsonPath now = get(service, path);
      if (isSo.test(now)) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("it did not come to that: " + service.get(path).body());
  }
}
