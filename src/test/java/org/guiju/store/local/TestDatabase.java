package org.guiju.store.local;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Gives every test of the running service a real PostgreSQL, one server for the whole run. */
@QuarkusTestResource(TestDatabase.class)
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
  /** Where the settings lie between class loaders: the service gets a new one with each profile. */
  private static final String SETTINGS = "guiju.test.database.";

  private static final String SUPERUSER = "superuser";

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = settings();
    settings.remove(SUPERUSER);
    return settings;
  }

  @Override
  public void stop() {
    // other tests go on with it
  }

  /** A connection that may do everything, to look at what the service cannot. */
  public static Connection superuser() throws SQLException {
    return DriverManager.getConnection(
        settings().get("quarkus.datasource.jdbc.url"), "postgres", settings().get(SUPERUSER));
  }

  /** The settings of the server, which is started when first asked for. */
  public static Map<String, String> settings() {
    Properties properties = System.getProperties();
    synchronized (properties) {
      if (properties.getProperty(SETTINGS + SUPERUSER) == null) {
        startServer().forEach((name, value) -> properties.setProperty(SETTINGS + name, value));
      }
      Map<String, String> settings = new HashMap<>();
      properties.stringPropertyNames().stream()
          .filter(name -> name.startsWith(SETTINGS))
          .forEach(
              name ->
                  settings.put(name.substring(SETTINGS.length()), properties.getProperty(name)));
      return settings;
    }
  }

  private static Map<String, String> startServer() {
    LocalDatabase server = LocalDatabase.start(Path.of("target", "test-data"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    empty(server);
    Map<String, String> settings = new HashMap<>(LocalDatabaseSettings.of(server));
    settings.put(SUPERUSER, server.superuser().password());
    return settings;
  }

  /** What an earlier run left behind is not this one's business. */
  private static void empty(LocalDatabase server) {
    String home = server.jdbcUrl().replaceFirst("/[^/]*$", "/postgres");
    try (Connection connection =
            DriverManager.getConnection(home, "postgres", server.superuser().password());
        Statement statement = connection.createStatement()) {
      for (String command :
          Arrays.asList(
              "drop database guiju with (force)", "create database guiju owner guiju_owner")) {
        statement.execute(command);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
