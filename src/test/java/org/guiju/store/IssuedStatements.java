package org.guiju.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The plan of every statement that the service issues, by the values of its first use. */
final class IssuedStatements implements SqlLogger {
  private final Map<String, QueryPlan> plans = new ConcurrentSkipListMap<>();

  @Override
  public void logBeforeExecution(StatementContext context) {
    String text = context.getRenderedSql().replaceAll("\\s+", " ").strip();
    // a batch has no statement yet; each of its rows is named by a key
    boolean hasPlan = context.getStatement() != null && !text.startsWith("set transaction ");
    if (hasPlan && !plans.containsKey(text)) {
      plans.put(text, plan(context));
    }
  }

  /** Asked for on the same connection, with the same values; nothing is done by it. */
  @SuppressWarnings("removal") // the library has no other way yet to look at what was bound
  private static QueryPlan plan(StatementContext context) {
    List<String> names = context.getParsedSql().getParameters().getParameterNames();
    String explain = "explain (format json) " + context.getParsedSql().getSql();
    try (PreparedStatement statement = context.getConnection().prepareStatement(explain)) {
      for (int i = 0; i < names.size(); i++) {
        context
            .getBinding()
            .findForName(names.get(i), context)
            .orElseThrow()
            .apply(i + 1, statement, context);
      }
      return QueryPlan.of(statement);
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException(explain, failure);
    }
  }

  Map<String, QueryPlan> plans() {
    return plans;
  }
}
