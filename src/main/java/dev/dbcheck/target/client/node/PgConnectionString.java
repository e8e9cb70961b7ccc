package dev.dbcheck.target.client.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The parser of pg-connection-string (its index.js, run as 2.14.1 and 2.6.2). It takes almost any
 * text: what is no URL is relative to {@code postgres://base}.
 */
final class PgConnectionString {
  private static final Pattern TO_ENCODE =
      Pattern.compile(" |%[^a-fA-F0-9]|%[a-fA-F0-9][^a-fA-F0-9]", Pattern.DOTALL);
  private static final Pattern DECIMAL_ESCAPE = Pattern.compile("%25([0-9]{2})");
  private static final WebUrlParser PARSER =
      WebUrlParser.of(WebUrlFlavour.NODE)
          .withBase(
              new WebUrl(
                  "postgres",
                  new WebUrl.Authority("", "", "base", ""),
                  new WebUrl.Path.Segments(List.of()),
                  ""));

  private final PgQuirks quirks;
  private final Predicate<String> files;

  /**
   * Returns a parser.
   *
   * @param files whether there is a readable file; the real one reads certificates and keys
   */
  PgConnectionString(PgQuirks quirks, Predicate<String> files) {
    this.quirks = quirks;
    this.files = files;
  }

  PgConfig parse(String text) throws Refusal {
    if (text.startsWith("/")) {
      return folderAndDatabase(text);
    }
    String encoded = TO_ENCODE.matcher(text).find() ? encoded(text) : text;
    boolean hostMissing = false;
    WebUrl url;
    try {
      url = PARSER.parse(encoded);
    } catch (Refusal _) {
      hostMissing = true;
      url = NodeUrl.parsed(PARSER, withHost(encoded));
    }
    return config(url, hostMissing);
  }

  private static String encoded(String text) throws Refusal {
    return DECIMAL_ESCAPE.matcher(JsUri.encode(text)).replaceAll("%$1");
  }

  /** Without this a user could have no host, and with it a socket's folder is the host. */
  private static String withHost(String text) {
    int at = text.indexOf("@/");
    return at < 0 ? text : text.substring(0, at) + "@___DUMMY___/" + text.substring(at + 2);
  }

  private static PgConfig folderAndDatabase(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    int space = text.indexOf(' ');
    values.put("host", space < 0 ? text : text.substring(0, space));
    values.put("database", "");
    if (space >= 0) {
      int next = text.indexOf(' ', space + 1);
      values.put("database", text.substring(space + 1, next < 0 ? text.length() : next));
    }
    return new PgConfig(values);
  }

  private PgConfig config(WebUrl url, boolean hostMissing) throws Refusal {
    Map<String, String> values = FormQuery.last(url.query());
    putUnlessSaid(values, "user", url.user());
    putUnlessSaid(values, "password", url.password());
    if (url.scheme().equals("socket")) {
      values.put("host", JsUri.decode(url.path()));
      put(values, "database", firstOf(url, "db"));
      put(values, "client_encoding", firstOf(url, "encoding"));
      PgSsl.ignoreIn(values);
      return new PgConfig(values);
    }
    String host = hostMissing ? "" : hostName(url.host());
    boolean hostSaid = !values.getOrDefault("host", "").isEmpty();
    boolean socketBeforeDatabase = hostSaid && host.regionMatches(true, 0, "%2f", 0, 3);
    putUnlessSaid(values, "host", host);
    putUnlessSaid(values, "port", url.port());
    String path = socketBeforeDatabase ? "/" + host + url.path() : url.path();
    put(values, "database", path.isEmpty() ? "" : JsUri.decode(path.substring(1)));
    PgConfig config = new PgConfig(values);
    PgSsl.of(config.parameters(), quirks).check(files);
    return config;
  }

  private String hostName(String host) {
    boolean bare = quirks == PgQuirks.NEW && host.startsWith("[") && host.length() > 2;
    return bare ? host.substring(1, host.length() - 1) : host;
  }

  /** Puts a part of the URL, decoded, where no parameter has been in its place. */
  private static void putUnlessSaid(Map<String, String> values, String name, String part)
      throws Refusal {
    if (values.getOrDefault(name, "").isEmpty()) {
      values.put(name, JsUri.decodeComponent(part));
    }
  }

  private static void put(Map<String, String> values, String name, String value) {
    values.remove(name);
    values.put(name, value);
  }

  private static String firstOf(WebUrl url, String name) {
    return FormQuery.parameters(url.query()).stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .map(parameter -> parameter.value())
        .orElse("");
  }
}
