package org.guiju.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own database, as a real server on real files. */
@Tag("once")
class LocalDatabaseTest {
  @TempDir private Path folder;

  private LocalDatabase database;

  private LocalDatabase start() {
    database = LocalDatabase.start(folder);
    return database;
  }

  @AfterEach
  void stop() {
    if (database != null) {
      database.close();
    }
  }

  private static Connection connect(LocalDatabase database, LocalDatabase.Login login)
      throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), login.name(), login.password());
  }

  private static void run(LocalDatabase database, String command) throws SQLException {
    try (Connection connection = connect(database, database.owner());
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static String ask(LocalDatabase database, String query) throws SQLException {
    try (Connection connection = connect(database, database.superuser());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void what_is_stored_survives_a_restart() throws Exception {
    run(start(), "create table kept as select 42 as answer");
    database.close();
    assertThat(ask(start(), "select answer from kept")).isEqualTo("42");
  }

  @Test
  void two_directories_of_one_process_have_programs_of_their_own(@TempDir Path second) {
    start();
    try (LocalDatabase other = LocalDatabase.start(second)) {
      assertThat(other.jdbcUrl()).isNotEqualTo(database.jdbcUrl());
      assertThat(second.resolve("server")).isNotEmptyDirectory();
    }
  }

  @Test
  void what_is_committed_is_on_disk() throws Exception {
    start();
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
    }
    assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
  }

  @Test
  void a_new_directory_has_checksums_on_its_pages() throws Exception {
    assertThat(ask(start(), "show data_checksums")).isEqualTo("on");
    assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
  }

  /** As earlier releases made it. */
  @Test
  void a_directory_without_checksums_is_used_as_it_is() throws Exception {
    EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("database"))
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(folder.resolve("server").toFile())
        .start()
        .close();
    assertThat(ask(start(), "show data_checksums")).isEqualTo("off");
  }

  @Test
  void nobody_gets_in_without_the_password() throws Exception {
    start();
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres"))
        .hasMessageContaining("password authentication failed");
    assertThat(Files.getPosixFilePermissions(folder.resolve("passwords.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.resolve("first-password")).doesNotExist();
  }

  @Test
  void the_service_owns_nothing() throws Exception {
    run(start(), "create table theirs as select 1 as one");
    try (Connection service = connect(database, database.service());
        Statement statement = service.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select * from theirs"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("create table mine (one int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_directory_in_use_is_refused_and_left_alone() throws Exception {
    run(start(), "create table kept as select 42 as answer");
    assertThatThrownBy(() -> LocalDatabase.start(folder))
        .isInstanceOf(LocalDatabaseException.class)
        .hasMessageContaining("正被另一个规矩进程使用");
    assertThat(ask(database, "select answer from kept")).isEqualTo("42");
  }

  @Test
  void a_directory_of_another_version_is_refused_and_left_alone() throws IOException {
    Path version = Files.createDirectories(folder.resolve("database")).resolve("PG_VERSION");
    Files.writeString(version, "12\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(LocalDatabaseException.class)
        .hasMessageContaining("是 PostgreSQL 12 的，本程序自带的是 17");
    assertThat(version).hasContent("12");
  }

  @Test
  void a_file_in_place_of_the_directory_is_refused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> LocalDatabase.start(file))
        .isInstanceOf(LocalDatabaseException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void a_first_start_that_was_cut_short_begins_anew() throws Exception {
    Files.createDirectories(folder.resolve("database/base"));
    Files.createFile(folder.resolve("in-the-making"));
    assertThat(ask(start(), "select 1")).isEqualTo("1");
    assertThat(folder.resolve("in-the-making")).doesNotExist();
  }

  /** A process of its own starts the database, commits a row and is killed where it stands. */
  @Test
  void a_server_that_outlived_its_program_is_taken_over() throws Exception {
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    Path committed = folder.resolve("committed");
    while (!Files.exists(committed)) {
      assertThat(killed.isAlive()).as("%s", folder.resolve("output")).isTrue();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    killed.destroyForcibly().waitFor();
    assertThat(folder.resolve("database/postmaster.pid")).exists();
    assertThat(ask(start(), "select answer from kept")).isEqualTo("42");
  }

  @Test
  void a_server_that_ends_by_itself_is_started_again_in_its_place() throws Exception {
    run(start().keepRunning(), "create table kept as select 42 as answer");
    ProcessHandle server = Leftover.serverOf(folder.resolve("database")).orElseThrow();
    new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start().waitFor();
    server.onExit().get();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (Leftover.serverOf(folder.resolve("database")).isEmpty()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(patiently("select answer from kept", end)).isEqualTo("42");
  }

  private String patiently(String query, long end) throws Exception {
    while (true) {
      try {
        return ask(database, query);
      } catch (SQLException notYet) {
        assertThat(System.nanoTime()).as("%s", notYet).isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  /** The number in the note of a dead server may belong to another program by now. */
  @Test
  void a_stranger_with_the_number_of_a_dead_server_is_left_alone() throws Exception {
    start().close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(folder.resolve("database/postmaster.pid"), stranger.pid() + "\n");
      assertThat(ask(start(), "select 1")).isEqualTo("1");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }
}
