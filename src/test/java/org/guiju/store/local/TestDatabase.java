package org.guiju.store.local;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.guiju.store.Database;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Gives every start of the service in a test a real PostgreSQL: one server for each process that
 * runs tests, a database of its own for each start, because what one test puts in force there would
 * be in force for the next.
 */
@QuarkusTestResource(TestDatabase.class)
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
  /** Where the settings lie between class loaders: the service gets a new one with each profile. */
  private static final String SETTINGS = "guiju.test.database.";

  private static final String URL = "quarkus.datasource.jdbc.url";

  /** Tests run in several processes at once, each with a server of its own. */
  private static final Path FOLDER =
      Path.of("target", "test-data", System.getProperty("guiju.test.fork", "process-1"));

  private static final String SUPERUSER = "superuser";
  private static final String COUNT = SETTINGS + "count";

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = settings();
    String url = newDatabase(settings);
    System.setProperty(SETTINGS + URL, url);
    settings.put(URL, url);
    settings.remove(SUPERUSER);
    // the key of certificates lies there too
    settings.put("guiju.data.dir", FOLDER.toString());
    return settings;
  }

  @Override
  public void stop() {
    // other tests go on with the server
  }

  /** A connection that may do everything, to look at what the service cannot. */
  public static Connection superuser() throws SQLException {
    return superuser(settings().get(URL));
  }

  private static Connection superuser(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", settings().get(SUPERUSER));
  }

  /**
   * A database with all tables and nothing in them, opened as the service opens it.
   *
   * @param url where it is
   */
  public record Fresh(String url) {
    public static Fresh database() {
      Map<String, String> settings = settings();
      Fresh fresh = new Fresh(newDatabase(settings));
      Flyway.configure()
          .dataSource(
              fresh.url(),
              settings.get("quarkus.flyway.username"),
              settings.get("quarkus.flyway.password"))
          .placeholders(Map.of("service", settings.get("quarkus.flyway.placeholders.service")))
          .locations("db/migration")
          .load()
          .migrate();
      return fresh;
    }

    /** As one more process would open it. */
    public Jdbi open() {
      return Database.open(source());
    }

    private DataSource source() {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      source.setUser(settings().get("quarkus.datasource.username"));
      source.setPassword(settings().get("quarkus.datasource.password"));
      return source;
    }

    /** A single connection as the service keeps it: with its plans. */
    public AgroalDataSource keptConnection() throws SQLException {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(1)
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(url)
                                      .principal(
                                          new NamePrincipal(
                                              settings().get("quarkus.datasource.username")))
                                      .credential(
                                          new SimplePassword(
                                              settings().get("quarkus.datasource.password"))))));
    }

    /** A connection that may do everything. */
    public Connection superuser() throws SQLException {
      return TestDatabase.superuser(url);
    }
  }

  /** The settings of the server, which is started when first asked for. */
  private static Map<String, String> settings() {
    Properties properties = System.getProperties();
    synchronized (properties) {
      if (properties.getProperty(SETTINGS + SUPERUSER) == null) {
        startServer().forEach((name, value) -> properties.setProperty(SETTINGS + name, value));
      }
      Map<String, String> settings = new HashMap<>();
      properties.stringPropertyNames().stream()
          .filter(name -> name.startsWith(SETTINGS) && !name.equals(COUNT))
          .forEach(
              name ->
                  settings.put(name.substring(SETTINGS.length()), properties.getProperty(name)));
      return settings;
    }
  }

  private static Map<String, String> startServer() {
    LocalDatabase server = LocalDatabase.start(FOLDER);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    Map<String, String> settings = new HashMap<>(LocalDatabaseSettings.of(server));
    settings.put(SUPERUSER, server.superuser().password());
    return settings;
  }

  /** Where an empty database is; what an earlier run left behind is not this one's business. */
  private static String newDatabase(Map<String, String> settings) {
    String name = "test_" + next();
    String home = settings.get(URL).replaceFirst("/[^/]*$", "/");
    try (Connection connection = superuser(home + "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name + " owner guiju_owner");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return home + name;
  }

  private static int next() {
    Properties properties = System.getProperties();
    synchronized (properties) {
      int next = Integer.parseInt(properties.getProperty(COUNT, "0")) + 1;
      properties.setProperty(COUNT, String.valueOf(next));
      return next;
    }
  }
}
