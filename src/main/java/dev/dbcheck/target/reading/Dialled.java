package dev.dbcheck.target.reading;

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

  /** Returns {@code host:port}, with the address that is dialled; to be cleaned of secrets. */
  public String text() {
    String shown = host.isEmpty() ? "a local socket" : host;
    String where = shown.indexOf(':') >= 0 && !shown.startsWith("[") ? "[" + shown + "]" : shown;
    return where + ":" + port + address.map(dialled -> " (dials " + dialled + ")").orElse("");
  }
}
