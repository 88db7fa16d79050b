package org.guiju.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.Stage;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.rules.RuleFiles;
import org.guiju.store.local.TestDatabase;
import org.guiju.trials.TrialRegister;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the service asks its database for, the database finds by an index: papers are kept,
 * listed and judged on a large archive, and every statement that was issued meanwhile is explained.
 * {@code -Dplans.write=true} writes {@code src/docs/query-plans.md}.
 */
@QuarkusTest
@TestProfile(QueryPlansTest.OfItsOwn.class)
@Tag("once")
class QueryPlansTest {
  private static final long LARGE = 5000;

  /** Counts every open doubt, so it looks at every open doubt. */
  private static final String COUNT_OF_ALL = "select d.rule_id, d.severity, count(*) from doubt d";

  private static final Path PLANS = Path.of("src", "docs", "query-plans.md");
  private static final List<String> PAPERS =
      List.of(
          "chain/1-central-plan",
          "fujian-2024-15-plan",
          "fujian-2024-15-targets",
          "chain/2-zhangzhou-plan",
          "chain/4-zhangpu-payments",
          "chain/5-zhaoan-payments-same-invoice",
          "chain/7-zhangzhou-targets-weaker",
          "fuzhou-2024-department-budget",
          "zhangzhou-2024-59");
  private static final List<String> QUESTIONS =
      List.of(
          "submissions",
          "submissions?cursor=&limit=200",
          "submissions?region=福建省",
          "submissions?region=漳州市",
          "submissions?region=漳浦县",
          "submissions?kind=allocation-plan",
          "submissions?fiscalYear=2024",
          "submissions?kind=allocation-plan&fiscalYear=2024",
          "submissions?docNo=闽财社指〔2024〕15号",
          "submissions?verdict=REJECT",
          "submissions?region=福建省&kind=allocation-plan&fiscalYear=2024&verdict=PASS",
          "doubts",
          "doubts?region=福建省",
          "doubts?rule=ALLOC-012",
          "doubts/counts",
          "notices",
          "notices?region=漳州市&unread=true",
          "webhooks",
          "rule-sets",
          "rule-sets/active",
          "submissions/20001",
          "submissions/20001/content",
          "submissions/20001/changes",
          "submissions/20001/reports",
          "submissions/20001/reports/1",
          "submissions/20001/reports/1/related",
          "submissions/20001/reports/1/replay",
          "submissions/20001/reports/1/explanation",
          "submissions/20001/reports/1/bundle",
          "submissions/20004/verdict",
          "submissions/20005/verdict",
          "submissions/20001/waivers",
          "submissions/20001/certifications");

  /** A start of its own, with a database of its own. */
  public static final class OfItsOwn implements QuarkusTestProfile {}

  private static final Person ANYBODY = new Person("plans");

  @Inject Jdbi database;
  @Inject RuleSetRegister register;
  @Inject TrialRegister trials;

  private final IssuedStatements issued = new IssuedStatements();

  @Test
  void no_statement_reads_a_large_table_from_end_to_end() throws Exception {
    fill();
    database.getConfig(SqlStatements.class).setSqlLogger(issued);
    String version = draft();
    trials.begin(version, ANYBODY, "plans", PAPERS.size());
    work();
    trial(version);
    stage(version);
    Map<String, QueryPlan> plans = issued.plans();
    Set<String> large = large();
    Map<String, QueryPlan> slow = new TreeMap<>(plans);
    slow.values().removeIf(plan -> plan.walked().stream().noneMatch(large::contains));
    slow.keySet().removeIf(statement -> statement.startsWith(COUNT_OF_ALL));
    if (Boolean.getBoolean("plans.write")) {
      Files.writeString(PLANS, table(plans));
    }
    assertThat(plans).hasSizeGreaterThan(30);
    assertThat(slow).isEmpty();
  }

