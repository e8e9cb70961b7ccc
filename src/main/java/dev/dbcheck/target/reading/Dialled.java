package dev.dbcheck.target.reading;

import dev.dbcheck.target.Endpoint;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One place a client would dial, as the client has it; a misreading may have put a piece of the
 * password there.
 *
 * @param host a name, an address, a socket's folder, or empty for the client's local socket
 * @param address what is dialled instead of the host, where a parameter or a variable says so
 * @param port digits, or whatever the client took there
 */
public record Dialled(String host, Optional<String> address, String port) {
  private static final String SOCKETS = "/var/run/postgresql";
  private static final int HIGHEST_PORT = 65535;

  public Dialled {
    Objects.requireNonNull(host, "host is null");
    Objects.requireNonNull(address, "address is null");
    Objects.requireNonNull(port, "port is null");
  }

  /** Returns whether a client that dials the other ends up at the same place. */
  public boolean isSameAs(Dialled other) {
    return place().equals(other.place()) && port.equals(other.port);
  }

  /** Names differ by more than case, and an address that is dialled makes the name idle. */
  private String place() {
    String dialled = address.orElse(host);
    boolean bracketed = dialled.startsWith("[") && dialled.endsWith("]");
    return (bracketed ? dialled.substring(1, dialled.length() - 1) : dialled)
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the place as an endpoint; nothing where the port is none. A local socket that no path
   * names stands in the folder of Debian's servers.
   */
  public Optional<Endpoint> endpoint() {
    boolean number = port.matches("[0-9]{1,5}");
    int parsed = number ? Integer.parseInt(port) : 0;
    return parsed < 1 || parsed > HIGHEST_PORT
        ? Optional.empty()
        : Optional.of(new Endpoint(isLocalSocket() ? SOCKETS : host, address, parsed));
  }

  /** Returns whether this is the client's own socket on this machine. */
  public boolean isLocalSocket() {
    return host.isEmpty() && address.isEmpty();
  }

  /** Returns whether the host is the folder in which Debian's libpq looks for sockets. */
  boolean isDefaultSocket() {
    return host.equals(SOCKETS);
  }

  /** Returns {@code host:port}, with the address that is dialled; to be cleaned of secrets. */
  public String text() {
    String shown = host.isEmpty() ? "a local socket" : host;
    String where = shown.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.%]*") ? "[" + shown + "]" : shown;
    return where + ":" + port + address.map(dialled -> " (dials " + dialled + ")").orElse("");
  }
}
