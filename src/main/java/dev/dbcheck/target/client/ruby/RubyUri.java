package dev.dbcheck.target.client.ruby;

import java.util.Locale;
import java.util.Optional;

/**
 * A URI as Ruby's {@code URI::RFC2396_Parser} splits it, or why it does not.
 *
 * <p>White space around the whole is dropped; a text without a scheme is a relative URI (read in
 * the sources of Ruby 3.3.8's library, and recorded).
 */
final class RubyUri {
  private final Optional<String> scheme;
  private RubyAuthority authority = RubyAuthority.none();
  private Optional<String> opaque = Optional.empty();
  private Optional<String> path = Optional.empty();
  private Optional<String> query = Optional.empty();
  private Optional<String> fragment = Optional.empty();
  private Optional<String> fault = Optional.empty();

  private RubyUri(Optional<String> scheme) {
    this.scheme = scheme;
  }

  /** Splits a text. */
  static RubyUri of(String text) {
    String trimmed = trimmed(text);
    int colon = endOfScheme(trimmed);
    RubyUri uri =
        new RubyUri(
            Optional.of(trimmed)
                .filter(_ -> colon > 0)
                .map(whole -> whole.substring(0, colon).toLowerCase(Locale.ROOT)));
    if (!uri.split(trimmed.substring(colon + 1))) {
      uri.fail("bad URI(is not URI?): " + text);
    } else if (colon > 0
        && uri.opaque.isEmpty()
        && uri.path.isEmpty()
        && uri.authority.host().isEmpty()
        && uri.authority.registry().isEmpty()) {
      uri.fail("bad URI(absolute but no path): " + text);
    } else {
      uri.authority
          .registry()
          .ifPresent(name ->
              uri.fail(
                  "the scheme %s does not accept registry part: %s (or bad hostname?)"
                      .formatted(uri.scheme.orElse(""), name)));
      uri.kind().faultOf(uri).ifPresent(uri::failWith);
    }
    return uri;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Returns where the colon after the scheme stands, or -1. */
  private static int endOfScheme(String text) {
    int end = 0;
    while (end < text.length()
        && (RubyCharacters.isLetter(text.charAt(end))
            || end > 0
                && (RubyCharacters.isDigit(text.charAt(end))
                    || "-+.".indexOf(text.charAt(end)) >= 0))) {
      end++;
    }
    return end > 0 && end < text.length() && text.charAt(end) == ':' ? end : -1;
  }

  private boolean split(String text) {
    String rest = text;
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      fragment = Optional.of(rest.substring(hash + 1));
      rest = rest.substring(0, hash);
    }
    if (scheme.isPresent() && !rest.isEmpty() && "/[]".indexOf(rest.charAt(0)) < 0) {
      opaque = Optional.of(rest);
      return matches(RubyCharacters.URI, opaque) && matches(RubyCharacters.URI, fragment);
    }
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = Optional.of(rest.substring(mark + 1));
      rest = rest.substring(0, mark);
    }
    return hierarchical(rest)
        && matches(RubyCharacters.URI, query)
        && matches(RubyCharacters.URI, fragment);
  }

  private boolean hierarchical(String text) {
    String rest = text;
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      String server = rest.substring(2, slash < 0 ? rest.length() : slash);
      Optional<RubyAuthority> found = RubyAuthority.of(server, scheme.isPresent());
      if (found.isEmpty()) {
        return false;
      }
      authority = found.get();
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    path = Optional.of(rest).filter(whole -> !whole.isEmpty());
    int slash = rest.indexOf('/');
    String segment = slash < 0 ? rest : rest.substring(0, slash);
    return matches(RubyCharacters.PATH, path)
        && (segment.isEmpty()
            || scheme.isEmpty() && RubyCharacters.RELATIVE_SEGMENT.match(segment));
  }

  private static boolean matches(RubyCharacters characters, Optional<String> component) {
    return component.map(characters::match).orElse(true);
  }

  private void fail(String words) {
    failWith("URI::InvalidURIError: " + words);
  }

  private void failWith(String words) {
    fault = fault.or(() -> Optional.of(words));
  }

  /** Returns why Ruby gives up. */
  Optional<String> fault() {
    return fault;
  }

  /** Returns the scheme in lower case. */
  Optional<String> scheme() {
    return scheme;
  }

  private RubyScheme kind() {
    return RubyScheme.of(scheme.orElse(""));
  }

  /** Returns the user, which may be empty. */
  Optional<String> user() {
    return kind().hasServer() ? authority.user() : Optional.empty();
  }

  /** Returns the password, which may be empty. */
  Optional<String> password() {
    return kind().hasServer() ? authority.password() : Optional.empty();
  }

  /** Returns the host without brackets. */
  Optional<String> hostName() {
    return authority
        .host()
        .filter(host -> kind().hasServer() || !host.equals("localhost"))
        .map(host -> host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
  }

  /** Returns the port without leading zeros, or the scheme's. */
  Optional<String> port() {
    return authority
        .port()
        .filter(digits -> !digits.isEmpty() && kind().hasServer())
        .map(digits -> digits.replaceFirst("^0+(?=[0-9])", ""))
        .or(kind()::port);
  }

  /** Returns what follows a scheme where it begins with no slash. */
  Optional<String> opaque() {
    return opaque;
  }

  /** Returns the path, which is empty where there is none. */
  String path() {
    return kind().path(path.orElse(""));
  }

  /** Returns the query. */
  Optional<String> query() {
    return query;
  }

  /** Returns whether there is a fragment. */
  boolean hasFragment() {
    return fragment.isPresent();
  }
}
