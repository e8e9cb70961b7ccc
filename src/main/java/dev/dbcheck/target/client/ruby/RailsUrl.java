package dev.dbcheck.target.client.ruby;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.libpq.Utf8Fault;
import dev.dbcheck.target.client.node.Percent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How ActiveRecord 7.2 takes a URL apart: the query's parameters win over the URL's parts, empty
 * ones of either count as absent, and the adapter's username and database win over libpq's user and
 * dbname (read in {@code ConnectionUrlResolver} and {@code PostgreSQLAdapter}, and recorded).
 */
final class RailsUrl {
  private static final Pattern BLANK = Pattern.compile("\\p{IsWhite_Space}*+");
  private static final Set<String> PARTS =
      Set.of("adapter", "username", "user", "password", "host", "port", "database", "dbname");

  private final Map<String, byte[]> config = new LinkedHashMap<>();

  private RailsUrl() {}

  /** Returns what Rails makes of a text. */
  static Reading read(String text) {
    if (BLANK.matcher(text).matches()) {
      return Reading.Rejected.of("RuntimeError: Database URL cannot be empty");
    }
    RubyUri uri = RubyUri.of(text);
    String opaque = uri.opaque().map(whole -> whole.split("\\?", 2)[0]).orElse("");
    Optional<String> fault =
        uri.fault()
            .or(() ->
                uri.opaque()
                    .flatMap(_ -> RubyScheme.of(uri.scheme().orElse("")).faultOfNew(opaque)));
    if (fault.isPresent()) {
      return Reading.Rejected.of(fault.get());
    }
    return uri.opaque().isPresent() ? opaque(uri.opaque().get(), opaque) : hierarchical(uri);
  }

  private static Reading opaque(String whole, String opaque) {
    RailsUrl url = new RailsUrl();
    String query = whole.substring(Math.min(whole.length(), opaque.length() + 1));
    if (!url.query(query)) {
      return noPair();
    }
    url.config.put("database", Percent.decode(opaque));
    return url.reading();
  }

  private static Reading hierarchical(RubyUri uri) {
    RailsUrl url = new RailsUrl();
    String query = uri.query().orElse("").replace("'", "%27");
    if (!url.query(query)) {
      return noPair();
    }
    String path = uri.path();
    boolean isFile = Set.of("sqlite", "sqlite3").contains(uri.scheme().orElse(""));
    url.absent("username", uri.user());
    url.absent("password", uri.password());
    url.absent("port", uri.port());
    url.absent("host", uri.hostName());
    url.absent("database", Optional.of(path.startsWith("/") && !isFile ? path.substring(1) : path));
    return url.reading();
  }

  private static Reading noPair() {
    return Reading.Rejected.of("ArgumentError: invalid number of elements (0 for 1..2)");
  }

  private void absent(String name, Optional<String> part) {
    config.computeIfAbsent(name, _ -> Percent.decode(part.orElse("")));
  }

  /** Takes the query's pairs, or returns that one of them is nothing; the last ones may be. */
  private boolean query(String query) {
    int end = query.length();
    while (end > 0 && query.charAt(end - 1) == '&') {
      end--;
    }
    if (end > 0) {
      for (String pair : List.of(query.substring(0, end).split("&", -1))) {
        if (pair.isEmpty()) {
          return false;
        }
        String[] nameAndValue = pair.split("=", 2);
        String value = nameAndValue.length < 2 ? "" : nameAndValue[1];
        config.put(nameAndValue[0], Percent.decode(value));
      }
    }
    return true;
  }

  private Reading reading() {
    config.values().removeIf(value -> value.length == 0);
    Optional<byte[]> user = value("username").or(() -> value("user"));
    Optional<byte[]> database = value("database").or(() -> value("dbname"));
    boolean isText =
        List.of(user, database, value("password"), value("host"), value("port")).stream()
            .flatMap(Optional::stream)
            .noneMatch(bytes -> Utf8Fault.of(bytes).isPresent());
    return isText
        ? new Reading.Taken(
            Fields.of(
                text(value("host")),
                text(value("port")),
                text(user),
                text(value("password")),
                text(database),
                parameters()))
        : Reading.Rejected.of("a part is sent as bytes that are no UTF-8");
  }

  private List<Parameter> parameters() {
    return config.entrySet().stream()
        .filter(entry -> !PARTS.contains(entry.getKey()))
        .map(entry -> new Parameter(entry.getKey(), text(Optional.of(entry.getValue()))))
        .toList();
  }

  private Optional<byte[]> value(String name) {
    return Optional.ofNullable(config.get(name));
  }

  private static String text(Optional<byte[]> bytes) {
    return bytes.map(value -> new String(value, StandardCharsets.UTF_8)).orElse("");
  }
}
