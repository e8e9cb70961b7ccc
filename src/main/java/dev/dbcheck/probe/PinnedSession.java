package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Redactor;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
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
  private final Deadline deadline;
  private final Identity identity;
  private final List<Attempt> opened = new ArrayList<>();
  private Optional<Attempt> probed;
  private boolean lifted;
  private boolean closed;

  /**
   * Takes over the probed connection.
   *
   * @param deadline for all connections; once it is lifted, its limit is for opening each new one
   */
  PinnedSession(
      Route route,
      Redactor redactor,
      Deadline deadline,
      Identity identity,
      Optional<Attempt> probed) {
    this.route = route;
    this.redactor = redactor;
    this.deadline = deadline;
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
      Attempt first = probed.get();
      probed = Optional.empty();
      return first.connection();
    }
    Attempt further = open();
    opened.removeIf(Attempt::isGone);
    opened.add(further);
    return further.connection();
  }

  private Attempt open() throws SQLException {
    Deadline end = lifted ? Deadline.after(deadline.limit(), deadline.clock()) : deadline;
    Attempt attempt;
    try {
      attempt = Attempt.again(route, end);
    } catch (IOException refused) {
      throw unable(NetworkFailure.finding(route.peer(), refused, end.limit()).message());
    }
    try {
      Identity found = attempt.recognise();
      if (!found.equals(identity)) {
        throw new IdentityChanged(identity(), IdentityQuery.cleaned(found, redactor));
      }
      if (lifted) {
        attempt.release();
      }
      return attempt;
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
  public synchronized Optional<Diagnostic> liftDeadline() {
    if (lifted) {
      return Optional.empty();
    }
    lifted = true;
    opened.forEach(Attempt::release);
    boolean late = deadline.hasPassed() || opened.stream().anyMatch(Attempt::wasCut);
    return late
        ? Optional.of(Silence.at(Stage.IDENTITY, route.peer(), deadline).cleaned(redactor::clean))
        : Optional.empty();
  }

  @Override
  public synchronized void close() {
    closed = true;
    opened.forEach(Attempt::close);
    opened.clear();
  }
}
