package dev.dbcheck.migrate;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Counts the connections taken from another data source, and can refuse one of them. */
final class CountingDataSource implements DataSource {
  private final DataSource real;
  private int connections;
  private int refusedConnection = Integer.MAX_VALUE;
  private SQLException refusal = new SQLException();

  CountingDataSource(DataSource real) {
    this.real = real;
  }

  DataSource real() {
    return real;
  }

  int connections() {
    return connections;
  }

  /** Makes the connection of that number, from 1, and all later ones fail. */
  void refuseFrom(int connection, SQLException exception) {
    refusedConnection = connection;
    refusal = exception;
  }

  @Override
  public Connection getConnection() throws SQLException {
    connections++;
    if (connections >= refusedConnection) {
      throw refusal;
    }
    return real.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
