package dev.dbcheck.target;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/** Tells from a host's text alone where it is. */
final class HostClassifier {
  /** Names that /etc/hosts files and RFC 6761 give to this machine. */
  private static final Set<String> LOOPBACK_NAMES =
      Set.of(
          "localhost",
          "localhost.localdomain",
          "localhost4",
          "localhost4.localdomain4",
          "localhost6",
          "localhost6.localdomain6",
          "ip6-localhost",
          "ip6-loopback");

  private HostClassifier() {}

  /**
   * Returns where the host is, as far as its text tells. {@code host.docker.internal} is {@code
   * UNKNOWN}: it is this machine, but only as seen from a container.
   */
  static EndpointKind classify(String host) {
    if (isSocket(host)) {
      return EndpointKind.SOCKET;
    }
    String name = normalised(host);
    if (LOOPBACK_NAMES.contains(name) || name.endsWith(".localhost")) {
      return EndpointKind.LOOPBACK;
    }
    return LiteralAddress.of(name).map(HostClassifier::classify).orElse(EndpointKind.UNKNOWN);
  }

  /** Returns whether this is a socket's folder, or {@code @} and an abstract socket's name. */
  static boolean isSocket(String host) {
    return host.startsWith("/") || host.startsWith("@");
  }

  private static String normalised(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static EndpointKind classify(InetAddress address) {
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      return EndpointKind.LOOPBACK;
    }
    boolean inside =
        address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || isUniqueLocal(address)
            || isShared(address);
    return inside ? EndpointKind.PRIVATE : EndpointKind.PUBLIC;
  }

  /** fc00::/7, RFC 4193. */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  /** 100.64.0.0/10, RFC 6598. */
  private static boolean isShared(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
  }
}
