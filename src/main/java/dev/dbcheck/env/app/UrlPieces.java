package dev.dbcheck.env.app;

import dev.dbcheck.env.app.UrlRecipe.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A URL cut into its parts, which stay encoded as they are. */
final class UrlPieces {
  private static final String JDBC = "jdbc:";

  private final String scheme;
  private final Map<Part, String> parts = new EnumMap<>(Part.class);

  private UrlPieces(String scheme) {
    this.scheme = scheme;
  }

  /** Returns no parts yet. */
  static UrlPieces ofScheme(String scheme) {
    return new UrlPieces(scheme);
  }

  /** Cuts a URL; nothing if it has no {@code //}. */
  static Optional<UrlPieces> of(String url) {
    int authority = url.indexOf("//") + 2;
    if (authority < 2) {
      return Optional.empty();
    }
    UrlPieces pieces = new UrlPieces(url.substring(0, authority));
    int query = indexOf(url, '?', authority);
    int path = Math.min(indexOf(url, '/', authority), query);
    int at = url.lastIndexOf('@', path - 1);
    int host = at < authority ? authority : at + 1;
    if (at >= authority) {
      pieces.credentials(url.substring(authority, at));
    }
    pieces.address(url.substring(host, path));
    pieces.put(Part.DATABASE, url.substring(Math.min(path + 1, query), query));
    pieces.put(Part.PARAMETERS, url.substring(Math.min(query + 1, url.length())));
    return Optional.of(pieces);
  }

  private static int indexOf(String url, char sought, int from) {
    int at = url.indexOf(sought, from);
    return at < 0 ? url.length() : at;
  }

  private void credentials(String userinfo) {
    int colon = indexOf(userinfo, ':', 0);
    parts.put(Part.USER, userinfo.substring(0, colon));
    put(Part.PASSWORD, userinfo.substring(Math.min(colon + 1, userinfo.length())));
  }

  /** Several hosts stay one text, with their ports. */
  private void address(String address) {
    int bracket = address.lastIndexOf(']');
    int colon = address.indexOf(':', bracket + 1);
    boolean port = colon >= 0 && address.indexOf(',') < 0;
    put(Part.HOST, port ? address.substring(0, colon) : address);
    put(Part.PORT, port ? address.substring(colon + 1) : "");
  }

  private void put(Part part, String text) {
    if (!text.isEmpty()) {
      parts.put(part, text);
    }
  }

  /** Replaces a part, or adds it where the URL has none. */
  void set(Part part, String encoded) {
    parts.put(part, encoded);
  }

  /** Returns whether the URL has a part; a JDBC URL has its user among its parameters. */
  boolean isGiven(Part part) {
    String parameters = "&" + parts.getOrDefault(Part.PARAMETERS, "");
    return parts.containsKey(part)
        || isJdbc() && part == Part.USER && parameters.contains("&user=")
        || isJdbc() && part == Part.PASSWORD && parameters.contains("&password=");
  }

  private boolean isJdbc() {
    return scheme.startsWith(JDBC);
  }

  /** Returns the URL. */
  String url() {
    StringBuilder url = new StringBuilder(scheme);
    boolean credentials = parts.containsKey(Part.USER) || parts.containsKey(Part.PASSWORD);
    if (credentials && !isJdbc()) {
      append(url, "", Part.USER);
      append(url, ":", Part.PASSWORD);
      url.append('@');
    }
    append(url, "", Part.HOST);
    append(url, ":", Part.PORT);
    url.append('/');
    append(url, "", Part.DATABASE);
    append(url, "?", Part.PARAMETERS);
    if (credentials && isJdbc()) {
      String first = parts.containsKey(Part.PARAMETERS) ? "&" : "?";
      append(url, first + "user=", Part.USER);
      append(url, (parts.containsKey(Part.USER) ? "&" : first) + "password=", Part.PASSWORD);
    }
    return url.toString();
  }

  private void append(StringBuilder url, String before, Part part) {
    String text = parts.get(part);
    if (text != null) {
      url.append(before).append(text);
    }
  }
}
