package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service is killed where it stands, again and again, while papers come in, verdicts
 * are judged again, links are sealed and rules go to and fro. Twice by default; {@code
 * -Dguiju.kills=100} for a soak.
 */
@Tag("once")
class KilledServiceIT {
  private static final int KILLS = Integer.getInteger("guiju.kills", 2);
  private static final int SENDERS = 4;

  @TempDir private Path folder;

  private final Map<String, String> begun = new HashMap<>();
  private final Map<String, String> acknowledged = new HashMap<>();

  @Test
  void what_was_acknowledged_is_there_once() throws Exception {
    Random random = new Random(20241122);
    Path data = folder.resolve("data");
    RuleSwitcher switcher = null;
    Map<String, String> last = Map.of();
    for (int kill = 0; kill < KILLS; kill++) {
      try (PackagedService service = PackagedService.start(data, Map.of())) {
        if (switcher == null) {
          switcher = RuleSwitcher.with(service);
        }
        verify(service, last);
        switcher.on(service).verify();
        last = workUntilKilled(service, switcher, random);
        acknowledged.putAll(last);
      }
    }
    try (PackagedService service = PackagedService.start(data, Map.of())) {
      verify(service, acknowledged);
      switcher.on(service).verify();
      sentAgainNothingIsDoubled(service);
      FiledRecords records = FiledRecords.of(data);
      records.settle();
      records.verify(switcher.acknowledged());
      theChainIsWhole(service);
      System.out.printf(
          "%d kills; acknowledged: %d papers, %d activations; %s%n",
          KILLS, acknowledged.size(), switcher.acknowledged().size(), records);
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS * SENDERS);
    assertThat(switcher.acknowledged()).hasSizeGreaterThan(KILLS);
  }

  /** What was acknowledged up to the kill. */
  private Map<String, String> workUntilKilled(
      PackagedService service, RuleSwitcher switcher, Random random) throws Exception {
    List<Sender> senders = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    threads.add(new Thread(switcher));
    for (int i = 0; i < SENDERS; i++) {
      Sender sender = new Sender(service, random.nextLong());
      senders.add(sender);
      threads.add(new Thread(sender));
    }
    threads.forEach(Thread::start);
    TimeUnit.MILLISECONDS.sleep(1000 + random.nextInt(2000));
    service.kill();
    for (Thread thread : threads) {
      thread.join();
    }
    Map<String, String> answered = new HashMap<>();
    for (Sender sender : senders) {
      assertThat(sender.refused()).isEmpty();
      begun.putAll(sender.begun());
      answered.putAll(sender.acknowledged());
    }
    assertThat(switcher.refused()).isEmpty();
    return answered;
  }

  /** It is there as it was answered. */
  private static void verify(PackagedService service, Map<String, String> answers)
      throws Exception {
    for (String answer : answers.values()) {
      JsonPath told = JsonPath.from(answer);
      String path =
          "/api/v1/submissions/%d/reports/%d"
              .formatted(told.getLong("submission.id"), told.getInt("stored.n"));
      HttpResponse<String> now = service.get(path);
      assertThat(now.statusCode()).as(path).isEqualTo(200);
      assertThat(JsonPath.from(now.body()).getString("sha256"))
          .isEqualTo(told.getString("stored.sha256"));
    }
  }

  /** Nothing on file has changed since it was linked. */
  private static void theChainIsWhole(PackagedService service) throws Exception {
    String path = "/api/v1/archive/verification?limit=1000000";
    JsonPath answer = JsonPath.from(service.get(path).body());
    assertThat(answer.getBoolean("intact")).as(answer.prettify()).isTrue();
    assertThat(answer.getList("flaws")).isNullOrEmpty();
    assertThat(answer.<Object>get("next")).isNull();
  }

  /** What was under way is sent again under its key; then each body is on file exactly once. */
  private void sentAgainNothingIsDoubled(PackagedService service) throws Exception {
    Set<Long> ids = new HashSet<>();
    for (Map.Entry<String, String> request : begun.entrySet()) {
      HttpResponse<String> answer =
          service.post(
              "/api/v1/submissions",
              request.getValue(),
              Map.of("Idempotency-Key", request.getKey()));
      assertThat(answer.statusCode()).isIn(200, 201);
      String before = acknowledged.get(request.getKey());
      if (before != null) {
        assertThat(Sender.id(answer.body())).isEqualTo(Sender.id(before));
      }
      ids.add(Sender.id(answer.body()));
    }
    assertThat(ids).hasSize(new HashSet<>(begun.values()).size());
    assertThat(service.countPapers("")).isEqualTo(ids.size());
  }
}
