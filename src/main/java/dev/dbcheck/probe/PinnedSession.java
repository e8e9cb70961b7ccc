package dev.dbcheck.probe;

import dev.dbcheck.secret.Redactor;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Hands out the probed connection, then further ones to the same address and database. */
final class PinnedSession implements Session {
  /** "connection does not exist": the session was closed. */
  private static final String CLOSED_STATE = "08003";

  /** "client unable to establish connection". */
  private static final String UNABLE_STATE = "08001";

  private final Route route;
  private final Redactor redactor;
  private final Duration limit;
  private final Identity identity;
  private final List<Connection> opened = new ArrayList<>();
  private Optional<Connection> probed;
  private boolean closed;

  /** Takes over the probed connection; the limit is for opening each further one. */
  PinnedSession(
      Route route,
      Redactor redactor,
      Duration limit,
      Identity identity,
      Optional<Connection> probed) {
    this.route = route;
    this.redactor = redactor;
    this.limit = limit;
    this.identity = identity;
    this.probed = probed;
    probed.ifPresent(opened::add);
  }

  @Override
  public Identity identity() {
    return IdentityQuery.cleaned(identity, redactor);
  }

  @Override
  public DataSource dataSource() {
    return new PinnedDataSource(this::connection);
  }

  private synchronized Connection connection() throws SQLException {
    if (closed) {
      throw new SQLException("the session is closed", CLOSED_STATE);
    }
    if (probed.isPresent()) {
      Connection first = probed.get();
      probed = Optional.empty();
      return first;
    }
    Connection further = open();
    opened.removeIf(PinnedSession::isGone);
    opened.add(further);
    return further;
  }

  private static boolean isGone(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException broken) {
      return true;
    }
  }

  private Connection open() throws SQLException {
    Attempt attempt;
    try {
      attempt = Attempt.again(route, Deadline.after(limit, route.clock()));
    } catch (IOException refused) {
      throw unable(NetworkFailure.finding(route.peer(), refused, limit).message());
    }
    try {
      Attempt.Recognised found = attempt.recognise();
      if (!found.identity().equals(identity)) {
        throw new IdentityChanged(identity(), IdentityQuery.cleaned(found.identity(), redactor));
      }
      attempt.release();
      return found.connection();
    } catch (StageFailure failed) {
      attempt.close();
      throw unable(failed.getMessage());
    } catch (IdentityChanged elsewhere) {
      attempt.close();
      throw elsewhere;
    }
  }

  /** Carries no cause: a driver's exception may hold more than a cleaned message. */
  private SQLException unable(String message) {
    return new SQLException(redactor.clean(message), UNABLE_STATE);
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (Connection connection : opened) {
      try {
        connection.close();
      } catch (SQLException alreadyGone) {
        // Hanging up is all that was wanted.
      }
    }
    opened.clear();
  }
}
