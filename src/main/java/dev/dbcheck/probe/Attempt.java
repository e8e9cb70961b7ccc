package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Takes one dialled socket through TLS, login and identity; the deadline holds all the way. */
final class Attempt implements AutoCloseable {

  /** A step that the network can break. */
  private interface Step<T> {
    Passed<T> take() throws StageFailure, IOException;
  }

  private final Route route;
  private final Peer peer;
  private final Deadline deadline;
  private final Socket raw;
  private final Watchdog watchdog;
  private Socket socket;
  private Optional<Handshake> handshake = Optional.empty();
  private Optional<Connection> connection = Optional.empty();

  Attempt(Route route, Deadline deadline, Socket raw) {
    this.route = route;
    this.peer = route.peer();
    this.deadline = deadline;
    this.raw = raw;
    this.socket = raw;
    this.watchdog = Watchdog.over(raw, deadline);
  }

  /** Dials a route that answered before. */
  static Attempt again(Route route, Deadline deadline) throws IOException {
    return new Attempt(route, deadline, Dialler.dial(route.peer(), deadline));
  }

  /** Asks for TLS. */
  Passed<TlsAnswer> requestTls() throws StageFailure {
    Optional<Diagnostic> contradiction =
        TlsPolicy.contradiction(route.target(), peer, route.settings());
    if (contradiction.isPresent()) {
      throw new StageFailure(contradiction.get(), new LinkedHashMap<>());
    }
    TlsRequest request = new TlsRequest(peer, route.policy());
    return guarded(Stage.TLS, request::facts, () -> request.ask(raw));
  }

  /** Encrypts the connection. */
  Passed<Socket> encrypt() throws StageFailure {
    Handshake prepared = Handshake.prepare(route);
    handshake = Optional.of(prepared);
    Passed<Socket> encrypted =
        guarded(Stage.CERTIFICATE, prepared::facts, () -> prepared.perform(raw));
    socket = encrypted.value();
    return encrypted;
  }

  private void secure() throws StageFailure {
    if (requestTls().value() == TlsAnswer.ENCRYPTED) {
      encrypt();
    }
  }

  /** Opens a connection and has the database say which one it is, all stages in one go. */
  Identity recognise() throws StageFailure {
    secure();
    return identify(logIn().value()).value().identity();
  }

  /** Returns what the handshake showed, also after it failed. */
  Optional<TlsFacts> tlsFacts() {
    return handshake.flatMap(Handshake::tlsFacts);
  }

  /** Logs in over what the steps before left. */
  Passed<Connection> logIn() throws StageFailure {
    Login login = new Login(route);
    return guarded(
        Stage.LOGIN,
        login::facts,
        () -> {
          Passed<Connection> loggedIn = login.over(socket, this::redial);
          connection = Optional.of(loggedIn.value());
          return loggedIn;
        });
  }

  /** Opens a further socket to the same peer, encrypted like this one. */
  private Socket redial() throws IOException {
    Duration soon = route.settings().connectTimeout();
    Attempt further = again(route, Deadline.after(soon, route.clock()));
    try {
      further.secure();
      further.release();
      return further.socket;
    } catch (StageFailure failed) {
      further.close();
      throw new IOException(failed.getMessage());
    }
  }

  /** Asks the database which one it is. */
  Passed<IdentityQuery.Answer> identify(Connection loggedIn) throws StageFailure {
    return guarded(Stage.IDENTITY, LinkedHashMap::new, () -> IdentityQuery.ask(loggedIn, peer));
  }

  private <T> Passed<T> guarded(
      Stage stage, Supplier<SequencedMap<String, String>> facts, Step<T> step) throws StageFailure {
    try {
      Passed<T> passed = step.take();
      if (watchdog.hasFired()) {
        throw new StageFailure(Silence.at(stage, peer, deadline), facts.get());
      }
      return passed;
    } catch (IOException broken) {
      Diagnostic finding =
          watchdog.hasFired() ? Silence.at(stage, peer, deadline) : broken(stage, broken);
      throw new StageFailure(finding, facts.get());
    }
  }

  private Diagnostic broken(Stage stage, IOException failure) {
    return hungUp(failure) ? closed(stage, failure) : handshakeFailed(failure);
  }

  /** JSSE wraps the end of the stream and a reset into exceptions of its own. */
  private static boolean hungUp(IOException failure) {
    return !(failure instanceof SSLException)
        || failure.getCause() instanceof EOFException
        || failure.getCause() instanceof SocketException;
  }

  private Diagnostic handshakeFailed(IOException failure) {
    return Diagnostic.of(
            Code.TLS_HANDSHAKE_FAILED,
            "the tls handshake with " + peer.name() + " failed: " + failure.getMessage())
        .hint(
            "See what the server offers: openssl s_client -starttls postgres -connect "
                + peer.name());
  }

  private Diagnostic closed(Stage stage, IOException failure) {
    String during =
        switch (stage) {
          case NAME, TCP -> "the connection";
          case TLS -> "the request for tls";
          case CERTIFICATE -> "the tls handshake";
          case LOGIN -> "the login";
          case IDENTITY -> "a query";
        };
    return Diagnostic.of(
            Code.CONNECTION_CLOSED, peer.name() + " closed the connection during " + during)
        .detail(String.valueOf(failure.getMessage()))
        .hint(
            "Allow this machine's address in the provider's access list, and check that the port"
                + " is PostgreSQL's");
  }

  /** Returns what {@link #logIn} opened. */
  Connection connection() {
    return connection.orElseThrow();
  }

  /** Returns whether its owner has closed the connection, or the network broke it. */
  boolean isGone() {
    try {
      return connection().isClosed();
    } catch (SQLException broken) {
      return true;
    }
  }

  /** Lets the connection outlive the deadline. */
  void release() {
    watchdog.close();
  }

  /** Returns whether the deadline cut the connection. */
  boolean wasCut() {
    return watchdog.hasFired();
  }

  /** Hangs up. */
  @Override
  public void close() {
    watchdog.close();
    try {
      if (connection.isPresent()) {
        // Else pgjdbc's cleaner finds the connection later and logs that it leaked.
        connection.get().close();
      }
      raw.close();
    } catch (SQLException | IOException alreadyGone) {
      // Hanging up is all that was wanted.
    }
  }
}
