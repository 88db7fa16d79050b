package org.guiju.store.local;

import java.util.Map;

/** What the service must be told to use its own database. */
public final class LocalDatabaseSettings {
  private LocalDatabaseSettings() {}

  /** Settings by name. */
  public static Map<String, String> of(LocalDatabase database) {
    return Map.of(
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.service().name(),
        "quarkus.datasource.password", database.service().password(),
        "quarkus.flyway.username", database.owner().name(),
        "quarkus.flyway.password", database.owner().password(),
        "quarkus.flyway.placeholders.service", database.service().name());
  }
}
