package dev.dbcheck.demo;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * The one account and database of a throwaway server; its password is no secret.
 *
 * @param user a plain SQL name
 * @param password without quotation marks
 * @param database a plain SQL name
 */
public record Account(String user, String password, String database) {

  /** Makes the role and the database, or gives the superuser that password. */
  void create(Statement statement) throws SQLException {
    String verb = user.equals("postgres") ? "alter" : "create";
    statement.execute(
        verb + " role " + user + " login password '" + password.replace("'", "''") + "'");
    statement.execute("create database " + database + " owner " + user);
  }
}
