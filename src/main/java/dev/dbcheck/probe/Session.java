package dev.dbcheck.probe;

import javax.sql.DataSource;

/** The database that a probe reached, held open for what comes next. */
public interface Session extends AutoCloseable {

  /** Returns what was reached. */
  Identity identity();

  /**
   * Returns a data source pinned to the probed address: every new connection proves the identity
   * again before it is handed over, else {@code getConnection} throws {@link IdentityChanged}.
   */
  DataSource dataSource();

  /** Closes every connection; never throws. */
  @Override
  void close();
}
