package dev.dbcheck.probe;

import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.plugin.AuthenticationRequestType;

/**
 * What pgjdbc is given for one login: the socket, once, and the password, when the server asks.
 *
 * <p>pgjdbc makes its factories by class name with a text as their only argument, so the objects
 * themselves wait here under a random name until the login is over.
 */
final class Handover implements AutoCloseable {

  /** Opens a further socket to the same peer. */
  interface Redial {
    Socket open() throws IOException;
  }

  private static final Map<String, Handover> WAITING = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final Socket socket;
  private final Optional<Secret> password;
  private final Redial redial;
  private boolean taken;
  private volatile boolean loggedIn;
  private volatile Optional<AuthenticationRequestType> asked = Optional.empty();
  private volatile String passwordSource = "none";
  private volatile Optional<Secret> fromPasswordFile = Optional.empty();

  Handover(Socket socket, Optional<Secret> password, Redial redial) {
    this.socket = socket;
    this.password = password.filter(secret -> !secret.isEmpty());
    this.redial = redial;
    WAITING.put(id, this);
  }

  static Handover find(String id) {
    Handover handover = WAITING.get(id);
    if (handover == null) {
      throw new IllegalStateException("no login waits under this name");
    }
    return handover;
  }

  String id() {
    return id;
  }

  /**
   * Returns the socket the first time. A second one before the login is over would be a repeated
   * login and is refused; afterwards it carries a request to cancel a statement.
   */
  synchronized Socket socket() throws IOException {
    if (loggedIn) {
      return redial.open();
    }
    if (taken) {
      throw new IOException("a second connection is not opened");
    }
    taken = true;
    return socket;
  }

  /** Returns the URL's password, else the one pgjdbc found in the password file, else null. */
  char[] password(AuthenticationRequestType type, String fromFile) {
    asked = Optional.of(type);
    if (password.isPresent()) {
      passwordSource = "url";
      return Passwords.characters(password.get());
    }
    if (fromFile != null) {
      passwordSource = "password file";
      fromPasswordFile = Optional.of(Secret.of(fromFile));
      return fromFile.toCharArray();
    }
    return null;
  }

  /** Returns the method as pg_hba.conf calls it; {@code none} when the server asked for nothing. */
  String authentication() {
    return asked
        .map(type ->
            switch (type) {
              case CLEARTEXT_PASSWORD -> "password";
              case MD5_PASSWORD -> "md5";
              case SASL -> "scram-sha-256";
              case GSS -> "gss";
            })
        .orElse("none");
  }

  String passwordSource() {
    return passwordSource;
  }

  /** Returns the password that was taken from the password file, which no URL tells. */
  Optional<Secret> fromPasswordFile() {
    return fromPasswordFile;
  }

  boolean passwordWasMissing() {
    return asked.isPresent() && passwordSource.equals("none");
  }

  void loggedIn() {
    loggedIn = true;
  }

  /** Forgets the name; the factory that pgjdbc holds keeps working. */
  @Override
  public void close() {
    WAITING.remove(id);
  }
}
