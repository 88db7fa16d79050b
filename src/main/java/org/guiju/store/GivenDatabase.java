package org.guiju.store;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/**
 * A database that the settings name, looked at before the service starts on it: what stands in the
 * way is told in one sentence, not by the inside of a framework.
 */
public final class GivenDatabase {
  private static final String PREFIX = "jdbc:postgresql:";
  private static final String PATIENCE_SECONDS = "10";
  private static final int OLDEST = 15;
  private static final String LOOK =
      """
      select current_setting('server_version_num')::integer / 10000,
             current_setting('transaction_read_only')::boolean, pg_encoding_to_char(encoding),
             to_regclass('flyway_schema_history') is not null
               or coalesce(has_schema_privilege(current_schema(), 'create'), false)
      from pg_database where datname = current_database()
      """;

  private final String url;
  private final String shown;

  public GivenDatabase(String url) {
    this.url = url;
    this.shown = withoutSecrets(url);
  }

  /**
   * What is asked of it.
   *
   * @param version of the server
   * @param readOnly whether nothing can be written
   * @param encoding of the texts in it
   * @param hasTables whether the tables are there, or may be made
   */
  record State(int version, boolean readOnly, String encoding, boolean hasTables) {}

  /**
   * Connects as {@code user}.
   *
   * @param user null where the URL names one
   * @param password null where none is needed
   * @param migrates whether this role makes the tables
   * @throws DatabaseRefusedException saying in Chinese what stands in the way
   */
  public void require(String user, String password, boolean migrates) {
    if (!url.startsWith(PREFIX)) {
      throw new DatabaseRefusedException(
          "数据库地址 %s 不是 PostgreSQL 的。请写成 jdbc:postgresql://主机:端口/数据库名。".formatted(shown), null);
    }
    State state;
    try (Connection connection = DriverManager.getConnection(url, login(user, password))) {
      state = look(connection);
    } catch (SQLException failure) {
      throw new DatabaseRefusedException(reason(failure, user), failure);
    }
    objection(state, migrates)
        .ifPresent(
            objection -> {
              throw new DatabaseRefusedException(objection, null);
            });
  }

  private static Properties login(String user, String password) {
    Properties login = new Properties();
    login.setProperty("connectTimeout", PATIENCE_SECONDS);
    login.setProperty("loginTimeout", PATIENCE_SECONDS);
    if (user != null) {
      login.setProperty("user", user);
    }
    if (password != null) {
      login.setProperty("password", password);
    }
    return login;
  }

  private static State look(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOOK)) {
      row.next();
      return new State(row.getInt(1), row.getBoolean(2), row.getString(3), row.getBoolean(4));
    }
  }

  /** What makes it unusable; in the words of the operator. */
  Optional<String> objection(State state, boolean migrates) {
    if (state.version() < OLDEST) {
      return Optional.of(
          "数据库 %s 是 PostgreSQL %d，至少需要 %d。请升级，或换用别的数据库。".formatted(shown, state.version(), OLDEST));
    }
    if (state.readOnly()) {
      return Optional.of(
          "数据库 %s 只能读取。请连接主库，或取消该库、该用户的只读设置（default_transaction_read_only）。".formatted(shown));
    }
    if (!state.encoding().equals("UTF8")) {
      return Optional.of(
          "数据库 %s 的编码是 %s，不能保存全部汉字。请以 UTF8 编码另建数据库。".formatted(shown, state.encoding()));
    }
    if (migrates && !state.hasTables()) {
      return Optional.of("数据库 %s 中不能建表。请让建表的用户拥有该数据库，或授予模式 public 的 CREATE 权限。".formatted(shown));
    }
    return Optional.empty();
  }

  private String reason(SQLException failure, String user) {
    String who = user == null ? "地址中的用户" : "用户 " + user;
    return switch (failure.getSQLState() == null ? "" : failure.getSQLState()) {
      case "28P01", "28000" -> "数据库 %s 不接受%s或其密码。请核对用户名、密码和服务器的 pg_hba.conf。".formatted(shown, who);
      case "3D000" -> "数据库 %s 不存在。请先建立该数据库，或更正地址。".formatted(shown);
      case "42501" -> "%s没有权限连接数据库 %s。请授予 CONNECT 权限。".formatted(who, shown);
      case "53300" -> "数据库 %s 的连接已满。请减少连接，或提高 max_connections。".formatted(shown);
      case "57P03" -> "数据库 %s 正在启动或停止。请稍后再启动服务。".formatted(shown);
      default -> "不能连接数据库 %s：%s。请检查地址、端口、网络，以及数据库是否已启动。".formatted(shown, obstacle(failure));
    };
  }

  private static String obstacle(SQLException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof UnknownHostException) {
      return "主机名不能解析";
    }
    if (cause instanceof ConnectException) {
      return "连接被拒绝";
    }
    if (cause instanceof SocketTimeoutException) {
      return "%s 秒内没有应答".formatted(PATIENCE_SECONDS);
    }
    return failure.getMessage();
  }

  /** Without its parameters: a password may be among them. */
  private static String withoutSecrets(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }
}
