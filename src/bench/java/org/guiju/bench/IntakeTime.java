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
import java.util.Iterator;
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
import org.guiju.desk.ArrivalDesk;
import org.guiju.desk.CheckDesk;
import org.guiju.desk.SubmissionDesk;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;
import org.guiju.intake.IntakeLimits;
import org.guiju.related.RelatedFinder;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSetReader;
import org.guiju.store.Database;
import org.guiju.store.PaperReader;
import org.guiju.store.PostgresArchive;
import org.guiju.store.PostgresArrivals;
import org.guiju.store.PostgresPapers;
import org.guiju.store.local.LocalDatabase;
import org.jdbi.v3.core.Jdbi;

/**
 * How fast papers of whole fund-years go into the archive, many together and one by one, beside
 * reading and checking the same papers alone: the same process, rules and threads, turn by turn,
 * over a growing archive.
 */
final class IntakeTime {
  private static final int THREADS = 2;
  private static final int PER_TURN = 4_000;
  private static final int BATCH = 200;

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
    Iterator<GeneratedPaper> papers = FundYears.of(1).papers().iterator();
    System.out.println(
        "papers | checked alone /s | kept together /s | : alone | kept one by one /s | : alone"
            + " | bytes per paper");
    long kept = 0;
    for (int turn = 1; turn <= turns; turn++) {
      List<Content> some = next(papers, PER_TURN);
      double checked =
          perSecond(slices(some, 1), one -> alone.check(one.get(0).open(), null, null));
      double batches = perSecond(slices(some, BATCH), batch -> together.submit(batch, null));
      List<Content> others = next(papers, PER_TURN / 4);
      double singles =
          perSecond(
              slices(others, 1),
              one ->
                  desk.submit(
                      new SubmissionDesk.Request(one.get(0), null, null, null, Optional.empty())));
      kept += some.size() + others.size();
      System.out.printf(
          "%7d | %16.0f | %16.0f | %7.2f | %18.0f | %7.2f | %d%n",
          kept,
          checked,
          batches,
          batches / checked,
          singles,
          singles / checked,
          size(server) / kept);
    }
  }

  private static List<Content> next(Iterator<GeneratedPaper> papers, int many) {
    List<Content> next = new ArrayList<>();
    while (next.size() < many && papers.hasNext()) {
      next.add(papers.next().json());
    }
    return next;
  }

  private static List<List<Content>> slices(List<Content> papers, int size) {
    List<List<Content>> slices = new ArrayList<>();
    for (int i = 0; i < papers.size(); i += size) {
      slices.add(papers.subList(i, Math.min(i + size, papers.size())));
    }
    return slices;
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

  private static double perSecond(List<List<Content>> slices, Consumer<List<Content>> work)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    long start = System.nanoTime();
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      calls.add(
          () -> {
            for (int at = next.getAndIncrement(); at < slices.size(); at = next.getAndIncrement()) {
              work.accept(slices.get(at));
            }
            return null;
          });
    }
    for (Future<Void> call : pool.invokeAll(calls)) {
      call.get();
    }
    pool.shutdown();
    int papers = slices.stream().mapToInt(List::size).sum();
    return papers / ((System.nanoTime() - start) / 1e9);
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