  private static void fill() throws SQLException, IOException {
    try (InputStream file = QueryPlansTest.class.getResourceAsStream("/large-archive.sql");
        Connection connection = TestDatabase.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A version with another word in it, which may run beside the one in force. */
  private String draft() {
    SortedMap<String, String> texts = new TreeMap<>(RuleFiles.shipped().texts());
    texts.replaceAll((path, text) -> text.replaceFirst("label: ", "label: 试验"));
    RuleFiles files = new RuleFiles(texts, RuleFiles.shipped().tables(), List.of());
    register.alone(
        entries -> {
          entries.keep(files);
          entries.enter(RuleSetAction.drafted(files.sha256(), ANYBODY, null, null));
          return null;
        });
    return files.sha256();
  }

  /** It comes in force for a few papers, which are looked for among those on file. */
  private void stage(String version) throws SQLException, InterruptedException {
    String inForce = RuleFiles.shipped().sha256();
    Stage part = new Stage(List.of(region("厦门市")), 1);
    register.alone(
        entries -> {
          entries.enter(RuleSetAction.staged(version, ANYBODY, "plans", inForce, part, true));
          return null;
        });
    await("select 1 where not exists (select 1 from trial_open where kind = 'STAGE' and swept)");
  }

  private static Region region(String name) {
    return RegionRegistry.standard().resolve(name, null).region();
  }

  private static void trial(String version) throws SQLException, InterruptedException {
    String shadow = "/api/v1/rule-sets/" + version + "/shadow";
    await("select 1 from trial_turn");
    for (String question :
        List.of("", "/flips?rule=DOC-001&region=漳州市", "/flips/summary?by=fund")) {
      assertThat(given().get(shadow + question).statusCode()).as(question).isEqualTo(200);
    }
  }

  private static void work() throws IOException, SQLException, InterruptedException {
    for (String paper : PAPERS) {
      submit(paper, "key-" + paper);
    }
    submit(PAPERS.get(0), "key-" + PAPERS.get(0));
    settle();
    for (String question : QUESTIONS) {
      assertThat(given().get("/api/v1/" + question).statusCode()).as(question).isEqualTo(200);
    }
  }

  private static void submit(String name, String key) throws IOException {
    try (InputStream paper =
        QueryPlansTest.class.getResourceAsStream("/samples/" + name + ".json")) {
      int status =
          given()
              .config(
                  RestAssured.config()
                      .encoderConfig(
                          EncoderConfig.encoderConfig()
                              .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
              .contentType("application/json")
              .header("Idempotency-Key", key)
              .body(paper.readAllBytes())
              .post("/api/v1/submissions")
              .statusCode();
      assertThat(status).as(name).isIn(200, 201);
    }
  }

  /** Until verdicts are judged again and reports sealed. */
  private static void settle() throws SQLException, InterruptedException {
    await("select 1 from stale union all select 1 from unsealed");
  }

  /** Until there is nothing of that. */
  private static void await(String rows) throws SQLException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!list(rows).isEmpty()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static List<String> list(String query) throws SQLException {
    try (Connection connection = TestDatabase.superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static Set<String> large() throws SQLException {
    Set<String> large =
        new TreeSet<>(
            list("select relname from pg_class where relkind = 'r' and reltuples > " + LARGE));
    assertThat(large).contains("submission", "report", "standing", "interest", "payment_trace");
    return large;
  }

  private static String table(Map<String, QueryPlan> plans) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Query plans

        What PostgreSQL does for each statement that the service issues while papers are kept, listed and judged again, on an
        archive of 20 000 papers (`src/test/resources/large-archive.sql`). Written by

        ```sh
        mvn -B test -Dtest=QueryPlansTest -Dplans.write=true
        ```

        which fails when a table of more than %d rows is read from end to end. Sifted is what is gone through in the order of an index that
        does not know the condition; the planner does so where it takes most rows to meet it. Allowed is the count of all open doubts. Not asked: `archive/verification`, which walks the archive by intent.

        | statement | indexes | sifted | rows expected |
        |---|---|---|---|
        """
            .formatted(LARGE));
    plans.forEach((statement, plan) -> text.append(line(statement, plan)));
    return text.toString();
  }

  private static String line(String statement, QueryPlan plan) {
    int length = statement.length();
    String shown =
        length > 220
            ? statement.substring(0, 40) + " … " + statement.substring(length - 170)
            : statement;
    return "| `%s` | %s | %s | %d |%n"
        .formatted(
            shown.replace("|", "\\|").replace("`", "'"),
            String.join(", ", plan.indexes()),
            String.join(", ", plan.sifted()),
            plan.rows());
  }
}
