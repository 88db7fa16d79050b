package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guiju.store.local.RunningDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under the service's own database fills up, and is cleared again. */
@Tag("once")
class DiskFullIT {
  private static final int MEGABYTES = 512;

  @TempDir private Path folder;

  @Test
  void a_full_disk_is_told_and_survived_without_a_restart() throws Exception {
    SmallDisk disk = SmallDisk.of(MEGABYTES, folder.resolve("disk"));
    assumeTrue(disk != null, "only root can make a small disk; on a full one nothing was tried");
    try (disk) {
      fillAndFree(disk, folder.resolve("disk/data"));
    }
  }

  private void fillAndFree(SmallDisk disk, Path data) throws Exception {
    try (PackagedService service = PackagedService.start(data, SmallBureau.settings(folder))) {
      Sender sender = new Sender(service, 1);
      Thread thread = new Thread(sender);
      thread.start();
      until(() -> sender.acknowledged().size() >= 5);
      disk.fill();
      until(() -> sender.refused().size() >= 5);
      fillTheLog(RunningDatabase.in(data).orElseThrow());
      until(() -> RunningDatabase.in(data).isEmpty());
      int refused = sender.refused().size();
      until(() -> sender.refused().size() >= refused + 5);
      disk.free();
      int acknowledged = sender.acknowledged().size();
      until(() -> sender.acknowledged().size() > acknowledged);
      sender.stop();
      thread.join();
      verify(service, sender);
      FiledRecords records = FiledRecords.of(data);
      records.settle();
      records.verify(List.of());
    }
  }

  /** What is asked until it holds. */
  private interface Question {
    boolean holds() throws Exception;
  }

  private static void until(Question question) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!question.holds()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** A server without room for its log ends. */
  private static void fillTheLog(RunningDatabase database) {
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement()) {
      while (true) {
        statement.execute("select pg_logical_emit_message(true, 'test', repeat('x', 1000000))");
      }
    } catch (SQLException full) {
      assertThat(full.getSQLState()).as("%s", full).isNotEqualTo("42883");
    }
  }

  private static void verify(PackagedService service, Sender sender) throws Exception {
    for (HttpResponse<String> refused : sender.refused()) {
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(JsonPath.from(refused.body()).getString("detail")).contains("这一次没有保存任何内容");
    }
    for (String answer : sender.acknowledged().values()) {
      long id = Sender.id(answer);
      assertThat(service.get("/api/v1/submissions/" + id).statusCode()).isEqualTo(200);
    }
    JsonPath chain = JsonPath.from(service.get("/api/v1/archive/verification").body());
    assertThat(chain.getBoolean("intact")).as(chain.prettify()).isTrue();
  }
}
