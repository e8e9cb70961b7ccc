package dev.dbcheck.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A real PostgreSQL server that tests share.
 *
 * @param host what tests dial
 * @param port what tests dial
 * @param socketFolder where its Unix-domain socket lies
 * @param certificates whose authority signed its own and is trusted by it; nothing without TLS
 * @param administrator connects as superuser to a database
 */
public record PostgresServer(
    String host,
    int port,
    Optional<Path> socketFolder,
    Optional<TestCertificates> certificates,
    Function<String, DataSource> administrator) {

  /** The role that may log in with {@link #PASSWORD}, and the database that it owns. */
  public static final String USER = "app";

  /** Planted: no output may hold it, in any form. */
  public static final String PASSWORD = "pl4nted/s3cret@h#re";

  /** The role that logs in with a client certificate made out to it, over TLS. */
  public static final String CERTIFIED_USER = "certified";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** Makes the role and its database, one that may not log in, and one with a certificate. */
  PostgresServer prepared() {
    execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
    execute("CREATE ROLE nologin NOLOGIN PASSWORD '" + PASSWORD + "'");
    execute("CREATE ROLE " + CERTIFIED_USER + " LOGIN");
    execute("CREATE DATABASE " + USER + " OWNER " + USER);
    return this;
  }

  /** Returns the certificate file that verifies the server. */
  public String authority() {
    return certificates.orElseThrow().authority().toString();
  }

  /** Runs one statement as superuser in the database {@code postgres}. */
  public void execute(String sql) {
    executeIn("postgres", sql);
  }

  /** Runs one statement as superuser in a database. */
  public void executeIn(String database, String sql) {
    try (Connection connection = administrator.apply(database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException("could not run: " + sql, failed);
    }
  }

  /** Makes an empty database of a new name that the role owns, and returns its name. */
  public String newDatabase() {
    String name = "fresh" + DATABASES.incrementAndGet();
    execute("CREATE DATABASE " + name + " OWNER " + USER);
    return name;
  }
}
