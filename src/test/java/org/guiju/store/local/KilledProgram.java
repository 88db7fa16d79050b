package org.guiju.store.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** A program that commits something, says so, and waits to be killed. */
final class KilledProgram {
  private KilledProgram() {}

  public static void main(String... args) throws Exception {
    Path folder = Path.of(args[0]);
    LocalDatabase database = LocalDatabase.start(folder);
    LocalDatabase.Login owner = database.owner();
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), owner.name(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept as select 42 as answer");
    }
    Files.createFile(folder.resolve("committed"));
    new CountDownLatch(1).await();
  }
}
