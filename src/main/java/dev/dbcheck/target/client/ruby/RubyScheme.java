package dev.dbcheck.target.client.ruby;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The schemes for which Ruby's library has classes of their own, which find faults of their own
 * (read in the sources of Ruby 3.3.8's library, and recorded).
 */
enum RubyScheme {
  GENERIC(""),
  FILE(""),
  FTP("21"),
  HTTP("80"),
  HTTPS("443"),
  LDAP("389"),
  LDAPS("636"),
  MAILTO(""),
  WS("80"),
  WSS("443");

  private static final String TYPE_CODE = ";type=";

  private final String port;

  RubyScheme(String port) {
    this.port = port;
  }

  /** Returns the scheme of a name in lower case. */
  static RubyScheme of(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(scheme -> scheme != GENERIC)
        .filter(scheme -> scheme.name().equals(upper))
        .findFirst()
        .orElse(GENERIC);
  }

  /** Returns the port where none is given. */
  Optional<String> port() {
    return Optional.of(port).filter(digits -> !digits.isEmpty());
  }

  /** Returns whether a login, a host and a port are kept. */
  boolean hasServer() {
    return this != FILE;
  }

  /** Returns what becomes of a path. */
  String path(String path) {
    if (this != FTP) {
      return path;
    }
    int code = path.indexOf(TYPE_CODE);
    String file = code > 0 ? path.substring(0, code) : path;
    return file.startsWith("/") ? file.substring(1) : file;
  }

  /** Returns what Ruby says to a URI because of its scheme. */
  Optional<String> faultOf(RubyUri uri) {
    boolean isOpaque = uri.opaque().isPresent();
    return switch (this) {
      case GENERIC, FILE, HTTP, HTTPS, WS, WSS -> Optional.empty();
      case FTP -> fault(isOpaque, "URI::InvalidURIError: URI::InvalidURIError");
      case LDAP, LDAPS ->
          fault(isOpaque || uri.hasFragment(), "URI::InvalidURIError: bad LDAP URL");
      case MAILTO -> faultOfMail(uri);
    };
  }

  /** Returns what Ruby says when an opaque part is set anew, as Rails does. */
  Optional<String> faultOfNew(String opaque) {
    if (this == FILE || !port.isEmpty()) {
      return Optional.of(
          "URI::InvalidURIError: can not set opaque with host, port, userinfo or path");
    }
    return fault(
        opaque.isEmpty(), "URI::InvalidComponentError: bad component(expected opaque component): ");
  }

  private static Optional<String> faultOfMail(RubyUri uri) {
    String whole = uri.opaque().orElse("");
    if (whole.isEmpty()) {
      return Optional.of("URI::InvalidComponentError: missing opaque part for mailto URL");
    }
    String to = whole.split("\\?", 2)[0];
    List<String> addresses = List.of(to.split("[,;]", -1));
    boolean valid =
        addresses.subList(0, addresses.size() - 1).stream().allMatch(RubyScheme::isAddress)
            && (addresses.getLast().isEmpty() || isAddress(addresses.getLast()));
    return fault(
        !valid, "URI::InvalidComponentError: unrecognised opaque part for mailtoURL: " + whole);
  }

  private static boolean isAddress(String text) {
    int at = text.indexOf('@');
    return at > 0 && at < text.length() - 1 && text.indexOf('@', at + 1) < 0;
  }

  private static Optional<String> fault(boolean isOne, String words) {
    return Optional.of(words).filter(_ -> isOne);
  }
}
