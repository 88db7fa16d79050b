package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guiju.desk.TrialRules;
import org.guiju.store.local.OutsideDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged services on one database that is not theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class TwoServicesIT {
  @TempDir static Path folder;

  private OutsideDatabase database;
  private PackagedService one;
  private PackagedService other;

  @BeforeAll
  void start() throws Exception {
    database = new OutsideDatabase(folder.resolve("outside"));
    Map<String, String> settings = SmallBureau.settings(folder, database.settings());
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Callable<PackagedService> start =
          () -> PackagedService.start(folder.resolve("unused"), settings);
      List<Future<PackagedService>> started = pool.invokeAll(List.of(start, start));
      one = started.get(0).get();
      other = started.get(1).get();
    } finally {
      pool.shutdownNow();
    }
  }

  @AfterAll
  void stop() {
    Stream.of(one, other).forEach(PackagedService::close);
    database.close();
  }

  private long ask(String query) throws SQLException {
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void both_started_at_once_migrate_once() throws Exception {
    assertThat(ask("select count(*) - count(distinct version) from flyway_schema_history"))
        .isZero();
    assertThat(ask("select count(*) from flyway_schema_history where not success")).isZero();
    assertThat(folder.resolve("unused/database")).doesNotExist();
  }

  @Test
  void what_is_sent_to_both_at_once_is_kept_once() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String body = paper("同时〔2024〕" + (i / 4 + 1) + "号", 26);
        PackagedService service = i % 2 == 0 ? one : other;
        calls.add(() -> service.post("/api/v1/submissions", body, Map.of()));
      }
      for (Future<HttpResponse<String>> call : pool.invokeAll(calls)) {
        assertThat(call.get().statusCode()).isIn(200, 201);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(ask("select count(*) from submission where doc_no like '同时%'")).isEqualTo(10);
    assertThat(ask("select count(*) from submission where doc_no like '同时%' and edition > 1"))
        .isZero();
  }

  private static String paper(String docNo, int amount) {
    return """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "福建省", "docNo": "%s", "issueDate": "2024-05-24"},
         "rows": [{"regionName": "宁德", "thisTranche": %d}]}"""
        .formatted(docNo, amount);
  }

  @Test
  void a_restart_of_the_database_is_waited_for_or_told() throws Exception {
    List<Sender> senders = List.of(new Sender(one, 1), new Sender(other, 2));
    List<Thread> threads = senders.stream().map(Thread::new).toList();
    threads.forEach(Thread::start);
    for (int i = 0; i < 3; i++) {
      TimeUnit.MILLISECONDS.sleep(700);
      database.restart();
    }
    TimeUnit.MILLISECONDS.sleep(700);
    senders.forEach(Sender::stop);
    for (Thread thread : threads) {
      thread.join();
    }
    for (Sender sender : senders) {
      assertThat(sender.acknowledged()).isNotEmpty();
      for (HttpResponse<String> refused : sender.refused()) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      }
      for (String answer : sender.acknowledged().values()) {
        long id = Sender.id(answer);
        assertThat(one.get("/api/v1/submissions/" + id).statusCode()).isEqualTo(200);
      }
    }
    for (PackagedService service : List.of(one, other)) {
      String body = paper("之后〔2024〕" + service.hashCode() % 9999 + "号", 26);
      assertThat(service.post("/api/v1/submissions", body, Map.of()).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void both_go_over_to_the_same_rules_also_after_the_database_was_restarted() throws Exception {
    String first = one.rulesInForce();
    String draft = draft(first);
    assertThat(step(other, "editor-1", draft, "review", "")).isEqualTo(200);
    assertThat(step(one, "approver-2", draft, "approvals", "{\"reason\": \"试验\"}")).isEqualTo(200);
    assertThat(step(one, "approver-2", draft, "activation", "{\"reason\": \"试验\"}")).isEqualTo(200);
    awaitVersion(draft);
    database.restart();
    while (step(other, "approver-2", first, "activation", "{\"reason\": \"退回\"}") == 503) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    awaitVersion(first);
  }

  /** The rules in force with another wording. */
  private String draft(String first) throws Exception {
    String path = "/api/v1/rule-sets/" + first + "/files/" + TrialRules.RULE;
    String text = TrialRules.rule("本次下达 {given}，多于 {expected}。");
    String answer = one.put(path, text, Map.of("Guiju-Person", "editor-1")).body();
    return JsonPath.from(answer).getString("version");
  }

  private static int step(
      PackagedService service, String person, String version, String step, String body)
      throws Exception {
    String path = "/api/v1/rule-sets/" + version + "/" + step;
    return service.post(path, body, Map.of("Guiju-Person", person)).statusCode();
  }

  private void awaitVersion(String wanted) throws Exception {
    for (PackagedService service : List.of(one, other)) {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (!service.rulesInForce().equals(wanted)) {
        assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
  }
}
