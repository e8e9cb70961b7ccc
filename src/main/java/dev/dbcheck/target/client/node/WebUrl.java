package dev.dbcheck.target.client.node;

import java.util.List;
import java.util.Optional;

/** A URL in the parts that the URL Standard gives it, percent-encoded; it prints none of them. */
public final class WebUrl {
  private final String scheme;
  private final Authority authority;
  private final Path path;
  private final String query;

  WebUrl(String scheme, Authority authority, Path path, String query) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
    this.query = query;
  }

  /** Who and where, each part empty where there is none; not a record, which would print them. */
  static final class Authority {
    static final Authority NONE = new Authority("", "", "", "");

    private final String user;
    private final String password;
    private final String host;
    private final String port;

    Authority(String user, String password, String host, String port) {
      this.user = user;
      this.password = password;
      this.host = host;
      this.port = port;
    }
  }

  /** A path: of segments, or one text that no slash divides. */
  sealed interface Path {
    String text();

    /** The path of a URL whose colon no slash follows. */
    record Opaque(String text) implements Path {
      @Override
      public String toString() {
        return "an opaque path";
      }
    }

    /** The path of any other URL; it may have no segment at all. */
    record Segments(List<String> segments) implements Path {
      @Override
      public String text() {
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
      }

      @Override
      public String toString() {
        return segments.size() + " segments";
      }
    }
  }

  /** Returns the scheme in lower case, without its colon. */
  public String scheme() {
    return scheme;
  }

  /** Returns the user, or the empty text. */
  public String user() {
    return authority.user;
  }

  /** Returns the password, or the empty text. */
  public String password() {
    return authority.password;
  }

  /** Returns the host with an IPv6 address's brackets, or the empty text. */
  public String host() {
    return authority.host;
  }

  /** Returns the port's digits, or the empty text. */
  public String port() {
    return authority.port;
  }

  /** Returns the path with its slashes, or the empty text. */
  public String path() {
    return path.text();
  }

  /** Returns the path's first segment, unless it has none. */
  public Optional<String> firstSegment() {
    return switch (path) {
      case Path.Opaque _ -> Optional.empty();
      case Path.Segments(List<String> segments) -> segments.stream().findFirst();
    };
  }

  /** Returns what stands between the question mark and the hash sign, or the empty text. */
  public String query() {
    return query;
  }

  Authority authority() {
    return authority;
  }
}
