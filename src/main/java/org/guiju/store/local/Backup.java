package org.guiju.store.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A copy of the program's own database, taken while the service runs on it or while it does not.
 * The server is told when a copy begins and ends, and its log of changes of that time is copied
 * too: replayed at the first start of the copy, it makes whole what was copied piece by piece.
 */
public final class Backup {
  static final Path DATA = Path.of("database");

  private static final Logger LOG = Logger.getLogger(Backup.class);

  private final Path home;
  private final Path target;
  private final CopiedFiles copied = new CopiedFiles();

  private Backup(Path home, Path target) {
    this.home = home;
    this.target = target;
  }

  /**
   * What was copied.
   *
   * @param files number of files
   * @param bytes size of all of them
   * @param running whether the service ran meanwhile
   */
  public record Taken(int files, long bytes, boolean running) {}

  /**
   * Copies the database in {@code folder} into {@code target}, which must be empty or absent.
   *
   * @throws LocalDatabaseException saying in Chinese what stands in the way
   */
  public static Taken take(Path folder, Path target) {
    Path home = folder.toAbsolutePath().normalize();
    Path to = target.toAbsolutePath().normalize();
    try {
      requireDatabase(home);
      requireEmpty(to);
      return new Backup(home, to).take();
    } catch (IOException | SQLException failure) {
      throw new LocalDatabaseException(
          "备份没有完成：%s。数据库没有改动；请删除 %s，排除原因后重新备份。".formatted(failure.getMessage(), to), failure);
    }
  }

  private static void requireDatabase(Path home) {
    if (!Files.exists(home.resolve(DATA).resolve("PG_VERSION"))) {
      throw new LocalDatabaseException(
          "%s 中没有规矩自带的数据库。请用 --data 或 GUIJU_DATA_DIR 写明数据目录。".formatted(home));
    }
  }

  private static void requireEmpty(Path target) throws IOException {
    DirectoryLock.makePrivate(target);
    try (Stream<Path> inside = Files.list(target)) {
      if (inside.findAny().isPresent()) {
        throw new LocalDatabaseException("%s 中已有文件。请换一个空文件夹，以免混入别的备份。".formatted(target));
      }
    }
  }

  private Taken take() throws IOException, SQLException {
    Optional<RunningDatabase> running = RunningDatabase.in(home);
    if (running.isPresent()) {
      copyBeside(running.get());
    } else {
      copyAlone();
    }
    String passwords = Passwords.FILE;
    copied.add(home.resolve(passwords), target, passwords);
    copied.writeList(target);
    return new Taken(copied.count(), copied.bytes(), running.isPresent());
  }

  /** Nobody starts on it meanwhile. */
  @SuppressWarnings("try")
  private void copyAlone() throws IOException {
    try (DirectoryLock unused = DirectoryLock.take(home)) {
      DataFiles found = DataFiles.in(home.resolve(DATA));
      copyFolders(found.folders());
      copyFiles(found.files());
      copyFiles(found.log());
    }
  }

  private void copyBeside(RunningDatabase running) throws IOException, SQLException {
    try (Connection connection = running.superuser()) {
      // the server keeps its log from here on for as long as this connection lasts
      ask(connection, "select pg_create_physical_replication_slot('guiju_backup', true, true)");
      String first = ask(connection, "select pg_walfile_name(pg_backup_start('guiju', true))");
      DataFiles found = DataFiles.in(home.resolve(DATA));
      copyFolders(found.folders());
      copyFiles(found.files());
      String last = finish(connection);
      copyFiles(
          DataFiles.in(home.resolve(DATA)).log().stream()
              .filter(file -> isBetween(first, last, file.getFileName().toString()))
              .toList());
      requireLog(first, last);
    }
  }

  /** Ends the copy; the last file of the log that belongs to it. */
  private String finish(Connection connection) throws SQLException, IOException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)");
        ResultSet row = statement.executeQuery()) {
      row.next();
      Path label = Files.createTempFile("guiju", "label");
      try {
        Files.writeString(label, row.getString(2), StandardCharsets.UTF_8);
        copied.add(label, target, DATA.resolve("backup_label").toString());
      } finally {
        Files.delete(label);
      }
      return row.getString(1);
    }
  }

  private static boolean isBetween(String first, String last, String name) {
    return name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
  }

  /** Without its first and last file the log is no use. */
  private void requireLog(String first, String last) throws IOException {
    for (String name : List.of(first, last)) {
      if (!Files.exists(target.resolve(DATA).resolve("pg_wal").resolve(name))) {
        throw new NoSuchFileException(name);
      }
    }
  }

  private void copyFolders(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      DirectoryLock.makePrivate(target.resolve(DATA).resolve(folder));
    }
  }

  private void copyFiles(List<Path> files) throws IOException {
    for (Path file : files) {
      copyUnlessVanished(file);
    }
  }

  /** What is dropped after it was listed is not missed; the log of changes says so too. */
  private void copyUnlessVanished(Path file) throws IOException {
    Path from = home.resolve(DATA).resolve(file);
    try {
      copied.add(from, target, DATA.resolve(file).toString());
    } catch (NoSuchFileException vanished) {
      LOG.debugf("`%s` vanished", from);
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
