package dev.dbcheck.target.client.go;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A query as {@code net/url} of Go takes it apart: names with all their values, both decoded. */
final class GoQuery {
  /** {@code defaultMaxParams} of Go 1.27, beyond which a query counts as empty. */
  private static final int MOST = 10_000;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private GoQuery() {}

  /** Returns the query; parts that cannot be decoded or hold a semicolon are dropped. */
  static GoQuery of(String raw) {
    GoQuery query = new GoQuery();
    if (raw.chars().filter(c -> c == '&').count() < MOST) {
      for (String part : raw.split("&")) {
        query.add(part);
      }
    }
    return query;
  }

  private void add(String part) {
    if (part.isEmpty() || part.contains(";")) {
      return;
    }
    int equals = part.indexOf('=');
    try {
      String name =
          GoEncoding.QUERY_COMPONENT.unescape(equals < 0 ? part : part.substring(0, equals));
      String value =
          equals < 0 ? "" : GoEncoding.QUERY_COMPONENT.unescape(part.substring(equals + 1));
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    } catch (GoError e) {
      // Go's URL.Query drops what it cannot decode, too.
      return;
    }
  }

  /** Returns the first value of each name, in the order in which they stand. */
  Map<String, String> first() {
    Map<String, String> first = new LinkedHashMap<>();
    values.forEach((name, all) -> first.put(name, all.getFirst()));
    return first;
  }

  /** Returns all values of each name. */
  Map<String, List<String>> all() {
    return values;
  }

  /** Gives a name one value alone. */
  void set(String name, String value) {
    values.put(name, new ArrayList<>(List.of(value)));
  }

  /** Returns the query as it stands in a URL, sorted by name. */
  String written() {
    return new TreeMap<>(values)
        .entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream()
                    .map(value ->
                        GoEncoding.QUERY_COMPONENT.escape(entry.getKey())
                            + "="
                            + GoEncoding.QUERY_COMPONENT.escape(value)))
            .collect(Collectors.joining("&"));
  }
}
