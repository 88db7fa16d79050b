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
import org.guiju.desk.TrialRules;

/**
 * A {@link SmallBureau}, whose rules limit a tranche to 100, with the packaged service that is
 * started and killed on its data.
 */
final class TrialBureau {
  static final String SETS = "/api/v1/rule-sets/";

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

  /** Every other one breaks the limit of 100 and not that of 120. */
  static void file(PackagedService service, int number) throws IOException, InterruptedException {
    int tranche = number % 2 == 0 ? 110 : 90;
    String body =
        """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "福建省", "docNo": "批复〔2024〕%d号", "issueDate": "2024-05-24"},
         "rows": [{"regionName": "宁德", "earlierTranches": 0, "thisTranche": %d, "yearTotal": %d}]}\
        """
            .formatted(number, tranche, tranche);
    assertThat(service.post("/api/v1/submissions", body, Map.of()).statusCode()).isEqualTo(201);
  }

  static String active(PackagedService service) throws IOException, InterruptedException {
    return get(service, SETS + "active").getString("version");
  }

  /** A draft of the version in force with a limit of 120. */
  static String draft(PackagedService service) throws IOException, InterruptedException {
    String path = SETS + active(service) + "/files/" + TrialRules.LIMITS;
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
