package org.guiju.store;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Every statement that the service issues, with the values of its first use. */
final class IssuedStatements implements SqlLogger {
  private final Map<String, String> filledIn = new ConcurrentSkipListMap<>();

  @Override
  public void logBeforeExecution(StatementContext context) {
    String text = context.getRenderedSql().replaceAll("\\s+", " ").strip();
    // the driver writes a statement with its values
    filledIn.computeIfAbsent(text, first -> String.valueOf(context.getStatement()));
  }

  /** With values, by text. What only adds the rows it was given has nothing to look for. */
  Map<String, String> reading() {
    Map<String, String> reading = new ConcurrentSkipListMap<>(filledIn);
    reading.keySet().removeIf(text -> text.startsWith("insert into") && text.contains(" values "));
    return reading;
  }
}
