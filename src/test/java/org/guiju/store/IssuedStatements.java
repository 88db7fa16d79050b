package org.guiju.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.PGStatement;

/** Every statement that the service issues, with the values of its first use. */
final class IssuedStatements implements SqlLogger {
  private final Map<String, String> filledIn = new ConcurrentSkipListMap<>();

  @Override
  public void logBeforeExecution(StatementContext context) {
    String text = context.getRenderedSql().replaceAll("\\s+", " ").strip();
    filledIn.computeIfAbsent(text, first -> withValues(context.getStatement()));
  }

  /** As the driver writes it, without the wrapping of the pool. */
  private static String withValues(PreparedStatement statement) {
    try {
      return statement.unwrap(PGStatement.class).toString();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** With values, by text. What only adds the rows it was given has nothing to look for. */
  Map<String, String> reading() {
    Map<String, String> reading = new ConcurrentSkipListMap<>(filledIn);
    reading.keySet().removeIf(text -> text.startsWith("insert into") && text.contains(" values "));
    return reading;
  }
}
