import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what pgjdbc and r2dbc-postgresql make of URLs: a JSON list of texts on standard input, a
 * JSON list of {client: reading} on standard output. pgjdbc is given {@code jdbc:} and the URL,
 * unless that starts so; r2dbc is given {@code r2dbc:} and the URL without {@code jdbc:}, unless it
 * starts with {@code r2dbc:} or {@code r2dbcs:}. A reading is left out where it hangs on a file.
 *
 * <p>Run with both drivers and Jackson on the class path: {@code java -cp … Readings.java}.
 */
class Readings {
  public static void main(String[] arguments) throws Exception {
    System.setProperty("user.home", "/nonexistent");
    JsonMapper json = JsonMapper.shared();
    List<Map<String, Object>> all = new ArrayList<>();
    for (var url : json.readTree(System.in)) {
      Map<String, Object> readings = new LinkedHashMap<>();
      ofPgjdbc(url.asString()).ifPresent(reading -> readings.put("pgjdbc", reading));
      ofR2dbc(url.asString()).ifPresent(reading -> readings.put("r2dbc", reading));
      all.add(readings);
    }
    System.out.write(json.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
    System.out.println();
  }

  private static Map<String, Object> fields(
      Object host, Object port, Object user, Object password, Object database) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("host", text(host));
    fields.put("port", text(port));
    fields.put("user", text(user));
    fields.put("password", text(password));
    fields.put("database", text(database));
    return fields;
  }

  private static String text(Object value) {
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }

  private static java.util.Optional<Map<String, Object>> ofPgjdbc(String url) {
    String given = url.startsWith("jdbc:") ? url : "jdbc:" + url;
    if (!given.startsWith("jdbc:postgresql:")) {
      return error("No suitable driver found for " + given);
    }
    Properties parsed;
    try {
      parsed = Driver.parseURL(given, new Properties());
    } catch (RuntimeException e) {
      return error(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    if (parsed == null) {
      int query = given.indexOf('?');
      boolean service = query >= 0 && ("&" + given.substring(query + 1)).contains("&service=");
      return service ? java.util.Optional.empty() : error("Unable to parse URL " + given);
    }
    String port = parsed.getProperty("PGPORT");
    return java.util.Optional.of(
        fields(
            parsed.getProperty("PGHOST"),
            "5432".equals(port) ? null : port,
            parsed.getProperty("user"),
            parsed.getProperty("password"),
            parsed.getProperty("PGDBNAME")));
  }

  private static java.util.Optional<Map<String, Object>> error(String text) {
    return java.util.Optional.of(Map.of("error", text));
  }

  private static java.util.Optional<Map<String, Object>> ofR2dbc(String url) {
    String given =
        url.startsWith("r2dbc:") || url.startsWith("r2dbcs:")
            ? url
            : "r2dbc:" + (url.startsWith("jdbc:") ? url.substring(5) : url);
    try {
      ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(given);
      var factory = ConnectionFactories.find(options);
      if (factory == null) {
        String driver = (String) options.getValue(ConnectionFactoryOptions.DRIVER);
        return java.util.Optional.of(
            Map.of("other", "no driver supports it (spi.driver=" + quoted(driver) + ")"));
      }
      return java.util.Optional.of(
          fields(
              options.getValue(ConnectionFactoryOptions.HOST),
              options.getValue(ConnectionFactoryOptions.PORT),
              options.getValue(ConnectionFactoryOptions.USER),
              options.getValue(ConnectionFactoryOptions.PASSWORD),
              options.getValue(ConnectionFactoryOptions.DATABASE)));
    } catch (RuntimeException e) {
      if (e.getCause() != null && String.valueOf(e.getCause().getMessage()).contains("exist")) {
        return java.util.Optional.empty();
      }
      return error(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /** Quotes as Python's repr(), which is how the first recordings do. */
  private static String quoted(String text) {
    String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
    StringBuilder out = new StringBuilder(quote);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
              if (c == quote.charAt(0)) {
                out.append('\\').appendCodePoint(c);
              } else if (c == ' ' || printable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(
                    String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
              }
            }
          }
        });
    return out.append(quote).toString();
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
