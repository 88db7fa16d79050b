package org.guiju.store.io;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** The database refused rows that came through COPY, or went away. */
final class CopyFailedException extends JdbiException {
  private static final long serialVersionUID = 1L;

  CopyFailedException(String statement, SQLException cause) {
    super("failed: " + statement, cause);
  }
}
