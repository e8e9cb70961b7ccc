package dev.dbcheck.target.client.ruby;

import java.util.Optional;

/**
 * What stands between the two slashes and the path: a login, a host and a port, or else a registry,
 * which no scheme accepts.
 */
final class RubyAuthority {
  private final Optional<String> userInfo;
  private final Optional<String> host;
  private final Optional<String> port;
  private final Optional<String> registry;

  private RubyAuthority(
      Optional<String> userInfo,
      Optional<String> host,
      Optional<String> port,
      Optional<String> registry) {
    this.userInfo = userInfo;
    this.host = host;
    this.port = port;
    this.registry = registry;
  }

  /** Returns the authority of a URI that has none. */
  static RubyAuthority none() {
    return new RubyAuthority(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns what a text is, or nothing where it is neither.
   *
   * @param hostNeeded whether a login or a port needs a host, as in URIs with a scheme
   */
  static Optional<RubyAuthority> of(String text, boolean hostNeeded) {
    return text.isEmpty() ? Optional.of(none()) : server(text, hostNeeded).or(() -> registry(text));
  }

  private static Optional<RubyAuthority> server(String text, boolean hostNeeded) {
    int at = text.indexOf('@');
    Optional<String> userInfo = at < 0 ? Optional.empty() : Optional.of(text.substring(0, at));
    String server = text.substring(at + 1);
    int colon = server.indexOf(':', Math.max(server.indexOf(']'), 0));
    Optional<String> host =
        Optional.of(colon < 0 ? server : server.substring(0, colon))
            .filter(name -> !name.isEmpty());
    Optional<String> port = colon < 0 ? Optional.empty() : Optional.of(server.substring(colon + 1));
    boolean valid =
        userInfo.filter(info -> !RubyCharacters.USER_INFO.match(info)).isEmpty()
            && host.map(RubyHost::matches).orElse(!hostNeeded)
            && port.filter(digits -> !digits.chars().allMatch(RubyCharacters::isDigit)).isEmpty();
    return Optional.of(new RubyAuthority(userInfo, host, port, Optional.empty()))
        .filter(_ -> valid);
  }

  private static Optional<RubyAuthority> registry(String text) {
    return Optional.of(text)
        .filter(RubyCharacters.REGISTRY::match)
        .map(name ->
            new RubyAuthority(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(name)));
  }

  /** Returns the user, which may be empty. */
  Optional<String> user() {
    return userInfo.map(info -> info.split(":", 2)[0]);
  }

  /** Returns the password, which may be empty. */
  Optional<String> password() {
    return userInfo
        .filter(info -> info.indexOf(':') >= 0)
        .map(info -> info.substring(info.indexOf(':') + 1));
  }

  /** Returns the host, in brackets if they are there. */
  Optional<String> host() {
    return host;
  }

  /** Returns the port's digits, which may be none. */
  Optional<String> port() {
    return port;
  }

  /** Returns the registry. */
  Optional<String> registry() {
    return registry;
  }
}
