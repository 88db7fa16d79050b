package org.guiju.store.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL that the program starts for itself where no other is given. Its directory
 * survives restarts; it listens on this machine only, and only with a password.
 */
public final class LocalDatabase implements AutoCloseable {
  /** Version of the server that travels with the program. */
  static final String SERVER_VERSION = "17";

  private static final Logger LOG = Logger.getLogger(LocalDatabase.class);
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final long LEAST_SPACE = 256L << 20;
  private static final String HOST = "127.0.0.1";

  private final Path home;
  private final Passwords passwords;
  private final DirectoryLock lock;
  private final ServerWatch watch;
  private volatile EmbeddedPostgres server;

  private LocalDatabase(
      Path home, EmbeddedPostgres server, Passwords passwords, DirectoryLock lock) {
    this.home = home;
    this.server = server;
    this.passwords = passwords;
    this.lock = lock;
    this.watch = new ServerWatch(home, this::startAgain);
  }

  /**
   * A role with its password.
   *
   * @param name name of the role
   * @param password its password
   */
  public record Login(String name, String password) {}

  /**
   * Starts the server on {@code folder}, which is made when it does not exist.
   *
   * @throws LocalDatabaseException saying in Chinese what stands in the way
   */
  public static LocalDatabase start(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      return start(home, DirectoryLock.take(home));
    } catch (AccessDeniedException denied) {
      throw new LocalDatabaseException(
          "数据目录 %s 不能写入。请授予写入权限，或用 guiju.data.dir 指定其他目录。".formatted(home), denied);
    } catch (IOException | UncheckedIOException | IllegalStateException failure) {
      throw new LocalDatabaseException(
          "数据目录 %s 中的数据库没有启动：%s。目录中的数据没有改动。".formatted(home, failure.getMessage()), failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new LocalDatabaseException("数据库启动时被中断。", stopping);
    }
  }

  private static LocalDatabase start(Path home, DirectoryLock lock)
      throws IOException, InterruptedException {
    LocalDatabase started = null;
    try {
      started = started(home, lock);
      return started;
    } finally {
      if (started == null) {
        lock.close();
      }
    }
  }

  private static LocalDatabase started(Path home, DirectoryLock lock)
      throws IOException, InterruptedException {
    Path data = home.resolve("database");
    requireSpace(home);
    requireVersion(data);
    Leftover.stop(data);
    FirstStart firstStart = FirstStart.in(home, data);
    Passwords passwords = Passwords.in(home);
    Path first = Passwords.secret(home.resolve("first-password"), passwords.superuser());
    long begin = System.nanoTime();
    try {
      EmbeddedPostgres.Builder builder = server(home, passwords);
      if (!NewDirectory.isMade(data)) {
        builder.setDataDirectoryCustomizer(NewDirectory.reserve(home, data, first)::make);
      }
      EmbeddedPostgres server = builder.start();
      try {
        prepare(server, passwords);
        firstStart.done();
      } catch (SQLException failure) {
        server.close();
        throw new IOException(failure);
      }
      LOG.infof(
          "database started in %d ms, on port %d, in `%s`",
          Duration.ofNanos(System.nanoTime() - begin).toMillis(), server.getPort(), home);
      return new LocalDatabase(home, server, passwords, lock);
    } finally {
      Files.deleteIfExists(first);
    }
  }

  private static EmbeddedPostgres.Builder server(Path home, Passwords passwords) {
    return EmbeddedPostgres.builder()
        .setRegisterShutdownHook(false)
        .setDataDirectory(home.resolve("database"))
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(home.resolve("server").toFile())
        .setPgBinaryResolver(new OwnPrograms())
        .setPGStartupWait(START_PATIENCE)
        .setConnectConfig("password", passwords.superuser())
        // the library is made for tests and trades safety for speed unless told otherwise
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", HOST)
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100");
  }

  private static void requireSpace(Path home) throws IOException {
    long free = Files.getFileStore(home).getUsableSpace();
    if (free < LEAST_SPACE) {
      throw new LocalDatabaseException(
          "数据目录 %s 所在磁盘只剩 %d MB，至少需要 %d MB。请清理磁盘，或用 guiju.data.dir 指定其他目录。"
              .formatted(home, free >> 20, LEAST_SPACE >> 20));
    }
  }

  private static void requireVersion(Path data) throws IOException {
    Path version = data.resolve("PG_VERSION");
    if (Files.exists(version) && !Files.readString(version).strip().equals(SERVER_VERSION)) {
      throw new LocalDatabaseException(
          "数据目录 %s 是 PostgreSQL %s 的，本程序自带的是 %s。请用原来的版本导出后再导入，或用 guiju.data.dir 指定其他目录。"
              .formatted(data, Files.readString(version).strip(), SERVER_VERSION));
    }
  }

  private static void prepare(EmbeddedPostgres server, Passwords passwords) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(url(server, "postgres"), "postgres", passwords.superuser())) {
      LocalRoles.prepare(connection, passwords);
    }
  }

  private static String url(EmbeddedPostgres server, String database) {
    return url(server.getPort(), database);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database);
  }

  /** Where the database of the program is. */
  public String jdbcUrl() {
    return url(server, LocalRoles.DATABASE);
  }

  /** The role that owns the tables; for migrations. */
  public Login owner() {
    return new Login(LocalRoles.OWNER, passwords.owner());
  }

  /** The role that reads and adds; for the service. */
  public Login service() {
    return new Login(LocalRoles.SERVICE, passwords.service());
  }

  /** The role that may do everything; for nobody but tests and repairs. */
  public Login superuser() {
    return new Login("postgres", passwords.superuser());
  }

  /** From now on the server is started again when it ends by itself, at the same place. */
  public LocalDatabase keepRunning() {
    watch.start();
    return this;
  }

  private void startAgain() throws IOException {
    EmbeddedPostgres ended = server;
    // asks it to stop, which it has; and lets go of its files
    ended.close();
    server = server(home, passwords).setPort(ended.getPort()).start();
  }

  /** Stops the server, after what is under way in it. */
  @Override
  public void close() {
    watch.close();
    try {
      server.close();
    } catch (IOException failure) {
      LOG.error("database not stopped", failure);
    } finally {
      lock.close();
    }
  }
}
