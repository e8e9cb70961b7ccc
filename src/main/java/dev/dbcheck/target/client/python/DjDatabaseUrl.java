package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.PythonQuotes;
import dev.dbcheck.target.client.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A URL as dj-database-url takes it apart (dj-database-url 3.1.2 with Django 5.2.18 run). */
final class DjDatabaseUrl {
  private static final String IN_MEMORY = ":memory:";

  private static final Set<String> SCHEMES =
      new TreeSet<>(
          Set.of(
              "cockroach mssql mssqlms mysql mysql-connector mysql2 mysqlgis oracle oraclegis"
                  .concat(" pgsql postgis postgres postgresql redshift spatialite sqlite")
                  .concat(" timescale timescalegis")
                  .split(" ")));

  private static final Set<String> WITH_SCHEMA =
      Set.of("postgres", "postgresql", "pgsql", "postgis", "redshift", "timescale", "timescalegis");

  /** Values that count as none. */
  private static final Set<String> FALSE = Set.of("0", "False");

  private static final PythonError NO_URL =
      new PythonError(
          "ParseError",
          "This string is not a valid url, possibly because some of its parts is not properly"
              + " urllib.parse.quote()'ed.");

  private DjDatabaseUrl() {}

  static Reading read(String text) throws PythonError {
    if (text.equals("sqlite://:memory:")) {
      return new DjangoOptions(new LinkedHashMap<>()).with("", "", "", "", IN_MEMORY);
    }
    PythonUrl url;
    try {
      url = PythonUrl.split(text);
    } catch (PythonError _) {
      throw NO_URL;
    }
    if (!SCHEMES.contains(url.scheme())) {
      throw new PythonError(
          "UnknownSchemeError",
          "Scheme '"
              + url.scheme()
              + "://' is unknown. Did you forget to register custom backend? Following schemes"
              + " have registered backends: "
              + String.join(", ", SCHEMES)
              + ".");
    }
    Map<String, String> options = options(url);
    String name = PythonQuoting.unquote(PythonText.withoutFirst(url.path()));
    return new DjangoOptions(options)
        .with(
            PythonQuoting.unquote(url.hostname().orElse("")),
            port(url).filter(port -> port != 0).map(String::valueOf).orElse(""),
            PythonQuoting.unquote(url.username().orElse("")),
            PythonQuoting.unquote(url.password().orElse("")),
            name.isEmpty() && url.scheme().equals("sqlite") ? IN_MEMORY : name);
  }

  private static Optional<Integer> port(PythonUrl url) throws PythonError {
    try {
      return url.port();
    } catch (PythonError _) {
      throw NO_URL;
    }
  }

  private static Map<String, String> options(PythonUrl url) throws PythonError {
    Map<String, String> options = new LinkedHashMap<>();
    for (var entry : PythonQuery.read(url.query()).entrySet()) {
      options.put(entry.getKey(), value(entry.getValue()));
    }
    if (WITH_SCHEMA.contains(url.scheme()) && options.containsKey("currentSchema")) {
      String schema = options.remove("currentSchema");
      if (!FALSE.contains(schema)) {
        options.put("options", "-c search_path=" + schema);
      }
    }
    if (url.scheme().startsWith("mysql") && !url.scheme().startsWith("mysql-")) {
      options.remove("ssl-ca");
    }
    return options;
  }

  /** A value given once is a number, a truth or a text; several are a list of these. */
  private static String value(List<String> texts) throws PythonError {
    if (texts.size() == 1) {
      return value(texts.getFirst(), false);
    }
    StringBuilder list = new StringBuilder("[");
    for (String text : texts) {
      list.append(list.length() > 1 ? ", " : "").append(value(text, true));
    }
    return list.append(']').toString();
  }

  private static String value(String text, boolean shown) throws PythonError {
    if (PythonInteger.isDigits(text)) {
      try {
        return PythonInteger.of(text).toString();
      } catch (PythonError _) {
        throw NO_URL;
      }
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> "True";
      case "false" -> "False";
      default -> shown ? PythonQuotes.quote(text) : text;
    };
  }
}
