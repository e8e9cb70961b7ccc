package dev.dbcheck.guard;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses of this machine's network interfaces. */
@FunctionalInterface
public interface LocalAddresses {

  /** Returns whether one of the interfaces has the address. */
  boolean contains(InetAddress address);

  /** Returns these addresses. */
  static LocalAddresses of(Collection<InetAddress> addresses) {
    return new HashSet<>(addresses)::contains;
  }

  /** Returns the addresses that the interfaces have now; none where they cannot be listed. */
  static LocalAddresses ofThisMachine() {
    try {
      return of(
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .collect(Collectors.toSet()));
    } catch (SocketException e) {
      // Loopback addresses count as this machine's own without the list.
      return of(Set.of());
    }
  }
}
