package org.guiju.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.guiju.store.GivenDatabase.State;
import org.guiju.store.local.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is said of a database that the settings name, before the service starts on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class GivenDatabaseTest {
  private static final String USER = "somebody";
  private static final String PASSWORD = "letmein";

  private TestDatabase.Fresh fresh;

  @BeforeAll
  void database() throws SQLException {
    fresh = TestDatabase.Fresh.database();
    run("drop role if exists " + USER);
    run("create role " + USER + " login password '" + PASSWORD + "'");
  }

  private void run(String command) throws SQLException {
    try (Connection connection = fresh.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static void assertRefused(String url, String password, String... words) {
    assertThatThrownBy(() -> new GivenDatabase(url).require(USER, password, true))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContainingAll(words)
        .hasMessageNotContaining(PASSWORD)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n", "?");
  }

  @Test
  void a_database_with_the_tables_in_it_will_do() {
    assertThatCode(() -> new GivenDatabase(fresh.url()).require(USER, PASSWORD, true))
        .doesNotThrowAnyException();
  }

  @Test
  void a_wrong_password_is_named_as_such() {
    assertRefused(fresh.url(), "wrong", fresh.url(), "用户 somebody", "密码");
  }

  @Test
  void the_password_in_a_url_is_not_shown() {
    String secret = fresh.url() + "_gone?user=somebody&password=" + PASSWORD;
    assertThatThrownBy(() -> new GivenDatabase(secret).require(null, null, true))
        .hasMessage("数据库 " + fresh.url() + "_gone 不存在。请先建立该数据库，或更正地址。");
  }

  @Test
  void nobody_listens_there() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:%d/guiju".formatted(free);
    assertRefused(url, PASSWORD, "不能连接数据库 " + url + "：连接被拒绝", "是否已启动");
  }

  @Test
  void another_make_of_database_is_refused() {
    assertRefused(
        "jdbc:mysql://127.0.0.1/guiju", PASSWORD, "jdbc:mysql://127.0.0.1/guiju 不是 PostgreSQL");
  }

  @Test
  void a_database_that_can_only_be_read_is_refused() throws SQLException {
    run("alter role " + USER + " set default_transaction_read_only = on");
    try {
      assertRefused(fresh.url(), PASSWORD, fresh.url(), "只能读取");
    } finally {
      run("alter role " + USER + " reset default_transaction_read_only");
    }
  }

  @Test
  void a_role_that_cannot_make_the_tables_is_refused() {
    String empty = fresh.url().replaceFirst("/[^/]*$", "/postgres");
    assertRefused(empty, PASSWORD, empty, "不能建表");
    assertThatCode(() -> new GivenDatabase(empty).require(USER, PASSWORD, false))
        .doesNotThrowAnyException();
  }

  @Test
  void an_old_server_and_another_encoding_are_refused() {
    GivenDatabase database = new GivenDatabase(fresh.url());
    assertThat(database.objection(new State(14, false, "UTF8", true), true))
        .hasValueSatisfying(words -> assertThat(words).contains("PostgreSQL 14，至少需要 15"));
    assertThat(database.objection(new State(15, false, "SQL_ASCII", true), true))
        .hasValueSatisfying(words -> assertThat(words).contains("SQL_ASCII"));
    assertThat(database.objection(new State(15, false, "UTF8", true), true)).isEmpty();
  }
}
