package dev.dbcheck.target;

import java.util.Optional;

/** What a host must look like to be one. */
final class HostSyntax {
  private HostSyntax() {}

  /** Returns what is wrong with an element's shape or its decoded host. */
  static Optional<String> fault(HostPort.Shape shape, String host) {
    return switch (shape) {
      case BRACKET_NOT_CLOSED -> Optional.of("has a [ without ]");
      case TEXT_AFTER_BRACKET -> Optional.of("has text between ] and the port");
      case SEVERAL_COLONS -> Optional.of("has several colons outside of brackets");
      case BRACKETED ->
          host.indexOf(':') >= 0 && LiteralAddress.of(host).isPresent()
              ? Optional.empty()
              : Optional.of("has brackets round what is not an IPv6 address");
      case PLAIN -> fault(host);
    };
  }

  /** Returns what is wrong with a host that stands alone, as in {@code ?host=}. */
  static Optional<String> fault(String host) {
    if (HostClassifier.isSocket(host)) {
      boolean clean = host.chars().noneMatch(Character::isISOControl);
      return clean ? Optional.empty() : Optional.of("holds a control character");
    }
    if (host.indexOf(':') >= 0) {
      return LiteralAddress.of(host).isPresent()
          ? Optional.empty()
          : Optional.of("holds a colon and is not an IPv6 address");
    }
    if (!host.codePoints().allMatch(HostSyntax::isNameCharacter)) {
      return Optional.of("holds a character that host names do not have");
    }
    return host.startsWith(".") || host.contains("..")
        ? Optional.of("has an empty label between dots")
        : Optional.empty();
  }

  private static boolean isNameCharacter(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
