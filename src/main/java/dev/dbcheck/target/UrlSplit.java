package dev.dbcheck.target;

import java.util.Optional;

/**
 * Where the parts of a URL lie. Clients disagree about where the host begins once a password holds
 * an unencoded reserved character; then the last {@code @} that can end a password is taken, so
 * that no piece of a password is read as anything else.
 */
public final class UrlSplit {
  private final String body;
  private final int libpqAt;
  private final int whatwgAt;
  private final int at;
  private final int serverEnd;
  private final int queryStart;

  private UrlSplit(String body, int libpqAt, int whatwgAt, int at) {
    this.body = body;
    this.libpqAt = libpqAt;
    this.whatwgAt = whatwgAt;
    this.at = at;
    this.queryStart = body.indexOf('?', at + 1);
    int beforeQuery = queryStart < 0 ? body.length() : queryStart;
    int slash = body.indexOf('/', at + 1);
    this.serverEnd = slash < 0 || slash > beforeQuery ? beforeQuery : slash;
  }

  /** Returns the parts of what follows {@code //} in a URL that is none of JDBC's. */
  public static UrlSplit of(String body) {
    return ofLibpq(body);
  }

  /** Returns the parts of what follows {@code //}. */
  static UrlSplit of(String body, Grammar grammar) {
    return switch (grammar) {
      case LIBPQ -> ofLibpq(body);
      case JDBC -> ofJdbc(body);
    };
  }

  private static UrlSplit ofLibpq(String body) {
    int slash = body.indexOf('/');
    int libpqAt = body.indexOf('@');
    if (slash >= 0 && libpqAt > slash) {
      libpqAt = -1;
    }
    int authorityEnd = 0;
    while (authorityEnd < body.length() && "/?#".indexOf(body.charAt(authorityEnd)) < 0) {
      authorityEnd++;
    }
    int whatwgAt = body.lastIndexOf('@', authorityEnd - 1);
    int agreed = Math.max(libpqAt, whatwgAt);
    int query = body.lastIndexOf('?') > agreed ? body.lastIndexOf('?') : body.length();
    return new UrlSplit(body, libpqAt, whatwgAt, Math.max(agreed, lastStrayAt(body, query)));
  }

  private static UrlSplit ofJdbc(String body) {
    int query = body.indexOf('?') < 0 ? body.length() : body.indexOf('?');
    int at = lastStrayAt(body, query);
    return new UrlSplit(body, at, at, at);
  }

  private static int lastStrayAt(String body, int query) {
    return Math.max(body.lastIndexOf('@', query), QueryTokens.lastStrayAt(body, query + 1));
  }

  /** Returns whether there is a part that ends with {@code @} before the host. */
  public boolean hasUserinfo() {
    return at >= 0;
  }

  /** Returns whether clients disagree about where the host begins. */
  boolean isAmbiguous() {
    return libpqAt != at || whatwgAt != at;
  }

  /** Returns whether libpq takes the host from where it is meant to begin. */
  boolean libpqFindsHost() {
    return libpqAt == at;
  }

  /** Returns whether node-pg, which reads URLs as browsers do, takes the host from there. */
  boolean nodeFindsHost() {
    return whatwgAt == at;
  }

  /** Returns where libpq sees the first {@code @}; -1 for nowhere. */
  int libpqAt() {
    return libpqAt;
  }

  /** Returns where the URL standard of browsers sees the last {@code @}; -1 for nowhere. */
  int whatwgAt() {
    return whatwgAt;
  }

  /** Returns user name and password as they stand there; empty without an {@code @}. */
  public String userinfo() {
    return at < 0 ? "" : body.substring(0, at);
  }

  /** Returns the list of hosts and ports. */
  public String server() {
    return body.substring(at + 1, serverEnd);
  }

  /** Returns whether a slash ends the list of hosts. */
  public boolean hasPath() {
    return serverEnd < body.length() && body.charAt(serverEnd) == '/';
  }

  /** Returns what stands between that slash and the question mark: the database. */
  public String path() {
    int end = queryStart < 0 ? body.length() : queryStart;
    return hasPath() ? body.substring(serverEnd + 1, end) : "";
  }

  /** Returns what follows the question mark. */
  public Optional<String> query() {
    return queryStart < 0 ? Optional.empty() : Optional.of(body.substring(queryStart + 1));
  }
}
