package org.guiju.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The program's own database while another process of the program runs on it. */
public final class RunningDatabase {
  /** Lines of {@code postmaster.pid}: process, directory, start, port, and more. */
  private static final int PORT_LINE = 3;

  private final String url;
  private final Passwords passwords;

  private RunningDatabase(String url, Passwords passwords) {
    this.url = url;
    this.passwords = passwords;
  }

  /** The server that works on {@code folder}; empty when none does. */
  public static Optional<RunningDatabase> in(Path folder) throws IOException {
    Path home = folder.toAbsolutePath().normalize();
    Path data = home.resolve("database");
    if (Leftover.serverOf(data).isEmpty()) {
      return Optional.empty();
    }
    List<String> note = Files.readAllLines(data.resolve("postmaster.pid"));
    int port = Integer.parseInt(note.get(PORT_LINE).strip());
    return Optional.of(
        new RunningDatabase(LocalDatabase.url(port, LocalRoles.DATABASE), Passwords.in(home)));
  }

  /** A connection that may do everything, for backups and tests. */
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(url, "postgres", passwords.superuser());
  }
}
