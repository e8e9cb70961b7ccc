package dev.dbcheck.target.client.go;

import java.util.Optional;

/**
 * A URL as {@code net/url} of Go 1.27 takes it apart; every part is bytes, and prints none.
 *
 * @param scheme in lower case, empty where there is none
 * @param opaque what follows a scheme without a slash
 * @param user user and password, if there is an {@code @}
 * @param host decoded, with its port and brackets
 * @param path decoded
 * @param rawPath the path as it was written, where encoding the path gives another one
 * @param forceQuery whether there is a question mark and nothing after it
 * @param rawQuery as it was written
 * @param fragment decoded
 * @param rawFragment the fragment as it was written, where encoding it gives another one
 * @param omitHost whether there is a path and no {@code //} before it
 */
record GoUrl(
    String scheme,
    String opaque,
    Optional<User> user,
    String host,
    String path,
    String rawPath,
    boolean forceQuery,
    String rawQuery,
    String fragment,
    String rawFragment,
    boolean omitHost) {

  /** What stands before the {@code @}, decoded. */
  static final class User {
    private final String name;
    private final Optional<String> password;

    User(String name, Optional<String> password) {
      this.name = name;
      this.password = password;
    }

    String name() {
      return name;
    }

    Optional<String> password() {
      return password;
    }

    /** Returns both as they stand in a URL. */
    String written() {
      return GoEncoding.USER_PASSWORD.escape(name)
          + password.map(one -> ":" + GoEncoding.USER_PASSWORD.escape(one)).orElse("");
    }
  }

  /** Returns the host without its port and brackets. */
  String hostname() {
    String name = portStart() < 0 ? host : host.substring(0, portStart());
    boolean bracketed = name.length() > 1 && name.startsWith("[") && name.endsWith("]");
    return bracketed ? name.substring(1, name.length() - 1) : name;
  }

  /** Returns the port, or nothing. */
  String port() {
    return portStart() < 0 ? "" : host.substring(portStart() + 1);
  }

  private int portStart() {
    int colon = host.lastIndexOf(':');
    return colon >= 0 && isOptionalPort(host.substring(colon)) ? colon : -1;
  }

  /** Returns whether a text is empty, or a colon and digits. */
  static boolean isOptionalPort(String text) {
    return text.isEmpty()
        || text.charAt(0) == ':' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns the query taken apart. */
  GoQuery query() {
    return GoQuery.of(rawQuery);
  }

  /** Returns the URL with a fragment, given as it was written. */
  GoUrl withFragment(String written) throws GoError {
    String decoded = GoEncoding.FRAGMENT.unescape(written);
    String raw = GoEncoding.FRAGMENT.escape(decoded).equals(written) ? "" : written;
    return new GoUrl(
        scheme, opaque, user, host, path, rawPath, forceQuery, rawQuery, decoded, raw, omitHost);
  }

  /** Returns the URL with another user. */
  GoUrl withUser(Optional<User> other) {
    return new GoUrl(
        scheme,
        opaque,
        other,
        host,
        path,
        rawPath,
        forceQuery,
        rawQuery,
        fragment,
        rawFragment,
        omitHost);
  }

  /** Returns the URL written anew, as {@code URL.String} of Go does. */
  String written() {
    StringBuilder url = new StringBuilder(scheme.isEmpty() ? "" : scheme + ":");
    if (!opaque.isEmpty()) {
      url.append(opaque);
    } else {
      authority(url);
      path(url);
    }
    if (forceQuery || !rawQuery.isEmpty()) {
      url.append('?').append(rawQuery);
    }
    if (!fragment.isEmpty()) {
      url.append('#').append(encoded(fragment, rawFragment, GoEncoding.FRAGMENT));
    }
    return url.toString();
  }

  private boolean withoutHost() {
    return omitHost && host.isEmpty() && user.isEmpty();
  }

  private void authority(StringBuilder url) {
    boolean any = !scheme.isEmpty() || !host.isEmpty() || user.isPresent();
    if (!any || withoutHost()) {
      return;
    }
    if (!host.isEmpty() || !path.isEmpty() || user.isPresent()) {
      url.append("//");
    }
    user.ifPresent(one -> url.append(one.written()).append('@'));
    url.append(GoEncoding.HOST.escape(host));
  }

  private void path(StringBuilder url) {
    String written = encoded(path, rawPath, GoEncoding.PATH);
    if (withoutHost() && written.startsWith("//")) {
      url.append("%2F");
      written = written.substring(1);
    }
    if (!written.isEmpty() && written.charAt(0) != '/' && !host.isEmpty()) {
      url.append('/');
    }
    if (url.isEmpty() && written.split("/", 2)[0].contains(":")) {
      url.append("./");
    }
    url.append(written);
  }

  private static String encoded(String decoded, String raw, GoEncoding encoding) {
    try {
      boolean asWritten =
          !raw.isEmpty() && encoding.isValidEncoded(raw) && encoding.unescape(raw).equals(decoded);
      return asWritten ? raw : decoded.equals("*") ? "*" : encoding.escape(decoded);
    } catch (GoError e) {
      return encoding.escape(decoded);
    }
  }

  @Override
  public String toString() {
    return "a URL";
  }
}
