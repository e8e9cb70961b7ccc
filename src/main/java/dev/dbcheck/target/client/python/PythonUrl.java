package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.PythonQuotes;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A URL as {@code urllib.parse.urlsplit} of Python 3.14 splits it; it may hold the secret. */
final class PythonUrl {
  private final String scheme;
  private final String netloc;
  private final String path;
  private final String query;
  private final String fragment;

  private PythonUrl(String scheme, String netloc, String path, String query, String fragment) {
    this.scheme = scheme;
    this.netloc = netloc;
    this.path = path;
    this.query = query;
    this.fragment = fragment;
  }

  /** Returns the parts of the text. */
  static PythonUrl split(String text) throws PythonError {
    String rest = cleaned(text);
    String scheme = scheme(rest);
    rest = scheme.isEmpty() ? rest : rest.substring(scheme.length() + 1);
    String netloc = "";
    if (rest.startsWith("//")) {
      int end = endOfNetloc(rest);
      netloc = rest.substring(2, end);
      rest = rest.substring(end);
      PythonBrackets.check(netloc);
    }
    int hash = rest.indexOf('#');
    String fragment = hash < 0 ? "" : rest.substring(hash + 1);
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    String path = mark < 0 ? rest : rest.substring(0, mark);
    checkNormalized(netloc);
    return new PythonUrl(scheme.toLowerCase(Locale.ROOT), netloc, path, query, fragment);
  }

  /** Control characters and spaces before the URL go, and some control characters within. */
  private static String cleaned(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return text.substring(start).replace("\t", "").replace("\r", "").replace("\n", "");
  }

  private static String scheme(String text) {
    int end = 0;
    while (end < text.length() && isOfScheme(text.charAt(end), end == 0)) {
      end++;
    }
    return end < text.length() && text.charAt(end) == ':' ? text.substring(0, end) : "";
  }

  private static boolean isOfScheme(char c, boolean first) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || !first && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
  }

  private static int endOfNetloc(String text) {
    int end = 2;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** No character may turn into a delimiter when a name is normalized. */
  private static void checkNormalized(String netloc) throws PythonError {
    boolean delimiters =
        netloc
            .codePoints()
            .filter(c -> c > 127)
            .distinct()
            .mapToObj(c -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC))
            .anyMatch(normal -> normal.chars().anyMatch(c -> "/?#@:".indexOf(c) >= 0));
    if (delimiters) {
      throw PythonError.value(
          "netloc '" + netloc + "' contains invalid characters under NFKC normalization");
    }
  }

  String scheme() {
    return scheme;
  }

  String netloc() {
    return netloc;
  }

  String path() {
    return path;
  }

  String query() {
    return query;
  }

  /** Returns the user, not decoded, if there is an @ at all. */
  Optional<String> username() {
    return userinfo()
        .map(info -> info.indexOf(':') < 0 ? info : info.substring(0, info.indexOf(':')));
  }

  /** Returns the password, not decoded, if there is a colon in the part before the last @. */
  Optional<String> password() {
    return userinfo()
        .filter(info -> info.indexOf(':') >= 0)
        .map(info -> info.substring(info.indexOf(':') + 1));
  }

  private Optional<String> userinfo() {
    int at = netloc.lastIndexOf('@');
    return at < 0 ? Optional.empty() : Optional.of(netloc.substring(0, at));
  }

  /** Returns the host in lower case, but for an address's zone; absent where it is empty. */
  Optional<String> hostname() {
    String host = PythonBrackets.host(hostinfo());
    int percent = host.indexOf('%');
    String zone = percent < 0 ? "" : host.substring(percent);
    String name = percent < 0 ? host : host.substring(0, percent);
    return host.isEmpty() ? Optional.empty() : Optional.of(PythonLowerCase.of(name) + zone);
  }

  /** Returns the port, which must be of ASCII digits and at most 65535; absent where empty. */
  Optional<Integer> port() throws PythonError {
    String port = PythonBrackets.port(hostinfo());
    if (port.isEmpty()) {
      return Optional.empty();
    }
    if (!port.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw PythonError.value(
          "Port could not be cast to integer value as " + PythonQuotes.quote(port));
    }
    int value = PythonInteger.of(port).min(BigInteger.valueOf(65536)).intValue();
    if (value > 65535) {
      throw PythonError.value("Port out of range 0-65535");
    }
    return Optional.of(value);
  }

  private String hostinfo() {
    return netloc.substring(netloc.lastIndexOf('@') + 1);
  }

  /** Returns the path that {@code urlparse} leaves, which cuts some schemes' at a semicolon. */
  String pathWithoutParams() {
    int end = PythonSchemes.hasParams(scheme) ? path.indexOf(';', path.lastIndexOf('/') + 1) : -1;
    return end < 0 ? path : path.substring(0, end);
  }

  /** Returns {@code urlunparse} of what {@code urlparse} makes of a URL without a path. */
  String withoutPath() {
    boolean slashes = !netloc.isEmpty() || PythonSchemes.hasNetloc(scheme);
    String params = path.length() > 1 ? path : "";
    return (scheme.isEmpty() ? "" : scheme + ":")
        + (slashes ? "//" + netloc : "")
        + (slashes && !params.isEmpty() ? "/" : "")
        + params
        + (query.isEmpty() ? "" : "?" + query)
        + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
