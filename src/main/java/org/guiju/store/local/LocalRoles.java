package org.guiju.store.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who may do what in the program's own database. */
final class LocalRoles {
  static final String DATABASE = "guiju";
  static final String OWNER = "guiju_owner";
  static final String SERVICE = "guiju_service";

  private LocalRoles() {}

  /** Makes roles and database where they are missing; a start that was cut short is made good. */
  static void prepare(Connection superuser, Passwords passwords) throws SQLException {
    role(superuser, OWNER, passwords.owner());
    role(superuser, SERVICE, passwords.service());
    if (!exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
      run(superuser, "create database " + DATABASE + " owner " + OWNER);
    }
    run(superuser, "revoke all on database " + DATABASE + " from public");
    run(superuser, "grant connect on database " + DATABASE + " to " + SERVICE);
  }

  private static void role(Connection superuser, String name, String password) throws SQLException {
    String verb =
        exists(superuser, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
    // passwords are hexadecimal digits of our own making
    run(superuser, "%s role %s login password '%s'".formatted(verb, name, password));
  }

  private static boolean exists(Connection superuser, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection superuser, String command) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(command);
    }
  }
}
