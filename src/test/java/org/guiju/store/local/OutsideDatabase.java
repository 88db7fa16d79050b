package org.guiju.store.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that services are pointed at by settings, and that its operator restarts. */
public final class OutsideDatabase implements AutoCloseable {
  private final Path folder;
  private final LocalDatabase server;

  public OutsideDatabase(Path folder) {
    this.folder = folder;
    this.server = LocalDatabase.start(folder);
  }

  /** The settings of a service that uses it. */
  public Map<String, String> settings() {
    return new HashMap<>(LocalDatabaseSettings.of(server));
  }

  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(), server.superuser().name(), server.superuser().password());
  }

  /** Ends all connections at once and starts again on the same port. */
  public void restart() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(
            control().toString(),
            "restart",
            "-w",
            "-m",
            "immediate",
            "-D",
            data(),
            "-l",
            folder.resolve("restart.log").toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("not restarted: " + output);
    }
  }

  private String data() {
    return folder.toAbsolutePath().resolve("database").toString();
  }

  private Path control() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("server"), 3)) {
      return files.filter(path -> path.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
