package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.SettingValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a framework made of a setting: a URL, the parts of one, nothing, or an error. */
final class RecordedOutcome {
  private static final List<String> NOTHING = List.of("None", "undefined");

  private final JsonNode expected;
  private final Path folder;

  RecordedOutcome(JsonNode expected, Path folder) {
    this.expected = expected;
    this.folder = folder;
  }

  boolean accepts(SettingValue value) {
    Optional<String> text =
        value instanceof SettingValue.Known known
            ? known.value().text().filter(one -> !one.isEmpty())
            : Optional.empty();
    if (expected.has("unset") || expected.has("error")) {
      return text.isEmpty();
    }
    String url = expected.has("url") ? expected.get("url").asString() : "";
    // What languages write for nothing names no database.
    if (expected.has("url") && (url.isEmpty() || NOTHING.stream().anyMatch(url::contains))) {
      return text.isEmpty();
    }
    if (expected.has("parts")) {
      return text.isPresent() && parts(text.get()).equals(given("parts"));
    }
    return text.isPresent() && hasUrl(text.get());
  }

  private boolean hasUrl(String text) {
    String url =
        expected.get("url").asString().replace("$WORK", folder.toAbsolutePath().toString());
    if (!expected.has("user")) {
      return text.equals(url) || parts(text).equals(parts(url)) && !text.contains("?");
    }
    Map<String, String> parts = parts(url);
    for (String part : new String[] {"user", "password"}) {
      if (!expected.get(part).asString().isEmpty()) {
        parts.putIfAbsent(part, expected.get(part).asString());
      }
    }
    return parts(text).equals(parts);
  }

  private Map<String, String> given(String name) {
    Map<String, String> parts = new TreeMap<>();
    expected
        .get(name)
        .properties()
        .forEach(part -> parts.put(part.getKey(), part.getValue().asString()));
    return parts;
  }

  /** Cuts a well-formed URL, be it one of JDBC, into decoded parts. */
  static Map<String, String> parts(String url) {
    Map<String, String> parts = new TreeMap<>();
    int authority = url.indexOf("//") + 2;
    int query = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
    int path =
        url.indexOf('/', authority) < 0 ? query : Math.min(url.indexOf('/', authority), query);
    int at = url.lastIndexOf('@', path);
    String address = url.substring(Math.max(at + 1, authority), path);
    if (at >= authority) {
      String[] credentials = url.substring(authority, at).split(":", 2);
      put(parts, "user", credentials[0]);
      put(parts, "password", credentials.length > 1 ? credentials[1] : "");
    }
    int colon = address.lastIndexOf(':');
    put(parts, "host", colon < 0 ? address : address.substring(0, colon));
    put(parts, "port", colon < 0 ? "" : address.substring(colon + 1));
    put(parts, "database", url.substring(Math.min(path + 1, query), query));
    if (url.startsWith("jdbc:")) {
      for (String parameter : url.substring(Math.min(query + 1, url.length())).split("&")) {
        int equals = parameter.indexOf('=');
        if (equals > 0) {
          put(parts, parameter.substring(0, equals), parameter.substring(equals + 1));
        }
      }
    }
    return parts;
  }

  private static void put(Map<String, String> parts, String part, String encoded) {
    if (!encoded.isEmpty()) {
      String text = encoded.replace("+", "%2B");
      String decoded = text;
      try {
        decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException malformed) {
        decoded = encoded;
      }
      parts.put(part, decoded);
    }
  }

  static String show(SettingValue value) {
    return value instanceof SettingValue.Known known
        ? String.valueOf(known.value().text())
        : value.toString();
  }
}
