package dev.dbcheck.target.client.libpq;

import java.util.ArrayList;
import java.util.List;

/** Over what libpq goes to its hosts: an address wins over a host, and none is a local socket. */
enum LibpqTransport {
  NETWORK,
  SOCKETS,
  BOTH;

  /** Returns over what libpq goes with its options. */
  static LibpqTransport of(LibpqSettings settings) {
    List<String> hosts = List.of(settings.value("host").orElse("").split(",", -1));
    List<String> addresses = List.of(settings.value("hostaddr").orElse("").split(",", -1));
    List<Boolean> sockets = new ArrayList<>();
    for (int i = 0; i < Math.max(hosts.size(), addresses.size()); i++) {
      String host = i < hosts.size() ? hosts.get(i) : "";
      boolean addressed = i < addresses.size() && !addresses.get(i).isEmpty();
      sockets.add(!addressed && isSocket(host));
    }
    if (!sockets.contains(true)) {
      return NETWORK;
    }
    return sockets.contains(false) ? BOTH : SOCKETS;
  }

  /** Returns whether there are addresses alone, and no name that a certificate could be for. */
  static boolean isNameless(LibpqSettings settings) {
    return settings.value("host").orElse("").replace(",", "").isEmpty()
        && !settings.value("hostaddr").orElse("").isEmpty();
  }

  private static boolean isSocket(String host) {
    return host.isEmpty() || host.startsWith("/") || host.startsWith("@");
  }
}
