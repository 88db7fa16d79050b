package org.guiju.web;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;

/**
 * Tells failures that pass, because the database is away or full, from those of a statement. The
 * classes are those of SQLSTATE: 08 connection, 53 resources, 57P shutdown or restart, 40 lost
 * against another transaction.
 */
final class DatabaseAway {
  private static final Set<String> PASSING = Set.of("08", "40", "53");
  private static final String OPERATOR = "57P";

  private DatabaseAway() {}

  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassing(String state) {
    return state != null
        && state.length() == 5
        && (PASSING.contains(state.substring(0, 2)) || state.startsWith(OPERATOR));
  }
}
