package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A URL as django-environ takes it apart (django-environ 0.12.0 with Django 5.2.18 run). */
final class DjangoEnviron {
  static final Set<String> SETTINGS =
      Set.of(
          "CONN_MAX_AGE",
          "ATOMIC_REQUESTS",
          "AUTOCOMMIT",
          "DISABLE_SERVER_SIDE_CURSORS",
          "CONN_HEALTH_CHECKS");

  private static final Set<String> POSTGRES =
      Set.of("postgres", "postgresql", "psql", "pgsql", "postgis");

  private DjangoEnviron() {}

  static Reading read(String text) throws PythonError {
    if (text.equals("sqlite://:memory:")) {
      return new DjangoOptions(new LinkedHashMap<>()).with("", "", "", "", ":memory:");
    }
    PythonUrl url = split(text);
    if (url.pathWithoutParams().isEmpty()) {
      url = quoted(url.withoutPath());
    }
    String path = PythonQuoting.unquotePlus(PythonText.withoutFirst(url.pathWithoutParams()));
    String hosts = url.netloc().substring(url.netloc().lastIndexOf('@') + 1);
    boolean cluster = POSTGRES.contains(url.scheme()) && hosts.indexOf(',') >= 0;
    String host = cluster ? hostsOf(hosts) : url.hostname().orElse("");
    String port = cluster ? numbered(portsOf(hosts)) : port(url);
    String name = name(url, path);
    boolean folder =
        path.startsWith("/") && (POSTGRES.contains(url.scheme()) || path.contains("cloudsql"));
    if (folder) {
      host = path.substring(0, path.lastIndexOf('/'));
      name = path.substring(path.lastIndexOf('/') + 1);
    }
    if (url.scheme().equals("oracle") && path.isEmpty()) {
      name = host;
      host = "";
    }
    Map<String, String> options = options(url.query());
    if (url.scheme().isEmpty()) {
      return Reading.TakenOtherwise.of("returned {} (nothing)");
    }
    String user = PythonQuoting.unquote(url.username().orElse(""));
    String password = PythonQuoting.unquote(url.password().orElse(""));
    return new DjangoOptions(options).with(host, port, user, password, name);
  }

  /** A text that Python refuses is encoded, and then read in that form. */
  private static PythonUrl split(String text) throws PythonError {
    try {
      return PythonUrl.split(text);
    } catch (PythonError _) {
      return quoted(text);
    }
  }

  private static PythonUrl quoted(String text) throws PythonError {
    return PythonUrl.split(PythonQuoting.quote(text, ":/?&=@"));
  }

  private static String name(PythonUrl url, String path) throws PythonError {
    return switch (url.scheme()) {
      case "sqlite" -> path.isEmpty() ? ":memory:" : path;
      case "ldap" ->
          "ldap://"
              + url.hostname().orElse("None")
              + url.port().filter(port -> port != 0).map(port -> ":" + port).orElse("");
      default -> path;
    };
  }

  /** A bad port is dropped without a word. */
  private static String port(PythonUrl url) {
    try {
      return url.port().filter(port -> port != 0).map(String::valueOf).orElse("");
    } catch (PythonError _) {
      return "";
    }
  }

  private static String hostsOf(String list) {
    List<String> hosts = new ArrayList<>();
    for (String element : list.split(",", -1)) {
      int colon = element.lastIndexOf(':');
      hosts.add(colon < 0 ? element : element.substring(0, colon));
    }
    return String.join(",", hosts);
  }

  private static String portsOf(String list) {
    List<String> ports = new ArrayList<>();
    for (String element : list.split(",", -1)) {
      int colon = element.lastIndexOf(':');
      if (colon >= 0 && colon + 1 < element.length()) {
        ports.add(element.substring(colon + 1));
      }
    }
    return String.join(",", ports);
  }

  private static String numbered(String text) throws PythonError {
    if (!PythonInteger.isDigits(text)) {
      return text;
    }
    String number = PythonInteger.of(text).toString();
    return number.equals("0") ? "" : number;
  }

  private static Map<String, String> options(String query) throws PythonError {
    Map<String, String> options = new LinkedHashMap<>();
    for (var entry : PythonQuery.read(query).entrySet()) {
      String value = entry.getValue().getFirst();
      boolean setting = SETTINGS.contains(entry.getKey().toUpperCase(Locale.ROOT));
      options.put(
          entry.getKey(),
          !setting && PythonInteger.isDigits(value) ? PythonInteger.of(value).toString() : value);
    }
    return options;
  }
}
