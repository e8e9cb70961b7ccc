package dev.dbcheck.target.client.go;

import java.util.Optional;

/** Parses URLs as {@code net/url} of Go 1.27.3 does, bytes in and bytes out. */
final class GoUrlParser {
  private static final String USERINFO = "-._:~!$&'()*+,;=%@";

  private GoUrlParser() {}

  /** Returns the URL, or says why it is none. */
  static GoUrl parse(String url) throws GoError {
    int hash = url.indexOf('#');
    String before = hash < 0 ? url : url.substring(0, hash);
    GoUrl parsed;
    try {
      parsed = withoutFragment(before);
    } catch (GoError e) {
      throw new GoError(e.getMessage(), before);
    }
    try {
      return hash < 0 ? parsed : parsed.withFragment(url.substring(hash + 1));
    } catch (GoError e) {
      throw new GoError(e.getMessage(), url);
    }
  }

  private static GoUrl withoutFragment(String url) throws GoError {
    if (url.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      throw new GoError("net/url: invalid control character in URL");
    }
    if (url.equals("*")) {
      return new GoUrl("", "", Optional.empty(), "", "*", "", false, "", "", "", false);
    }
    int schemeEnd = schemeEnd(url);
    String scheme = lowerCase(schemeEnd < 0 ? "" : url.substring(0, schemeEnd));
    String rest = url.substring(schemeEnd + 1);
    int mark = rest.indexOf('?');
    boolean forceQuery = mark >= 0 && mark == rest.length() - 1;
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    rest = mark < 0 ? rest : rest.substring(0, mark);

    if (!rest.startsWith("/")) {
      if (!scheme.isEmpty()) {
        return new GoUrl(
            scheme, rest, Optional.empty(), "", "", "", forceQuery, query, "", "", false);
      }
      if (rest.split("/", 2)[0].contains(":")) {
        throw new GoError("first path segment in URL cannot contain colon");
      }
    }
    String authority = "";
    boolean hasAuthority = rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"));
    boolean omitHost = !hasAuthority && !scheme.isEmpty() && rest.startsWith("/");
    if (hasAuthority) {
      int slash = rest.indexOf('/', 2);
      authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    int at = authority.lastIndexOf('@');
    String host = host(scheme, authority.substring(at + 1));
    Optional<GoUrl.User> user = at < 0 ? Optional.empty() : user(authority.substring(0, at));
    String path = GoEncoding.PATH.unescape(rest);
    String rawPath = GoEncoding.PATH.escape(path).equals(rest) ? "" : rest;
    return new GoUrl(scheme, "", user, host, path, rawPath, forceQuery, query, "", "", omitHost);
  }

  private static int schemeEnd(String url) throws GoError {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        if (i == 0) {
          throw new GoError("missing protocol scheme");
        }
        return i;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0;
      if (!letter && (!other || i == 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static String lowerCase(String ascii) {
    return ascii.toLowerCase(java.util.Locale.ROOT);
  }

  private static Optional<GoUrl.User> user(String userinfo) throws GoError {
    for (int i = 0; i < userinfo.length(); i++) {
      char c = userinfo.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!plain && USERINFO.indexOf(c) < 0) {
        throw new GoError("net/url: invalid userinfo");
      }
    }
    int colon = userinfo.indexOf(':');
    String name =
        GoEncoding.USER_PASSWORD.unescape(colon < 0 ? userinfo : userinfo.substring(0, colon));
    return Optional.of(
        new GoUrl.User(
            name,
            colon < 0
                ? Optional.empty()
                : Optional.of(GoEncoding.USER_PASSWORD.unescape(userinfo.substring(colon + 1)))));
  }

  private static String host(String scheme, String host) throws GoError {
    int open = host.lastIndexOf('[');
    if (open > 0) {
      throw new GoError("invalid IP-literal");
    }
    if (open == 0) {
      return literal(host);
    }
    int colon = host.indexOf(':');
    if (colon >= 0) {
      boolean strict = scheme.equals("http") || scheme.equals("https");
      port(host.substring(strict ? colon : host.lastIndexOf(':')));
    }
    return GoEncoding.HOST.unescape(host);
  }

  private static String literal(String host) throws GoError {
    int close = host.lastIndexOf(']');
    if (close < 0) {
      throw new GoError("missing ']' in host");
    }
    String port = GoEncoding.HOST.unescape(port(host.substring(close + 1)));
    String name = host.substring(1, close);
    int zone = name.indexOf("%25");
    String address =
        zone < 0
            ? GoEncoding.HOST.unescape(name)
            : GoEncoding.HOST.unescape(name.substring(0, zone))
                + GoEncoding.ZONE.unescape(name.substring(zone));
    Optional<String> fault = GoAddress.fault(address);
    if (fault.isPresent()) {
      throw new GoError("invalid host: " + fault.get());
    }
    if (GoAddress.isIpv4(address)) {
      throw new GoError("invalid IP-literal");
    }
    return "[" + address + "]" + port;
  }

  private static String port(String port) throws GoError {
    if (!GoUrl.isOptionalPort(port)) {
      throw new GoError("invalid port " + GoText.quote(port) + " after host");
    }
    return port;
  }
}
