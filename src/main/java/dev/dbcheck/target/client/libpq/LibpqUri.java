package dev.dbcheck.target.client.libpq;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How libpq 18 takes a URL apart.
 *
 * <p>A user ends at the first {@code @} that comes before any slash, hosts and ports are lists, a
 * {@code #} is a character like others, and the parameters' last values win (libpq's documentation,
 * "Connection URIs", and recorded runs).
 */
final class LibpqUri {
  private static final List<String> SCHEMES = List.of("postgresql://", "postgres://");

  /** libpq prints the first byte of a character alone, which no decoder takes. */
  private static final String FIRST_BYTE = "\uFFFD";

  private final String text;
  private final LibpqOptions options = new LibpqOptions();
  private int at;

  private LibpqUri(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** Returns whether a text is a URL to libpq; the scheme is case-sensitive. */
  static boolean matches(String text) {
    return scheme(text).isPresent();
  }

  private static Optional<String> scheme(String text) {
    return SCHEMES.stream().filter(text::startsWith).findFirst();
  }

  /** Returns what a URL says. */
  static LibpqOptions read(String text) {
    LibpqUri uri = new LibpqUri(text, scheme(text).map(String::length).orElse(0));
    uri.credentials();
    uri.hosts();
    uri.database();
    uri.parameters();
    return uri.options;
  }

  private void credentials() {
    int start = at;
    skipTo("@/");
    if (peek() != '@') {
      at = start;
      return;
    }
    at = start;
    options.storePart("user", until(":@"));
    if (peek() == ':') {
      at++;
      options.storePart("password", until("@"));
    }
    at++;
  }

  private void hosts() {
    StringBuilder hosts = new StringBuilder();
    StringBuilder ports = new StringBuilder();
    boolean more = !options.failed();
    while (more) {
      hosts.append(peek() == '[' ? bracketed() : until(":/?,"));
      if (peek() == ':') {
        at++;
        ports.append(until("/?,"));
      }
      more = peek() == ',' && !options.failed();
      if (more) {
        at++;
        hosts.append(',');
        ports.append(',');
      }
    }
    options.storePart("host", hosts.toString());
    options.storePart("port", ports.toString());
  }

  private String bracketed() {
    at++;
    String host = until("]");
    if (at == text.length()) {
      options.fail(
          "end of string reached when looking for matching \"]\" in IPv6 host address in URI: \""
              + text
              + "\"");
    } else if (host.isEmpty()) {
      options.fail("IPv6 host address may not be empty in URI: \"" + text + "\"");
    } else {
      at++;
      if (at < text.length() && ":/?,".indexOf(peek()) < 0) {
        String shown = peek() < 0x80 ? String.valueOf(peek()) : FIRST_BYTE;
        options.fail(
            "unexpected character \"%s\" at position %d in URI (expected \":\" or \"/\"): \"%s\""
                .formatted(shown, bytesBefore() + 1, text));
      }
    }
    return host;
  }

  private int bytesBefore() {
    return text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  private void database() {
    if (peek() == '/') {
      at++;
      options.storePart("dbname", until("?"));
    }
  }

  private void parameters() {
    at++;
    while (at < text.length() && !options.failed()) {
      String name = until("=&");
      if (peek() != '=') {
        options.fail("missing key/value separator \"=\" in URI query parameter: \"" + name + "\"");
        return;
      }
      at++;
      String value = until("=&");
      if (peek() == '=') {
        options.fail("extra key/value separator \"=\" in URI query parameter: \"" + name + "\"");
        return;
      }
      at++;
      options.storeParameter(name, value);
    }
  }

  /** Returns the next character, or the end's. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private String until(String ends) {
    int start = at;
    skipTo(ends);
    return text.substring(start, at);
  }

  private void skipTo(String ends) {
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }
}
