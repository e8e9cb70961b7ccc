package dev.dbcheck.probe;

import dev.dbcheck.target.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * One address of an endpoint; what is dialled, and dialled again for a later connection.
 *
 * @param endpoint what the URL says
 * @param address an address that the look-up gave, or a socket's file
 */
record Peer(Endpoint endpoint, SocketAddress address) {

  /** Returns the peers of an endpoint, in the resolver's order. */
  static List<Peer> of(ResolvedEndpoint resolved) {
    Endpoint endpoint = resolved.endpoint();
    if (endpoint.isSocket()) {
      String file = endpoint.host() + "/.s.PGSQL." + endpoint.port();
      return List.of(new Peer(endpoint, UnixDomainSocketAddress.of(file)));
    }
    return resolved.addresses().stream()
        .map(address -> new Peer(endpoint, new InetSocketAddress(address, endpoint.port())))
        .toList();
  }

  /** Returns the address; nothing for a socket. */
  Optional<InetAddress> inetAddress() {
    return address instanceof InetSocketAddress internet
        ? Optional.of(internet.getAddress())
        : Optional.empty();
  }

  /** Returns {@code [::1]:5432} or the socket's file. */
  String display() {
    return switch (address) {
      case InetSocketAddress internet -> {
        String literal = internet.getAddress().getHostAddress();
        yield (literal.indexOf(':') >= 0 ? "[" + literal + "]" : literal)
            + ":"
            + internet.getPort();
      }
      default -> address.toString();
    };
  }

  /** Returns the name the URL gives it, as {@code host:port}, or the socket's file. */
  String name() {
    return endpoint.isSocket() ? address.toString() : endpoint.display();
  }
}
