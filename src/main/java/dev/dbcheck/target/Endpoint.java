package dev.dbcheck.target;

import java.util.Objects;
import java.util.Optional;

/**
 * One place a client would dial.
 *
 * @param host a name, a literal address without brackets, a socket's folder, or {@code @} and an
 *     abstract socket's name
 * @param hostAddress the literal address of {@code hostaddr}, which is dialled instead of the host
 * @param port 1 to 65535
 */
public record Endpoint(String host, Optional<String> hostAddress, int port) {

  /** The port PostgreSQL listens on unless told otherwise. */
  public static final int DEFAULT_PORT = 5432;

  public Endpoint {
    Objects.requireNonNull(host, "host is null");
    Objects.requireNonNull(hostAddress, "hostAddress is null");
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port is out of range: " + port);
    }
  }

  /** Returns what is really dialled: {@code hostaddr} if it is given, else the host. */
  public String dialled() {
    return hostAddress.orElse(host);
  }

  /** Returns whether this is a Unix-domain socket. */
  public boolean isSocket() {
    return hostAddress.isEmpty() && HostClassifier.isSocket(host);
  }

  /** Returns where the dialled host is, as far as its text tells. */
  public EndpointKind kind() {
    return HostClassifier.classify(dialled());
  }

  /** Returns {@code host:port}, with brackets round an IPv6 address. */
  public String display() {
    String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return shown + ":" + port;
  }
}
