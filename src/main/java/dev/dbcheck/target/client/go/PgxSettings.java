package dev.dbcheck.target.client.go;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a text apart into settings as pgconn of pgx 5.9.2 does, without a look at their values. */
final class PgxSettings {
  private PgxSettings() {}

  /** Returns whether a text is read as a URL, and not as keywords and values. */
  static boolean isUrl(String text) {
    return text.startsWith("postgres://") || text.startsWith("postgresql://");
  }

  /** Returns the settings of a text by name. */
  static Map<String, String> of(String text) throws GoError {
    boolean url = isUrl(text);
    try {
      return url ? ofUrl(text) : PgxKeyValues.parse(text);
    } catch (GoError e) {
      throw e.getMessage().startsWith("panic:")
          ? e
          : PgxError.of(text, "failed to parse as " + (url ? "URL" : "keyword/value"), e);
    }
  }

  private static Map<String, String> ofUrl(String text) throws GoError {
    GoUrl url = GoUrlParser.parse(text);
    Map<String, String> settings = new LinkedHashMap<>();
    url.user()
        .ifPresent(user -> {
          if (!user.name().isEmpty()) {
            settings.put("user", user.name());
          }
          user.password().ifPresent(password -> settings.put("password", password));
        });
    addHosts(url.host(), settings);
    String database = GoText.trimLeft(url.path(), "/");
    if (!database.isEmpty()) {
      settings.put("database", database);
    }
    url.query()
        .first()
        .forEach((name, value) -> settings.put(name.equals("dbname") ? "database" : name, value));
    return settings;
  }

  private static void addHosts(String list, Map<String, String> settings) throws GoError {
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String one : list.split(",")) {
      String bare = GoText.trim(one, "[]");
      if (one.isEmpty()) {
        continue;
      }
      if (one.indexOf(':') < 0 || GoAddress.isIp(bare)) {
        hosts.add(bare);
        continue;
      }
      GoHostPort parts = split(one);
      if (!parts.host().isEmpty()) {
        hosts.add(parts.host());
      }
      if (!parts.port().isEmpty()) {
        ports.add(parts.port());
      }
    }
    if (!hosts.isEmpty()) {
      settings.put("host", String.join(",", hosts));
    }
    if (!ports.isEmpty()) {
      settings.put("port", String.join(",", ports));
    }
  }

  private static GoHostPort split(String one) throws GoError {
    try {
      return GoHostPort.split(one);
    } catch (GoError e) {
      throw new GoError("failed to split host:port in '" + one + "', err: " + e.getMessage());
    }
  }
}
