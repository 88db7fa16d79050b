package org.guiju.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.checker.Checker;
import org.guiju.desk.ActiveRules;
import org.guiju.desk.ArchiveCheck;
import org.guiju.desk.CheckDesk;
import org.guiju.desk.SubmissionDesk;
import org.guiju.intake.IntakeLimits;
import org.guiju.related.RelatedFinder;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSetReader;
import org.guiju.store.Database;
import org.guiju.store.PostgresArchive;
import org.guiju.store.PostgresPapers;
import org.guiju.store.local.LocalDatabase;
import org.jdbi.v3.core.Jdbi;

/**
 * How fast papers of twenty rows go into the archive, beside reading and checking alone: the same
 * process, rules and threads, turn by turn, over a growing archive.
 */
final class IntakeTime {
  private static final int THREADS = 2;
  private static final int PER_TURN = 2_000;

  private final AtomicInteger number = new AtomicInteger();
  private final ActiveRules rules = new ActiveRules(RuleSetReader.read(RuleFiles.shipped()));
  private final Checker checker = new Checker(Duration.ofMinutes(1));
  private final CheckDesk alone = new CheckDesk(rules, checker, IntakeLimits.STANDARD);

  static void run(int turns) {
    Path folder = temporary();
    try (LocalDatabase server = LocalDatabase.start(folder)) {
      new IntakeTime().measure(server, turns);
    } catch (SQLException | InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("intake");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void measure(LocalDatabase server, int turns)
      throws SQLException, InterruptedException, ExecutionException {
    Flyway.configure()
        .dataSource(server.jdbcUrl(), server.owner().name(), server.owner().password())
        .locations("db/migration")
        .placeholders(Map.of("service", server.service().name()))
        .load()
        .migrate();
    Jdbi database = Database.open(pooled(server));
    Archive archive = new PostgresArchive(database);
    PaperReader reader = new PaperReader();
    ArchiveCheck check =
        new ArchiveCheck(
            rules,
            checker,
            IntakeLimits.STANDARD,
            new RelatedFinder(new PostgresPapers(database, reader)));
    SubmissionDesk desk = new SubmissionDesk(check, archive);
    ArrivalDesk together = new ArrivalDesk(check, new PostgresArrivals(database, reader), desk);
    System.out.println("papers | checked alone /s | kept /s | kept : alone | bytes per paper");
    for (int turn = 1; turn <= turns; turn++) {
      double checked = perSecond(paper -> alone.check(paper.open(), null, null));
      double kept =
          perSecond(
              paper ->
                  desk.submit(
                      new SubmissionDesk.Request(paper, null, null, null, Optional.empty())));
      System.out.printf(
          "%7d | %16.0f | %7.0f | %.2f | %d%n",
          turn * PER_TURN, checked, kept, kept / checked, size(server) / (turn * (long) PER_TURN));
    }
  }

  /** A few connections kept open, as the service keeps them. */
  private static DataSource pooled(LocalDatabase server) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(8)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(server.jdbcUrl())
                                    .principal(new NamePrincipal(server.service().name()))
                                    .credential(new SimplePassword(server.service().password())))));
  }

  private double perSecond(Consumer<Content> work) throws InterruptedException, ExecutionException {
    List<Content> papers = new ArrayList<>();
    for (int i = 0; i < PER_TURN; i++) {
      papers.add(Content.of(paper(number.incrementAndGet())));
    }
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    long start = System.nanoTime();
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      calls.add(
          () -> {
            for (int at = next.getAndIncrement(); at < PER_TURN; at = next.getAndIncrement()) {
              work.accept(papers.get(at));
            }
            return null;
          });
    }
    for (Future<Void> call : pool.invokeAll(calls)) {
      call.get();
    }
    pool.shutdown();
    return PER_TURN / ((System.nanoTime() - start) / 1e9);
  }

  private static String paper(int number) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      rows.append(i == 0 ? "" : ",")
          .append("{\"regionName\": \"")
          .append(Plans.region(i))
          .append("\", \"kind\": \"REGION\", \"thisTranche\": ")
          .append(number % 97 + i)
          .append('}');
    }
    return """
        {"kind": "allocation-plan",
         "header": {"docNo": "试财社〔2024〕%d号", "fiscalYear": 2024, "classYear": 2024, "region": "福建省",
          "fundName": "医疗服务与保障能力提升补助资金", "fundPart": "医疗保障服务能力建设部分",
          "upstreamDocNos": ["财社〔2024〕%d号"], "central": true, "regime": "DIRECT", "directTag": "01",
          "revenueItem": {"code": "1100249", "name": "医疗卫生共同财政事权转移支付收入"},
          "expenditureItems": [{"functionCode": "21015", "functionName": "医疗保障管理事务"}],
          "issueDate": "2024-05-24"},
         "unit": "单位：万元", "headerUnit": "万元", "readsAsGrant": true, "rows": [%s]}"""
        .formatted(number, number % 5000, rows);
  }

  private static long size(LocalDatabase server) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(), server.owner().name(), server.owner().password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select pg_database_size(current_database())")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
