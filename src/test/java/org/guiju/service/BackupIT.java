package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a packaged service comes back from a backup: same reports, chain whole. */
@Tag("once")
class BackupIT {
  private static final String KEY = "certificate-key.pem";

  @TempDir private Path folder;

  private Map<String, String> settings;

  @BeforeEach
  void a_bureau() {
    settings = SmallBureau.settings(folder);
  }

  @Test
  void a_backup_under_load_holds_what_was_acknowledged_before_it() throws Exception {
    Path data = folder.resolve("data");
    Path copy = folder.resolve("copy");
    Map<String, String> before;
    try (PackagedService service = PackagedService.start(data, settings)) {
      Sender sender = new Sender(service, 1);
      Thread thread = new Thread(sender);
      thread.start();
      while (sender.acknowledged().size() < 10) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      before = new HashMap<>(sender.acknowledged());
      command("backup", "--to", copy.toString(), "--data", data.toString());
      sender.stop();
      thread.join();
      assertThat(sender.refused()).isEmpty();
      assertThat(sender.acknowledged()).hasSizeGreaterThan(before.size());
    }
    Path restored = folder.resolve("restored");
    command("restore", "--from", copy.toString(), "--data", restored.toString());
    Files.copy(data.resolve(KEY), restored.resolve(KEY));
    isAllThere(restored, before);
  }

  @Test
  void a_plain_copy_of_the_directory_of_a_stopped_service_does_as_well() throws Exception {
    Path data = folder.resolve("data");
    Map<String, String> acknowledged;
    try (PackagedService service = PackagedService.start(data, settings)) {
      Sender sender = new Sender(service, 2);
      Thread thread = new Thread(sender);
      thread.start();
      while (sender.acknowledged().size() < 10) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      sender.stop();
      thread.join();
      acknowledged = sender.acknowledged();
    }
    Path moved = folder.resolve("moved");
    copy(data, moved);
    isAllThere(moved, acknowledged);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private void command(String... args) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-jar",
                            Path.of("target", "quarkus-app", "quarkus-run.jar").toString()),
                        Stream.of(args))
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
  }

  /** Each report is the one that was answered and is made again the same; the chain is whole. */
  private void isAllThere(Path data, Map<String, String> answers) throws Exception {
    try (PackagedService service = PackagedService.start(data, settings)) {
      FiledRecords records = FiledRecords.of(data);
      records.settle();
      records.verify(List.of());
      for (String answer : answers.values()) {
        JsonPath told = JsonPath.from(answer);
        String path =
            "/api/v1/submissions/%d/reports/%d"
                .formatted(told.getLong("submission.id"), told.getInt("stored.n"));
        JsonPath now = JsonPath.from(service.get(path).body());
        assertThat(now.getString("sha256")).isEqualTo(told.getString("stored.sha256"));
        JsonPath replayed = JsonPath.from(service.get(path + "/replay").body());
        assertThat(replayed.getBoolean("identical")).as(replayed.prettify()).isTrue();
      }
      JsonPath chain = JsonPath.from(service.get("/api/v1/archive/verification").body());
      assertThat(chain.getBoolean("intact")).as(chain.prettify()).isTrue();
    }
  }
}
