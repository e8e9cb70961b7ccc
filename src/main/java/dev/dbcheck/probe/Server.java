package dev.dbcheck.probe;

import java.util.Objects;
import java.util.Optional;

/**
 * What the server says about itself and the session.
 *
 * @param version such as {@code 18.6}
 * @param user {@code current_user}
 * @param database {@code current_database()}
 * @param standby {@code pg_is_in_recovery()}
 * @param readOnly {@code transaction_read_only}
 * @param address the server's address as it sees it, with the port; nothing over a socket
 */
public record Server(
    String version,
    String user,
    String database,
    boolean standby,
    boolean readOnly,
    Optional<String> address) {

  public Server {
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(database, "database is null");
    Objects.requireNonNull(address, "address is null");
  }
}
