package dev.dbcheck.target;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/** Reads literal addresses as the system's resolver does, without any look-up. */
public final class LiteralAddress {
  private LiteralAddress() {}

  /**
   * Returns the address the text stands for: an IPv6 address, with or without a zone, or an IPv4
   * address in any form that {@code inet_aton} takes, such as {@code 127.1} and {@code 0x7f000001}.
   * An IPv4-mapped IPv6 address is returned as the IPv4 address.
   */
  public static Optional<InetAddress> of(String text) {
    try {
      return Optional.of(
          text.indexOf(':') >= 0 ? sixteenBytes(text) : Inet4Address.ofPosixLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The JDK takes brackets, and no zone that names an interface this machine lacks. */
  private static InetAddress sixteenBytes(String text) {
    if (text.startsWith("[")) {
      throw new IllegalArgumentException("brackets are no part of an address");
    }
    int zone = text.indexOf('%');
    return Inet6Address.ofLiteral(zone < 0 ? text : text.substring(0, zone));
  }
}
