package dev.dbcheck.guard;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.EndpointKind;
import dev.dbcheck.target.LiteralAddress;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/** Tells whether a host is the machine that dbcheck runs on. */
final class ThisMachine {
  /** What container engines call the machine that they run on. */
  private static final Set<String> CONTAINER_HOSTS =
      Set.of(
          "host.docker.internal",
          "gateway.docker.internal",
          "kubernetes.docker.internal",
          "host.containers.internal");

  private ThisMachine() {}

  /**
   * Returns whether the endpoint's text alone says so. With {@code hostaddr} that is dialled by
   * libpq and ignored by other clients, which dial the host: either may give it away.
   */
  static boolean isEndpoint(Endpoint endpoint, LocalAddresses local) {
    return isHost(endpoint.dialled(), local) || isHost(endpoint.host(), local);
  }

  private static boolean isHost(String host, LocalAddresses local) {
    String name = HostName.normalised(host);
    return isName(name)
        || LiteralAddress.of(name).filter(address -> owns(address, local)).isPresent();
  }

  /** Returns whether a normalised name is one of this machine's, whatever it resolves to. */
  static boolean isName(String normalised) {
    EndpointKind kind = new Endpoint(normalised, Optional.empty(), Endpoint.DEFAULT_PORT).kind();
    return kind == EndpointKind.LOOPBACK
        || kind == EndpointKind.SOCKET
        || CONTAINER_HOSTS.contains(normalised);
  }

  /** Returns whether dialling the address reaches this machine. */
  static boolean owns(InetAddress address, LocalAddresses local) {
    return address.isLoopbackAddress() || address.isAnyLocalAddress() || local.contains(address);
  }
}
