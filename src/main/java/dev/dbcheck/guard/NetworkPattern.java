package dev.dbcheck.guard;

import dev.dbcheck.target.LiteralAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * A literal address, or a network in CIDR notation.
 *
 * @param text the pattern as the user wrote it
 * @param network an address of the network; its bits after the prefix count for nothing
 * @param prefix how many leading bits must agree, 0 to 32 or 128
 */
record NetworkPattern(String text, InetAddress network, int prefix) implements HostPattern {

  /** An IPv4-mapped IPv6 network's first bits, which the JDK leaves out. */
  private static final int MAPPED_BITS = 96;

  NetworkPattern {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(network, "network is null");
  }

  static Optional<NetworkPattern> of(String text) {
    int slash = text.indexOf('/');
    String literal = withoutBrackets(slash < 0 ? text : text.substring(0, slash));
    // A number alone is a legal IPv4 address, and more likely a port at the wrong option.
    boolean number = literal.indexOf('.') < 0 && literal.indexOf(':') < 0;
    Optional<InetAddress> address = number ? Optional.empty() : LiteralAddress.of(literal);
    return address.flatMap(found ->
        prefix(slash < 0 ? "" : text.substring(slash + 1), literal, found, slash >= 0)
            .map(bits -> new NetworkPattern(text, found, bits)));
  }

  private static String withoutBrackets(String literal) {
    boolean bracketed = literal.startsWith("[") && literal.endsWith("]");
    return bracketed ? literal.substring(1, literal.length() - 1) : literal;
  }

  private static Optional<Integer> prefix(
      String digits, String literal, InetAddress address, boolean given) {
    int bits = address.getAddress().length * 8;
    if (!given) {
      return Optional.of(bits);
    }
    if (!digits.matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    boolean mapped = address instanceof Inet4Address && literal.indexOf(':') >= 0;
    int prefix = Integer.parseInt(digits) - (mapped ? MAPPED_BITS : 0);
    return prefix >= 0 && prefix <= bits ? Optional.of(prefix) : Optional.empty();
  }

  @Override
  public boolean matchesName(String host) {
    return false;
  }

  @Override
  public boolean matchesAddress(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    boolean matches = ours.length == theirs.length;
    for (int bit = 0; matches && bit < prefix; bit++) {
      int mask = 0x80 >> bit % 8;
      matches = (ours[bit / 8] & mask) == (theirs[bit / 8] & mask);
    }
    return matches;
  }

  /** A network that is loopback as a whole, or one address that is this machine's own. */
  @Override
  public boolean namesThisMachine(LocalAddresses local) {
    boolean one = prefix == network.getAddress().length * 8;
    boolean loopback =
        network.isLoopbackAddress() && (one || network instanceof Inet4Address && prefix >= 8);
    return loopback || one && ThisMachine.owns(network, local);
  }
}
