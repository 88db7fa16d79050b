package org.guiju.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the program's own database, and what comes back from them. */
@Tag("once")
class BackupTest {
  @TempDir private Path folder;

  private Path home;
  private Path copy;
  private Path other;

  @BeforeEach
  void name() {
    home = folder.resolve("home");
    copy = folder.resolve("copy");
    other = folder.resolve("other");
  }

  private static Connection connect(LocalDatabase database) throws SQLException {
    LocalDatabase.Login login = database.superuser();
    return DriverManager.getConnection(database.jdbcUrl(), login.name(), login.password());
  }

  private static void run(LocalDatabase database, String command) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static int ask(LocalDatabase database, String query) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void keepOneRow() throws SQLException {
    try (LocalDatabase database = LocalDatabase.start(home)) {
      run(database, "create table kept as select 42 as answer");
    }
  }

  @Test
  void a_copy_taken_while_nobody_runs_is_what_it_was() throws Exception {
    keepOneRow();
    assertThat(Backup.take(home, copy).running()).isFalse();
    Restore.from(copy, other);
    try (LocalDatabase restored = LocalDatabase.start(other)) {
      assertThat(ask(restored, "select answer from kept")).isEqualTo(42);
    }
  }

  /**
   * Rows are numbered in the order of their commits: a copy holds the first so many, all of them.
   */
  @Test
  void a_copy_taken_while_rows_come_in_holds_them_up_to_one_instant() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger committed = new AtomicInteger();
    CountDownLatch underWay = new CountDownLatch(200);
    int before;
    try (LocalDatabase database = LocalDatabase.start(home)) {
      run(database, "create table kept (n integer primary key, filling text)");
      Future<?> writer = pool.submit(() -> write(database, enough, committed, underWay));
      underWay.await();
      before = committed.get();
      assertThat(Backup.take(home, copy).running()).isTrue();
      enough.set(true);
      writer.get();
    } finally {
      pool.shutdownNow();
    }
    Restore.from(copy, other);
    try (LocalDatabase restored = LocalDatabase.start(other)) {
      int rows = ask(restored, "select count(*) from kept");
      assertThat(rows).isBetween(before, committed.get());
      assertThat(ask(restored, "select max(n) from kept")).isEqualTo(rows);
      assertThat(ask(restored, "select count(*) from pg_replication_slots")).isZero();
    }
  }

  private static Void write(
      LocalDatabase database,
      AtomicBoolean enough,
      AtomicInteger committed,
      CountDownLatch underWay)
      throws SQLException {
    try (Connection connection = connect(database);
        PreparedStatement insert =
            connection.prepareStatement("insert into kept values (?, repeat('x', 2000))")) {
      while (!enough.get()) {
        insert.setInt(1, committed.get() + 1);
        insert.execute();
        committed.incrementAndGet();
        underWay.countDown();
      }
      return null;
    }
  }

  @Test
  void a_copy_with_another_byte_is_refused_and_leaves_no_database() throws Exception {
    keepOneRow();
    Backup.take(home, copy);
    Path control = copy.resolve("database/global/pg_control");
    byte[] bytes = Files.readAllBytes(control);
    bytes[100] ^= 1;
    Files.write(control, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> Restore.from(copy, other))
        .isInstanceOf(LocalDatabaseException.class)
        .hasMessageContaining("database/global/pg_control 与备份时不一致");
    assertThat(other.resolve("database")).doesNotExist();
  }

  @Test
  void a_copy_with_a_file_missing_is_refused() throws Exception {
    keepOneRow();
    Backup.take(home, copy);
    Files.delete(copy.resolve("database/PG_VERSION"));
    assertThatThrownBy(() -> Restore.from(copy, other))
        .isInstanceOf(LocalDatabaseException.class)
        .hasMessageContaining("缺少文件 database/PG_VERSION");
  }

  @Test
  void a_copy_cut_short_is_refused() throws IOException {
    Files.createDirectories(copy.resolve("database"));
    assertThatThrownBy(() -> Restore.from(copy, other))
        .isInstanceOf(LocalDatabaseException.class)
        .hasMessageContaining("不是完整的备份");
  }

  @Test
  void a_list_that_leads_out_of_the_copy_is_refused() throws IOException {
    Files.createDirectories(copy);
    Files.writeString(copy.resolve("manifest.sha256"), "0".repeat(64) + "  ../outside\n");
    assertThatThrownBy(() -> Restore.from(copy, other))
        .isInstanceOf(LocalDatabaseException.class)
        .hasMessageContaining("不是完整的备份");
  }

  @Test
  void nothing_is_written_over() throws Exception {
    keepOneRow();
    Backup.take(home, copy);
    assertThatThrownBy(() -> Backup.take(home, copy)).hasMessageContaining("已有文件");
    assertThatThrownBy(() -> Restore.from(copy, home)).hasMessageContaining("已有数据库，没有恢复");
  }

  @Test
  void where_there_is_no_database_there_is_nothing_to_copy() {
    assertThatThrownBy(() -> Backup.take(home, copy)).hasMessageContaining("没有规矩自带的数据库");
    assertThat(copy).doesNotExist();
  }
}
