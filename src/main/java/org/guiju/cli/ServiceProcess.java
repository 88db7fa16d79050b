package org.guiju.cli;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guiju.store.local.LocalDatabase;
import org.guiju.store.local.LocalDatabaseException;
import org.guiju.store.local.LocalDatabaseSettings;
import org.jboss.logging.Logger;

/** The service, with a database of its own where the settings name none. */
final class ServiceProcess {
  private static final Logger LOG = Logger.getLogger(ServiceProcess.class);
  private static final String URL = "quarkus.datasource.jdbc.url";

  private ServiceProcess() {}

  static void run() {
    Config settings = ConfigProvider.getConfig();
    if (settings.getOptionalValue(URL, String.class).isPresent()) {
      Quarkus.run();
      return;
    }
    Optional<LocalDatabase> database = start(settings.getValue("guiju.data.dir", Path.class));
    if (database.isPresent()) {
      int exitCode = runOn(database.get());
      System.exit(exitCode);
    }
    System.exit(ExitCode.PROBLEMS);
  }

  private static Optional<LocalDatabase> start(Path folder) {
    try {
      return Optional.of(LocalDatabase.start(folder));
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
          exit[0] = code;
          drained.countDown();
        });
    return exit[0];
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
