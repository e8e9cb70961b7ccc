package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.libpq.Utf8Fault;
import dev.dbcheck.target.client.node.Percent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How tokio-postgres 0.7.18 takes a URL apart.
 *
 * <p>The login ends at the first {@code @} of the whole text, wherever that is; a bad percent
 * sequence stays as it is; a host in the query is added to those before it (read in its sources,
 * and recorded).
 */
final class TokioPostgresUrl {
  private static final List<String> SCHEMES = List.of("postgres://", "postgresql://");

  private final String text;
  private final TokioPostgresConfig config;
  private int at;

  private TokioPostgresUrl(String text, int start, TokioPostgresConfig config) {
    this.text = text;
    this.at = start;
    this.config = config;
  }

  /** Returns whether it takes a text for a URL; the scheme is case-sensitive. */
  static boolean matches(String text) {
    return SCHEMES.stream().anyMatch(text::startsWith);
  }

  /** Reads a URL. */
  static TokioPostgresConfig read(String text) {
    TokioPostgresConfig config = new TokioPostgresConfig();
    TokioPostgresUrl url = new TokioPostgresUrl(text, text.indexOf("//") + 2, config);
    url.credentials();
    url.hosts();
    url.database();
    url.parameters();
    return config;
  }

  private void credentials() {
    int end = text.indexOf('@', at);
    if (end < 0) {
      return;
    }
    String credentials = text.substring(at, end);
    at = end + 1;
    int colon = credentials.indexOf(':');
    decode(colon < 0 ? credentials : credentials.substring(0, colon))
        .ifPresent(user -> config.part("user", user));
    if (colon >= 0) {
      byte[] bytes = Percent.decode(credentials.substring(colon + 1));
      config.part("password", new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void hosts() {
    String hosts = until("/?");
    if (hosts.isEmpty()) {
      return;
    }
    for (String chunk : hosts.split(",", -1)) {
      if (chunk.startsWith("[")) {
        bracketed(chunk);
      } else {
        int colon = chunk.indexOf(':');
        host(colon < 0 ? chunk : chunk.substring(0, colon));
        port(colon < 0 ? "5432" : chunk.substring(colon + 1));
      }
    }
  }

  private void bracketed(String chunk) {
    int end = chunk.indexOf(']');
    String rest = end < 0 ? "]" : chunk.substring(end + 1);
    if (rest.isEmpty() || rest.startsWith(":")) {
      host(chunk.substring(1, end));
      port(rest.isEmpty() ? "5432" : rest.substring(1));
    } else {
      config.failValue("host");
    }
  }

  private void host(String encoded) {
    byte[] bytes = Percent.decode(encoded);
    if (bytes.length > 0 && bytes[0] == '/') {
      config.host(new String(bytes, StandardCharsets.UTF_8));
    } else {
      text(bytes).ifPresent(config::host);
    }
  }

  private void port(String encoded) {
    decode(encoded).ifPresent(port -> config.option("port", port));
  }

  private void database() {
    if (at < text.length() && text.charAt(at) == '/') {
      at++;
      String database = until("?");
      if (!database.isEmpty()) {
        decode(database).ifPresent(name -> config.part("dbname", name));
      }
    }
  }

  private void parameters() {
    at++;
    while (at < text.length() && !config.failed()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        config.fail("unterminated parameter");
        return;
      }
      Optional<String> name = decode(text.substring(at, equals));
      at = equals + 1;
      String value = until("&");
      at++;
      name.ifPresent(known -> parameter(known, value));
    }
  }

  private void parameter(String name, String encoded) {
    if (name.equals("host")) {
      host(encoded);
    } else {
      decode(encoded).ifPresent(value -> config.option(name, value));
    }
  }

  private String until(String ends) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private Optional<String> decode(String encoded) {
    return text(Percent.decode(encoded));
  }

  private Optional<String> text(byte[] bytes) {
    Optional<Utf8Fault> fault = Utf8Fault.of(bytes);
    fault.ifPresent(found -> config.fail(found.wordsOfRust()));
    return fault.isPresent()
        ? Optional.empty()
        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }
}
