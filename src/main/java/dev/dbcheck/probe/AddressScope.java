package dev.dbcheck.probe;

import java.net.Inet6Address;
import java.net.InetAddress;

/** How far a packet to an address travels. */
enum AddressScope {
  LOOPBACK,
  PRIVATE,
  PUBLIC;

  static AddressScope of(InetAddress address) {
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      return LOOPBACK;
    }
    boolean stays =
        address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || isUniqueLocal(address)
            || isShared(address);
    return stays ? PRIVATE : PUBLIC;
  }

  /** {@code fc00::/7}, RFC 4193. */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  /** {@code 100.64.0.0/10}, RFC 6598. */
  private static boolean isShared(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
  }
}
