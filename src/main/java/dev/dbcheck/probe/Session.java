package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.Optional;
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

  /**
   * Lets connections outlive the probe's deadline, which closes them otherwise, whatever they are
   * at: to be called before work that must not be cut in its middle.
   *
   * @return the finding of a deadline that came first; nothing when called again
   */
  Optional<Diagnostic> liftDeadline();

  /** Closes every connection; never throws. */
  @Override
  void close();
}
