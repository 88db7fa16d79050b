package org.guiju.web.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;

/**
 * Tells failures that pass, because the database is away or full, from those of a statement. The
 * classes are those of SQLSTATE: 08 connection, 53 resources, 57P shutdown or restart, 40 lost
 * against another transaction.
 */
final class DatabaseAway {
  private static final Set<String> PASSING = Set.of("08", "40", "53");
  private static final String OPERATOR = "57P";
  private static final String DISK_FULL = "53100";

  private DatabaseAway() {}

  static boolean is(Throwable failure) {
    return causes(failure).anyMatch(ConnectionException.class::isInstance)
        || state(failure).filter(DatabaseAway::isPassing).isPresent();
  }

  static boolean isDiskFull(Throwable failure) {
    return state(failure).filter(DISK_FULL::equals).isPresent();
  }

  /** The SQLSTATE that the database gave; empty when it gave none. */
  static Optional<String> state(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(state -> state != null && state.length() == DISK_FULL.length())
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static boolean isPassing(String state) {
    return PASSING.contains(state.substring(0, 2)) || state.startsWith(OPERATOR);
  }
}
