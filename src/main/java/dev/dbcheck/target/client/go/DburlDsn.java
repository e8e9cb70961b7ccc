package dev.dbcheck.target.client.go;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the DSN of a URL as xo/dburl 0.23.7 does where none of the folders that it looks for
 * exists.
 */
final class DburlDsn {
  private DburlDsn() {}

  /** Returns the DSN, or what stands for one that is written in another database's own way. */
  static String of(DburlScheme scheme, GoUrl url, String transport) throws GoError {
    return switch (scheme.form()) {
      case POSTGRES -> postgres(url, transport);
      case FROM_URL -> fromUrl(GoUrlParser.parse(scheme.base()), url);
      case SCHEME -> scheme(scheme.base(), url);
      case MYSQL -> mysql(url, transport);
      case OPAQUE -> opaque(url);
      case SQLSERVER -> sqlserver(url);
      case OTHER -> "of the kind that " + scheme.driver() + " takes";
    };
  }

  private static String postgres(GoUrl url, String transport) throws GoError {
    String host = url.hostname();
    String port = url.port();
    String database = withoutSlash(url.path());
    if (host.equals(".")) {
      throw new GoError("relative path not supported");
    }
    if (transport.equals("unix")) {
      host = joined(host, host.isEmpty() ? "/" + database : database);
      port = "";
      database = "";
    }
    GoQuery query = url.query();
    query.set("host", host);
    query.set("port", port);
    query.set("dbname", database);
    url.user()
        .ifPresent(user -> {
          query.set("user", user.name());
          query.set("password", user.password().orElse(""));
        });
    return new TreeMap<>(query.all())
        .entrySet().stream()
            .map(entry -> List.of(entry.getKey(), String.join(",", entry.getValue())))
            .filter(pair -> !pair.getLast().isEmpty())
            .map(pair -> String.join("=", pair))
            .collect(Collectors.joining(" "));
  }

  private static String withoutSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** {@code path.Join} of Go. */
  private static String joined(String first, String second) {
    String path = first.isEmpty() ? second : second.isEmpty() ? first : first + "/" + second;
    boolean absolute = path.startsWith("/");
    Deque<String> clean = new ArrayDeque<>();
    for (String part : path.split("/")) {
      boolean up = part.equals("..");
      if (up && !clean.isEmpty() && !clean.getLast().equals("..")) {
        clean.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(up && absolute)) {
        clean.addLast(part);
      }
    }
    String all = (absolute ? "/" : "") + String.join("/", clean);
    return all.isEmpty() && !path.isEmpty() ? "." : all;
  }

  private static String fromUrl(GoUrl base, GoUrl url) {
    String host = orElse(url.hostname(), base.hostname());
    String port = orElse(url.port(), base.port());
    GoQuery query = base.query();
    url.query().all().forEach((name, values) -> query.set(name, String.join(" ", values)));
    String written =
        new GoUrl(
                base.scheme(),
                url.opaque(),
                url.user().or(base::user),
                port.isEmpty() ? host : host + ":" + port,
                orElse(url.path(), base.path()),
                orElse(url.rawPath(), base.rawPath()),
                false,
                query.written(),
                url.fragment(),
                "",
                false)
            .written();
    return written.startsWith("truncate://") ? written.substring(11) : written;
  }

  private static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  private static String scheme(String scheme, GoUrl url) {
    return rewritten(scheme, url, url.path(), url.rawPath(), url.rawQuery());
  }

  private static String rewritten(
      String scheme, GoUrl url, String path, String rawPath, String query) {
    return new GoUrl(
            scheme,
            url.opaque(),
            url.user(),
            orElse(url.host(), "localhost"),
            path,
            rawPath,
            false,
            query,
            url.fragment(),
            "",
            false)
        .written();
  }

  private static String mysql(GoUrl url, String transport) {
    String host = url.hostname();
    String port = url.port();
    String database = withoutSlash(url.path());
    if (transport.equals("unix")) {
      host = joined(host, host.isEmpty() ? "/" + database : database);
      port = "";
      database = "";
    } else {
      host = orElse(host, "localhost");
      port = ":" + orElse(port, "3306");
    }
    Optional<GoUrl.User> user = url.user().filter(one -> !one.name().isEmpty());
    return user.map(one -> one.name() + one.password().map(":"::concat).orElse("") + "@").orElse("")
        + transport
        + "("
        + host
        + port
        + ")/"
        + database
        + options(url.query());
  }

  private static String options(GoQuery query) {
    String written = query.written();
    return written.isEmpty() ? "" : "?" + written;
  }

  private static String opaque(GoUrl url) throws GoError {
    if (url.opaque().isEmpty()) {
      throw new GoError("missing path");
    }
    return url.opaque() + options(url.query());
  }

  private static String sqlserver(GoUrl url) {
    String path = withoutSlash(url.path());
    GoQuery query = url.query();
    if (query.all().containsKey("database") || path.isEmpty() || path.startsWith("/")) {
      return rewritten("sqlserver", url, url.path(), "", url.rawQuery());
    }
    int slash = path.lastIndexOf('/');
    query.set("database", path.substring(slash + 1));
    String instance = slash < 0 ? "" : path.substring(0, slash);
    return rewritten("sqlserver", url, "/" + instance, "", query.written());
  }
}
