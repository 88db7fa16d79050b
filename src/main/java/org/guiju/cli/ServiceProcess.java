package org.guiju.cli;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guiju.store.DatabaseRefusedException;
import org.guiju.store.GivenDatabase;
import org.guiju.store.local.LocalDatabase;
import org.guiju.store.local.LocalDatabaseException;
import org.guiju.store.local.LocalDatabaseSettings;
import org.jboss.logging.Logger;

/** The service, with a database of its own where the settings name none. */
final class ServiceProcess {
  private static final Logger LOG = Logger.getLogger(ServiceProcess.class);
  static final String URL = "quarkus.datasource.jdbc.url";
  static final String FOLDER = "guiju.data.dir";

  private ServiceProcess() {}

  static void run() {
    Config settings = ConfigProvider.getConfig();
    Optional<String> given = settings.getOptionalValue(URL, String.class);
    if (given.isPresent()) {
      if (!isUsable(new GivenDatabase(given.get()), settings)) {
        System.exit(ExitCode.PROBLEMS);
      }
      Quarkus.run();
      return;
    }
    Optional<LocalDatabase> database = start(settings.getValue(FOLDER, Path.class));
    if (database.isPresent()) {
      int exitCode = runOn(database.get());
      System.exit(exitCode);
    }
    System.exit(ExitCode.PROBLEMS);
  }

  /** The role of the service and, where it is another one, the role that owns the tables. */
  private static boolean isUsable(GivenDatabase database, Config settings) {
    Optional<String> owner = settings.getOptionalValue("quarkus.flyway.username", String.class);
    try {
      require(database, settings, "quarkus.datasource", owner.isEmpty());
      if (owner.isPresent()) {
        require(database, settings, "quarkus.flyway", true);
      }
      return true;
    } catch (DatabaseRefusedException refused) {
      Console.ofProcess().err().println(refused.getMessage());
      return false;
    }
  }

  private static void require(
      GivenDatabase database, Config settings, String role, boolean migrates) {
    database.require(
        settings.getOptionalValue(role + ".username", String.class).orElse(null),
        settings.getOptionalValue(role + ".password", String.class).orElse(null),
        migrates);
  }

  private static Optional<LocalDatabase> start(Path folder) {
    try {
      return Optional.of(LocalDatabase.start(folder).keepRunning());
    } catch (LocalDatabaseException refused) {
      // the log is not set up before the service runs
      Console.ofProcess().err().println(refused.getMessage());
      return Optional.empty();
    }
  }

  /** The database stops last: requests under way still write to it while the service drains. */
  private static int runOn(LocalDatabase database) {
    LocalDatabaseSettings.of(database).forEach(System::setProperty);
    CountDownLatch drained = new CountDownLatch(1);
    Thread closing = new Thread(() -> closeAfter(drained, database), "database-stop");
    Runtime.getRuntime().addShutdownHook(closing);
    int[] exit = new int[1];
    Quarkus.run(
        null,
        (code, failure) -> {
          exit[0] = failure == null ? code : ExitCode.PROBLEMS;
          sayWhy(failure);
          drained.countDown();
        });
    return exit[0];
  }

  /** Nobody else says it: who is told of the end is told of the failure instead of the log. */
  private static void sayWhy(Throwable failure) {
    if (failure == null) {
      return;
    }
    LOG.error("the service did not start, or stopped by a failure", failure);
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String why = first.getMessage() == null ? first.toString() : first.getMessage();
    Console.ofProcess().err().println("服务没有启动：%s。日志中有全部经过；排除原因后重新启动。".formatted(why.strip()));
  }

  private static void closeAfter(CountDownLatch drained, LocalDatabase database) {
    try {
      drained.await();
    } catch (InterruptedException hurried) {
      LOG.warn("database stopped before the service had drained");
    }
    database.close();
  }
}
