package dev.dbcheck.guard;

import java.net.InetAddress;
import java.util.Optional;

/**
 * What a user says a host must be: a name, a literal address, a network, or a socket's folder.
 *
 * <p>A name matches itself and every name below it, on the boundary of a label; {@code .render.com}
 * and {@code *.render.com} mean the same as {@code render.com}.
 */
public sealed interface HostPattern permits NamePattern, NetworkPattern, SocketPattern {

  /** Returns the pattern written so, or nothing where it is none. */
  static Optional<HostPattern> of(String text) {
    if (text.startsWith("/")) {
      return Optional.of(SocketPattern.of(text));
    }
    Optional<HostPattern> network = NetworkPattern.of(text).map(HostPattern.class::cast);
    return network.or(() -> NamePattern.of(text));
  }

  /** Returns the pattern as the user wrote it. */
  String text();

  /** Returns whether a host's text, which is no address, matches. */
  boolean matchesName(String host);

  /** Returns whether an address matches. */
  boolean matchesAddress(InetAddress address);

  /** Returns whether the pattern says that the host is to be this machine. */
  boolean namesThisMachine(LocalAddresses local);
}
