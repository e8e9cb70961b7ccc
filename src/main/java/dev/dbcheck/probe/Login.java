package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.target.Target;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Logs in over a socket that is ready for PostgreSQL's startup packet. */
final class Login {
  private final Target target;
  private final ProbeSettings settings;
  private final Peer peer;
  private final SequencedMap<String, String> facts = new LinkedHashMap<>();

  Login(Route route) {
    this.target = route.target();
    this.settings = route.settings();
    this.peer = route.peer();
  }

  /** Returns the session; throws what the network said as {@link IOException}. */
  Passed<Connection> over(Socket socket, Handover.Redial redial) throws StageFailure, IOException {
    String user = DriverProperties.user(target, settings).orElseThrow(this::nobody);
    String database = DriverProperties.database(target, user);
    facts.put("user", user);
    facts.put("database", database);
    try (Handover handover = new Handover(socket, target.password(), redial)) {
      try {
        Connection connection =
            new Driver()
                .connect(
                    DriverProperties.url(peer, database),
                    DriverProperties.of(target, user, handover));
        handover.loggedIn();
        note(handover);
        return new Passed<>(connection, facts, List.of());
      } catch (SQLException failed) {
        note(handover);
        throw failure(failed, handover, user).cleaned(redactor(handover, user, database)::clean);
      }
    }
  }

  /**
   * Knows a password of the password file, which the caller's redactor cannot know: a server that
   * asked for it in clear may send it back in its error. pgjdbc's own log of the file leaves it out
   * (42.7.13, {@code PgPassParser}); what a server says after the login is not searched for it.
   */
  private Redactor redactor(Handover handover, String user, String database) {
    return Redactor.of(
        handover.fromPasswordFile().stream().toList(),
        List.of(user, database, peer.endpoint().host()));
  }

  /** Returns what is known so far. */
  SequencedMap<String, String> facts() {
    return facts;
  }

  private void note(Handover handover) {
    facts.put("authentication", handover.authentication());
    facts.put("passwordSource", handover.passwordSource());
  }

  private StageFailure nobody() {
    return new StageFailure(
        Diagnostic.of(Code.LOGIN_FAILED, "the url names no user to log in to " + peer.name())
            .hint("Write the user into the URL: postgresql://USER:PASSWORD@HOST/DATABASE"),
        facts);
  }

  private StageFailure failure(SQLException failed, Handover handover, String user)
      throws IOException {
    String what = "could not log in to " + peer.name() + " as " + user;
    Optional<ServerError> said =
        failed instanceof PSQLException driver ? ServerError.of(driver) : Optional.empty();
    if (said.isPresent()) {
      return new StageFailure(ServerErrors.finding(said.get(), what, Code.LOGIN_FAILED), facts);
    }
    if (handover.passwordWasMissing()) {
      return new StageFailure(
          Diagnostic.of(Code.PASSWORD_MISSING, what + ": the server wants a password")
              .detail("authentication method " + handover.authentication())
              .hint("Write the password, percent-encoded, into the URL"),
          facts);
    }
    if (failed.getCause() instanceof IOException network) {
      throw network;
    }
    if (PSQLState.PROTOCOL_VIOLATION.getState().equals(failed.getSQLState())
        && handover.authentication().equals("none")) {
      return new StageFailure(
          Diagnostic.of(Code.NOT_POSTGRESQL, peer.name() + " does not speak postgresql")
              .detail(String.valueOf(failed.getMessage()))
              .hint("Correct the port in the URL; PostgreSQL's own is 5432."),
          facts);
    }
    return new StageFailure(
        Diagnostic.of(Code.LOGIN_FAILED, what + ": " + failed.getMessage()), facts);
  }
}
