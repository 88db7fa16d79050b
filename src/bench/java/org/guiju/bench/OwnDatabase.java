package org.guiju.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.guiju.store.Database;
import org.guiju.store.local.LocalDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** An empty archive in a database of its own, as the service would open it. */
final class OwnDatabase implements AutoCloseable {
  private final LocalDatabase server;
  private final Jdbi service;

  private OwnDatabase(LocalDatabase server) throws SQLException {
    this.server = server;
    Flyway.configure()
        .dataSource(server.jdbcUrl(), server.owner().name(), server.owner().password())
        .locations("db/migration")
        .placeholders(Map.of("service", server.service().name()))
        .load()
        .migrate();
    service = Database.open(pooled(server));
  }

  static OwnDatabase start() {
    try {
      return new OwnDatabase(LocalDatabase.start(Files.createTempDirectory("guiju-bench")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Starts on a folder of one's own, which is kept. */
  static OwnDatabase start(Path folder) {
    try {
      return new OwnDatabase(LocalDatabase.start(folder));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A few connections kept open, as the service keeps them. */
  private static AgroalDataSource pooled(LocalDatabase server) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(8)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(server.jdbcUrl())
                                    .principal(new NamePrincipal(server.service().name()))
                                    .credential(new SimplePassword(server.service().password())))));
  }

  /** As the service opens it. */
  Jdbi service() {
    return service;
  }

  long bytes() {
    return service.withHandle(
        handle ->
            handle
                .createQuery("select pg_database_size(current_database())")
                .mapTo(long.class)
                .one());
  }

  /** The server's first process. */
  long pid() {
    return service.withHandle(
        handle ->
            ProcessHandle.of(handle.createQuery("select pg_backend_pid()").mapTo(long.class).one())
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid());
  }

  /** Bytes of each table with its indexes, largest first. */
  Map<String, Long> tables() {
    return service.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select relname, pg_total_relation_size(oid) from pg_class
                    where relkind = 'r' and relnamespace = 'public'::regnamespace
                    order by 2 desc limit 12
                    """)
                .reduceRows(new LinkedHashMap<>(), OwnDatabase::put));
  }

  /** How many papers stand by each verdict. */
  Map<String, Long> verdicts() {
    return service.withHandle(
        handle ->
            handle
                .createQuery("select verdict, count(*) from standing group by 1 order by 1")
                .reduceRows(new LinkedHashMap<>(), OwnDatabase::put));
  }

  private static Map<String, Long> put(Map<String, Long> counts, RowView row) {
    counts.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
    return counts;
  }

  @Override
  public void close() {
    server.close();
  }
}
